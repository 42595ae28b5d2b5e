"""Reads with names: drafts and their versions, what stands in them now, what came before."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from json import dumps, loads

from django.db.models import Max

from cityhall.ground.organisation.models import Standing
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading.stored import load_json
from cityhall.work.drafts.composing.compose import Brief, compose
from cityhall.work.drafts.items import Composed
from cityhall.work.drafts.layouts import Layout, find_layout
from cityhall.work.drafts.models import Draft, Version
from cityhall.work.drafts.paper import Json, make_paper
from cityhall.work.drafts.proof import write_paper


class NoLayoutError(LookupError):
    """The layout of a draft is declared no longer."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"초안의 서식 '{key}'이 선언되어 있지 않습니다 · "
            f"the layout '{key}' of a draft is not declared"
        )


def list_drafts(offices: Collection[str]) -> list[Draft]:
    """List the drafts of some offices, the latest month first."""
    rows = Draft.objects.filter(office__key__in=offices).select_related("office")
    rows = rows.annotate(last=Max("versions__number"), saved=Max("versions__saved"))
    return list(rows.order_by("-month", "office__key", "-begun"))


def find_draft(key: str) -> Draft | None:
    """Find a draft by its key."""
    return Draft.objects.select_related("office").filter(key=key).first()


def layout_of(draft: Draft) -> Layout:
    """Give the layout of a draft."""
    layout = find_layout(draft.layout)
    if layout is None:
        raise NoLayoutError(draft.layout)
    return layout


def compose_draft(draft: Draft) -> Composed:
    """Put a draft together as it stands now."""
    return compose(
        Brief(
            draft.office.key,
            draft.month,
            draft.as_of,
            layout_of(draft),
            draft.changes,
            draft.taken_over,
        )
    )


def paper_of(composed: Composed) -> str:
    """Give the paper of a composed draft as one text."""
    return write_paper(make_paper(composed))


def read_paper(paper: str) -> Json:
    """Read a paper that was kept as one text."""
    tree: Json = loads(paper)
    return tree


def list_versions(draft: Draft) -> list[Version]:
    """List the versions of a draft, the latest first."""
    return list(draft.versions.all())


def find_version(draft: Draft, number: int) -> Version | None:
    """Find a version of a draft by its number."""
    return draft.versions.filter(number=number).first()


def find_draft_before(office: str, month: date, layout: str) -> Version | None:
    """Find the last version of the office's draft of an earlier month."""
    rows = Version.objects.filter(draft__office__key=office, draft__layout=layout)
    rows = rows.filter(draft__month__lt=month).select_related("draft")
    return rows.order_by("-draft__month", "-number").first()


def find_filing_before(office: str, month: date) -> Filing | None:
    """Find the office's last report in the register, of an earlier month."""
    rows = Filing.objects.filter(office__key=office, month__lt=month)
    return rows.order_by("-month", "-received").first()


def load_filed_paper(filing: Filing) -> str | None:
    """Load what was read in a report of the register as a paper."""
    report = load_json(filing.folder / "report.json")
    return dumps(report, ensure_ascii=False, sort_keys=True) if report else None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Something that a draft can be compared with: its name in both languages, and its paper."""

    key: str
    ko: str
    en: str
    paper: str


def list_bases(draft: Draft) -> list[Earlier]:
    """List what a draft can be compared with: the last report, the draft before, its versions."""
    found = []
    filing = find_filing_before(draft.office.key, draft.month)
    paper = load_filed_paper(filing) if filing else None
    if filing and paper:
        ko, en = (
            f"{filing.month:%Y. %-m}. 등록 보고서",
            f"registered report of {filing.month:%Y-%m}",
        )
        found.append(Earlier("filing", ko, en, paper))
    before = find_draft_before(draft.office.key, draft.month, draft.layout)
    if before:
        month = before.draft.month
        ko = f"{month:%Y. %-m}. 초안 {before.number}판"
        en = f"draft of {month:%Y-%m}, version {before.number}"
        found.append(Earlier("before", ko, en, before.paper))
    for version in list_versions(draft):
        ko, en = f"이 초안의 {version.number}판", f"version {version.number} of this draft"
        found.append(Earlier(f"v{version.number}", ko, en, version.paper))
    return found


def name_offices(drafts: Collection[Draft]) -> dict[int, str]:
    """Name the office of each draft as it was called on its date, by the number of the draft."""
    rows = Standing.objects.filter(unit__in=[draft.office_id for draft in drafts])
    spells = list(rows.order_by("since"))
    found = {}
    for draft in drafts:
        own = [one for one in spells if one.unit_id == draft.office_id and one.since <= draft.as_of]
        found[draft.pk] = own[-1].name if own else draft.office.key
    return found


def is_saved(draft: Draft, paper: str) -> bool:
    """Tell whether the last version says what the draft says now."""
    last = draft.versions.first()
    return last is not None and loads(last.paper) == loads(paper)
