"""Registers as tables to hand out, each with the columns by which it comes in where it may."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate, localtime

from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.committees.models import Committee, Seat, Sitting
from cityhall.registers.documents.models import Filing
from cityhall.registers.engagements.models import Contact, Engagement
from cityhall.registers.sheets.tables import Column, Table
from cityhall.registers.submissions.models import Version
from cityhall.work.tables.columns import ENGAGEMENTS, list_case_columns
from sagwan.procedures import Procedure

CLOCK = "%H:%M"
Rows = Iterator[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A register that goes out as one table."""

    ko: str
    en: str
    columns: tuple[Column, ...]
    rows: Callable[[], Rows]


def make_docket(procedure: str, on: date) -> Table:
    """Make the cases of a docket a table."""
    declared = find_current(procedure, on)
    rows = Case.objects.filter(procedure=procedure).order_by("opened", "id")
    told = [write_case(one, declared) for one in rows]
    return Table("cases", declared.name.ko, declared.name.en, list_case_columns(declared), told)


def write_case(case: Case, declared: Procedure) -> dict[str, str]:
    """Write a case: as it was opened, then what its steps filled, and where it stands."""
    held = {**case.values, **case.opening}
    return {one.key: str(held.get(one.key, "")) for one in declared.fields} | {
        "case_number": case.number,
        "opened_on": case.opened.isoformat(),
        "case_stage": case.stage,
        "case_due": write_day(case.due),
        "case_ended": write_day(case.ended),
    }


def make_steps(procedure: str, on: date) -> Table:
    """Make the steps taken in the cases of a docket a table."""
    declared = find_current(procedure, on)
    columns = (
        Column("number", "번호", "number", 18),
        Column("place", "차례", "place", 6, is_number=True),
        Column("step", "단계", "step", 16),
        Column("on", "날", "on", 12),
        Column("by", "누가", "by", 16),
        Column("why", "까닭", "why", 40),
        Column("proofs", "근거", "evidence", 40),
        Column("sitting", "회의", "sitting", 24),
    )
    rows = StepTaken.objects.filter(case__procedure=procedure).select_related("case")
    told = [
        {
            "number": one.case.number,
            "place": str(one.place),
            "step": one.step,
            "on": one.on.isoformat(),
            "by": one.by_name or one.by,
            "why": one.why,
            "proofs": "; ".join(str(proof.get("text", proof)) for proof in one.proofs),
            "sitting": one.sitting,
        }
        for one in rows.order_by("case__opened", "case_id", "place")
    ]
    name = declared.name
    return Table("steps", f"{name.ko} 단계"[:31], f"{name.en}: steps"[:31], columns, told)


def list_engagements() -> QuerySet[Engagement]:
    """List all engagements with what their table tells."""
    return Engagement.objects.select_related("case").prefetch_related("concerned")


def tell_engagements() -> Rows:
    """Tell engagements, by when they are."""
    return map(write_engagement, list_engagements())


def write_engagement(one: Engagement) -> dict[str, str]:
    """Write an engagement as a plan of it would be brought in."""
    starts, ends, values = localtime(one.starts), localtime(one.ends), one.case.values
    units = sorted((unit.key, unit.kind) for unit in one.concerned.all())
    offices = [values.get("unit", ""), *values.get("others", "").split(",")]
    return {
        "number": one.case.number,
        "kind": one.kind,
        "theme": one.theme,
        "title": one.case.title,
        "text": values.get("text", ""),
        "day": starts.date().isoformat(),
        "from": starts.strftime(CLOCK),
        "until": ends.date().isoformat(),
        "to": ends.strftime(CLOCK),
        "place": one.place,
        "offices": join(offices),
        "districts": join(key for key, kind in units if kind == Unitkind.DISTRICT),
        "committees": join(key for key, kind in units if kind != Unitkind.DISTRICT),
        "major": "yes" if one.is_major else "",
        "state": one.case.stage,
    }


def join(keys: Iterator[str] | list[str]) -> str:
    """Join keys as a cell holds several."""
    return ", ".join(filter(None, (key.strip() for key in keys)))


def write_day(day: date | None) -> str:
    """Write a day, or nothing."""
    return day.isoformat() if day else ""


def tell_contacts() -> Rows:
    """Tell who was told of engagements, before and after."""
    rows = Contact.objects.select_related("engagement__case", "member")
    for one in rows:
        yield {
            "number": one.engagement.case.number,
            "member": one.member.name_ko,
            "purpose": one.purpose,
            "channel": one.channel,
            "at": f"{localtime(one.at):%Y-%m-%d %H:%M}",
            "by": one.by_name or one.by,
            "answered": f"{localtime(one.answered):%Y-%m-%d %H:%M}" if one.answered else "",
        }


def tell_committees() -> Rows:
    """Tell committees with their seats."""
    for one in Committee.objects.select_related("unit"):
        seats = "" if one.seats is None else str(one.seats)
        yield {"key": one.key, "unit": one.unit.key, "panel": one.panel, "seats": seats}


def tell_seats() -> Rows:
    """Tell who sits in committees, as what, and since when."""
    rows = Seat.objects.select_related("committee", "membership__member")
    for one in rows.order_by("committee__key", "membership__since", "id"):
        yield {
            "committee": one.committee.key,
            "member": name_member(one),
            "inside": "yes" if one.inside else "",
            "woman": "yes" if one.woman else "",
            "field": one.field_ko,
            "since": write_day(one.membership.since),
            "until": write_day(one.membership.until),
        }


def name_member(seat: Seat) -> str:
    """Name who sits; nobody where a unit sends somebody in turn."""
    return seat.membership.member.name_ko if seat.membership.member else ""


def tell_sittings() -> Rows:
    """Tell the sittings of committees."""
    for one in Sitting.objects.select_related("committee"):
        yield {
            "key": one.key,
            "committee": one.committee.key if one.committee else "",
            "procedure": one.procedure,
            "on": one.on.isoformat(),
            "at": one.at,
            "where": one.where,
            "state": one.state,
            "digest": one.digest,
        }


def tell_versions() -> Rows:
    """Tell what was handed in: each version, and who signed it."""
    rows = Version.objects.select_related("submission__office").prefetch_related("signatures")
    for one in rows.order_by("submission__month", "submission_id", "number"):
        signed = sorted(one.signatures.all(), key=lambda each: each.tier)
        yield {
            "submission": one.submission.key,
            "office": one.submission.office.key,
            "title": one.submission.title,
            "month": one.submission.month.isoformat(),
            "version": str(one.number),
            "state": one.state,
            "sha256": one.sha256,
            "by": one.by_name,
            "signed": ", ".join(f"{each.tier} {each.by_name}" for each in signed),
        }


def tell_reports() -> Rows:
    """Tell the reports that were registered."""
    for one in Filing.objects.select_related("office"):
        yield {
            "key": one.key,
            "office": one.office.key,
            "month": one.month.isoformat(),
            "title": one.title,
            "file": one.name,
            "sha256": one.sha256,
            "received": localdate(one.received).isoformat(),
            "by": one.received_by,
        }


def plain(*told: tuple[str, str, str, int]) -> tuple[Column, ...]:
    """Make columns that only go out."""
    return tuple(Column(*one) for one in told)


LEDGERS = {
    "engagements": Ledger("일정", "Engagements", ENGAGEMENTS, tell_engagements),
    "contacts": Ledger(
        "의원에게 알린 것",
        "Members told",
        plain(
            ("number", "일정 번호", "engagement", 16),
            ("member", "의원", "member", 14),
            ("purpose", "언제", "purpose", 10),
            ("channel", "방법", "channel", 10),
            ("at", "알린 때", "at", 16),
            ("by", "누가", "by", 14),
            ("answered", "안다고 한 때", "answered", 16),
        ),
        tell_contacts,
    ),
    "committees": Ledger(
        "위원회",
        "Committees",
        plain(
            ("key", "식별자", "key", 26),
            ("unit", "조직", "unit", 34),
            ("panel", "심의하는 절차", "panel", 24),
            ("seats", "정원", "seats", 8),
        ),
        tell_committees,
    ),
    "seats": Ledger(
        "위원회 위원",
        "Seats",
        plain(
            ("committee", "위원회", "committee", 26),
            ("member", "위원", "member", 14),
            ("inside", "내부", "inside", 8),
            ("woman", "여성", "woman", 8),
            ("field", "분야", "field", 20),
            ("since", "시작", "since", 12),
            ("until", "끝", "until", 12),
        ),
        tell_seats,
    ),
    "sittings": Ledger(
        "위원회 회의",
        "Sittings",
        plain(
            ("key", "식별자", "key", 26),
            ("committee", "위원회", "committee", 26),
            ("procedure", "절차", "procedure", 20),
            ("on", "날", "on", 12),
            ("at", "시각", "at", 8),
            ("where", "곳", "where", 20),
            ("state", "상태", "state", 12),
            ("digest", "회의록 지문", "digest of minutes", 30),
        ),
        tell_sittings,
    ),
    "submissions": Ledger(
        "검토·제출",
        "Submissions",
        plain(
            ("submission", "식별자", "key", 26),
            ("office", "부서", "office", 26),
            ("title", "제목", "title", 40),
            ("month", "달", "month", 12),
            ("version", "판", "version", 6),
            ("state", "상태", "state", 12),
            ("sha256", "파일 지문", "sha256", 30),
            ("by", "올린 사람", "by", 14),
            ("signed", "서명", "signed", 30),
        ),
        tell_versions,
    ),
    "reports": Ledger(
        "등록 보고서",
        "Registered reports",
        plain(
            ("key", "식별자", "key", 26),
            ("office", "부서", "office", 26),
            ("month", "보고한 달", "month", 12),
            ("title", "제목", "title", 30),
            ("file", "파일", "file", 30),
            ("sha256", "파일 지문", "sha256", 30),
            ("received", "등록한 날", "received", 12),
            ("by", "누가", "by", 14),
        ),
        tell_reports,
    ),
}


def make_ledger(key: str) -> Table:
    """Make a register a table."""
    one = LEDGERS[key]
    return Table(key, one.ko, one.en, one.columns, list(one.rows()))
