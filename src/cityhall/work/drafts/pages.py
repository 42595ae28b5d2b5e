"""What the pages of a draft show: outline, lines with what may be done to them, what is beside."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from cityhall.ground.history.models import Entry
from cityhall.ground.look.languages import say
from cityhall.registers.documents.pages.comparison import Chapter, Sides, list_chapters
from cityhall.registers.promises.facts import State
from cityhall.registers.promises.models import Report
from cityhall.registers.promises.pages import Badge, show_month
from cityhall.work.drafts.composing.works import Missing, list_missing
from cityhall.work.drafts.items import Composed, Item
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.proof import Finding, Proof, compare_papers
from cityhall.work.drafts.queries import Earlier, list_bases

LEVELS = ("error", "warning", "question", "note")
LEVEL_NAMES = {
    "error": ("오류", "Error"),
    "warning": ("주의", "Warning"),
    "question": ("질문", "Question"),
    "note": ("참고", "Note"),
}

DEEDS = {
    "drafts.begin": ("초안을 시작함", "began the draft"),
    "drafts.date": ("기준일을 바꿈", "changed the date of the numbers"),
    "drafts.reword": ("글을 고침", "edited a text"),
    "drafts.restore": ("글을 되돌림", "restored a text"),
    "drafts.leave_out": ("줄을 뺌", "left a line out"),
    "drafts.shift": ("순서를 바꿈", "changed the order"),
    "drafts.add_line": ("줄을 더함", "added a line"),
    "drafts.put_in": ("약속을 넣음", "put a promise in"),
    "drafts.save": ("판을 저장함", "saved a version"),
    "drafts.go_back": ("앞 판의 글로 되돌아감", "went back to a version"),
}


def anchor(key: str) -> str:
    """Give the address of an item within its page."""
    return "i-" + hashlib.sha256(key.encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Line:
    """An item as the page shows it."""

    item: Item
    anchor: str
    level: str  # the gravest that checking says of it
    is_first: bool
    is_last: bool
    is_edited_now: bool

    @property
    def heads(self) -> list[list[tuple[str, int, int]]]:
        """The header of its table: rows of labels with the columns and rows that they span."""
        return spread_header(self.item.sheet.columns) if self.item.sheet else []

    @property
    def tag(self) -> str:
        """The element of a heading; the title of the page stands above them all."""
        return f"h{min(self.item.level + 2, 6)}"

    @property
    def is_older(self) -> bool:
        """Tell whether the numbers of its table are of several dates."""
        return self.item.sheet is not None and len(self.item.sheet.dates) > 1


def spread_header(columns: tuple[tuple[str, ...], ...]) -> list[list[tuple[str, int, int]]]:
    """Spread the paths of columns over the rows of a header."""
    depth, rows = max(map(len, columns)), []
    for level in range(depth):
        row: list[tuple[str, int, int]] = []
        before: tuple[str, ...] = ()
        for path in columns:
            if level < len(path):
                here = path[: level + 1]
                if row and here == before and len(path) > level + 1:
                    row[-1] = (row[-1][0], row[-1][1] + 1, row[-1][2])
                else:
                    span = depth - level if len(path) == level + 1 else 1
                    row.append((path[level], 1, span))
                before = here
            else:
                before = ()
        rows.append(row)
    return rows


def list_lines(composed: Composed, findings: tuple[Finding, ...], edited: str) -> list[Line]:
    """List the items of a draft as lines of its page."""
    levels: dict[str, str] = {}
    for one in findings:
        levels.setdefault(one.item, level_of(one))
    groups: dict[str, list[str]] = {}
    for item in composed.items:
        if item.group and item.kind != "gap":
            groups.setdefault(item.group, []).append(item.key)
    return [
        Line(
            item,
            anchor(item.key),
            levels.get(item.key, ""),
            groups.get(item.group, [""])[0] == item.key,
            groups.get(item.group, [""])[-1] == item.key,
            edited == item.key,
        )
        for item in composed.items
    ]


def level_of(finding: Finding) -> str:
    """Tell how grave a finding is; a question is one of its own."""
    found = finding.discrepancy
    return "question" if found.certainty == "question" else found.severity


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to a draft: when, by whom, what."""

    at: str
    who: str
    what: str
    note: str


def list_deeds(entries: Iterable[Entry]) -> list[Deed]:
    """Put what was done to a draft into words."""
    return [
        Deed(
            f"{localtime(datetime.fromisoformat(one.at)):%Y-%m-%d %H:%M}",
            one.author_name,
            say(*DEEDS.get(one.action, (one.action, one.action))),
            one.why if one.action == "drafts.save" else "",
        )
        for one in entries
    ]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page shows it."""

    level: str
    rule: str
    sentence: str
    anchor: str

    @property
    def level_name(self) -> str:
        """The name of its level."""
        return say(*LEVEL_NAMES[self.level])


def list_cards(proof: Proof) -> list[Card]:
    """List the findings, the gravest first."""
    cards = [
        Card(
            level_of(one),
            one.discrepancy.rule,
            say(one.discrepancy.message.ko, one.discrepancy.message.en),
            anchor(one.item),
        )
        for one in proof.findings
    ]
    return sorted(cards, key=lambda card: LEVELS.index(card.level))


def count_levels(cards: list[Card]) -> list[tuple[str, str, int]]:
    """Count findings by level."""
    counts = Counter(card.level for card in cards)
    return [(level, say(*LEVEL_NAMES[level]), counts[level]) for level in LEVELS]


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed since something earlier, and what else it could be compared with."""

    base: Earlier | None
    bases: list[Earlier]
    chapters: list[Chapter]

    @property
    def count(self) -> int:
        """How much changed."""
        return sum(len(chapter.loud) for chapter in self.chapters)


def describe_changes(draft: Draft, paper: str, wanted: str) -> Changed:
    """Compare a draft with what came before, or with what is asked for."""
    bases = list_bases(draft)
    base = next((one for one in bases if one.key == wanted), bases[0] if bases else None)
    if base is None:
        return Changed(None, [], [])
    comparison = compare_papers(base.paper, paper).as_dict()
    sides = Sides(name_base(base), say("지금", "now"))
    chapters = [one for one in list_chapters(comparison, sides) if one.loud]
    return Changed(base, bases, chapters)


def name_base(base: Earlier) -> str:
    """Name something in the language of the page."""
    return say(base.ko, base.en)


@dataclass(frozen=True, slots=True)
class Absent:
    """A promise that is missing, with its sign."""

    missing: Missing
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class Gap:
    """The promises that the last report told and the draft does not."""

    report: Report | None
    month: str
    rows: list[Absent]


def describe_missing(draft: Draft, composed: Composed) -> Gap:
    """List what is missing in a draft."""
    report, rows = list_missing(draft.office.key, draft.month, composed.promises)
    absent = [Absent(one, Badge(State(one.state)) if one.state else None) for one in rows]
    return Gap(report, show_month(report.month) if report else "", absent)
