"""What is held against what: the office's newest report, draft or registers, and the one before.

A filed report is compared as it was read; what no file tells is composed from the registers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.urls import reverse

from cityhall.ground.organisation.models import Unit
from cityhall.registers.documents.models import Filing
from cityhall.registers.promises.models import Report as Issue
from cityhall.work.drafts.composing.compose import Brief, compose
from cityhall.work.drafts.items import Composed
from cityhall.work.drafts.layouts import load_layouts
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.proof import find_item, read_again
from cityhall.work.drafts.queries import compose_draft, load_filed_paper, paper_of, read_paper
from sagwan.facts import Place, Report

LAYOUT = "work-report"
FILED, DRAFTED, REGISTERED = 3, 2, 1  # which of one month is looked at: what was handed in first


@dataclass(frozen=True, slots=True)
class Source:
    """Something that tells of an office in a month, and how surely it is what was said."""

    month: date
    rank: int
    names: tuple[str, str]
    paper: str
    composed: Composed | None = None
    filing: str = ""
    report: Report = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "report", read_again(self.paper))

    def link(self, place: Place) -> str:
        """Give the page of what stands at a place: a figure, a promise, a line of the report."""
        if self.filing:
            line = self.line_of(place)
            return f"{reverse('documents:report', args=[self.filing])}#L{line}"
        key, _ = find_item(place, self.report, read_paper(self.paper)["blocks"])
        item = self.composed.find(key) if self.composed else None
        if item is None:
            return ""
        if item.sheet is None:
            return item.origin.href
        cells = [cell for row in item.sheet.rows for cell in row.cells]
        text = self.report.document.lines[place.line - 1].plain[place.start : place.end]
        return next((c.bound.href for c in cells if c.bound and c.text == text.strip()), "")

    def line_of(self, place: Place) -> int:
        """Give the line of the file itself: its blocks are those that were read again."""
        blocks = read_paper(self.paper)["blocks"]
        for number, block in enumerate(self.report.blocks):
            if block.place.line <= place.line <= block.last_line and number < len(blocks):
                inside = place.line - block.place.line
                first, last = blocks[number].get("lines") or [blocks[number]["place"]["line"]] * 2
                return min(int(first) + inside, int(last))
        return place.line


def find_pair(office: Unit, month: date) -> tuple[Source, Source] | None:
    """Find what to compare for a session: the newest up to its month, and the one before."""
    spots = sorted(set(list_spots(office, month)), reverse=True)
    newest = next(iter(spots), None)
    before = next((one for one in spots if newest and one[0] < newest[0]), None)
    if newest is None or before is None:
        return None
    old, new = load_source(office, *before), load_source(office, *newest)
    return (old, new) if old and new else None


def find_newest(office: Unit, month: date) -> Source | None:
    """Find what tells of an office last, up to a month."""
    newest = max(list_spots(office, month), default=None)
    return load_source(office, *newest) if newest else None


def find_told(month: date) -> set[int]:
    """Find of which offices anything tells, up to a month."""
    drafts = Draft.objects.filter(layout=LAYOUT)
    rows = [one.filter(month__lte=month) for one in (Filing.objects, drafts, Issue.objects)]
    return {office for found in rows for office in found.values_list("office", flat=True)}


def list_spots(office: Unit, month: date) -> Iterator[tuple[date, int, str]]:
    """List what tells of an office: month, rank and key."""
    for filing in Filing.objects.filter(office=office, month__lte=month):
        yield filing.month, FILED, filing.key
    for draft in Draft.objects.filter(office=office, month__lte=month, layout=LAYOUT):
        yield draft.month, DRAFTED, draft.key
    for issue in Issue.objects.filter(office=office, month__lte=month):
        yield issue.month.replace(day=1), REGISTERED, ""


def load_source(office: Unit, month: date, rank: int, key: str) -> Source | None:
    """Load what tells of an office in a month."""
    if rank == FILED:
        filing = Filing.objects.get(key=key)
        paper = load_filed_paper(filing)
        names = f"{month:%Y. %-m}. 등록 보고서", f"registered report of {month:%Y-%m}"
        return Source(month, rank, names, paper, filing=key) if paper else None
    if rank == DRAFTED:
        composed = compose_draft(Draft.objects.select_related("office").get(key=key))
        names = f"{month:%Y. %-m}. 초안", f"draft of {month:%Y-%m}"
        return Source(month, rank, names, paper_of(composed), composed)
    brief = Brief(office.key, month, month - timedelta(days=1), load_layouts()[LAYOUT])
    composed = compose(brief)
    names = f"{month:%Y. %-m}. 대장", f"registers as of {month:%Y-%m}"
    return Source(month, rank, names, paper_of(composed), composed)
