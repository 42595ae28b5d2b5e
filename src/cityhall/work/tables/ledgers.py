"""Registers that only go out as a table: each column beside how its cell is told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from django.utils.timezone import localdate, localtime

from cityhall.registers.committees.models import Committee, Seat, Sitting
from cityhall.registers.documents.models import Filing
from cityhall.registers.engagements.models import Contact
from cityhall.registers.sheets.tables import Column, Table
from cityhall.registers.submissions.models import Version

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Told(Generic[Row]):
    """A column: its key, its names, its width, and what a row has in it."""

    key: str
    ko: str
    en: str
    wide: int
    tell: Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class Ledger(Generic[Row]):
    """A register that goes out as one table."""

    ko: str
    en: str
    rows: Callable[[], Iterable[Row]]
    columns: tuple[Column, ...]
    write: Callable[[Row], Mapping[str, str]]

    def make_table(self, key: str) -> Table:
        """Make the register a table."""
        return Table(key, self.ko, self.en, self.columns, [self.write(row) for row in self.rows()])


def tell(ko: str, en: str, rows: Callable[[], Iterable[Row]], *told: Told[Row]) -> Ledger[Row]:
    """Make a ledger of columns that only go out."""
    columns = tuple(Column(one.key, one.ko, one.en, one.wide) for one in told)
    return Ledger(ko, en, rows, columns, lambda row: {one.key: one.tell(row) for one in told})


def write_day(day: date | None) -> str:
    """Write a day, or nothing."""
    return day.isoformat() if day else ""


def write_moment(at: datetime | None) -> str:
    """Write a moment, or nothing."""
    return f"{localtime(at):%Y-%m-%d %H:%M}" if at else ""


def mark(holds: bool) -> str:
    """Mark what holds."""
    return "yes" if holds else ""


def name_member(seat: Seat) -> str:
    """Name who sits; nobody where a unit sends somebody in turn."""
    return seat.membership.member.name_ko if seat.membership.member else ""


def list_signers(version: Version) -> str:
    """List who signed a version, by tier."""
    signed = sorted(version.signatures.all(), key=lambda one: one.tier)
    return ", ".join(f"{one.tier} {one.by_name}" for one in signed)


CONTACTS: Ledger[Contact] = tell(
    "의원에게 알린 것",
    "Members told",
    lambda: Contact.objects.select_related("engagement__case", "member"),
    Told("number", "일정 번호", "engagement", 16, lambda one: one.engagement.case.number),
    Told("member", "의원", "member", 14, lambda one: one.member.name_ko),
    Told("purpose", "언제", "purpose", 10, lambda one: one.purpose),
    Told("channel", "방법", "channel", 10, lambda one: one.channel),
    Told("at", "알린 때", "at", 16, lambda one: write_moment(one.at)),
    Told("by", "누가", "by", 14, lambda one: one.by_name or one.by),
    Told("answered", "안다고 한 때", "answered", 16, lambda one: write_moment(one.answered)),
)
COMMITTEES: Ledger[Committee] = tell(
    "위원회",
    "Committees",
    lambda: Committee.objects.select_related("unit"),
    Told("key", "식별자", "key", 26, lambda one: one.key),
    Told("unit", "조직", "unit", 34, lambda one: one.unit.key),
    Told("panel", "심의하는 절차", "panel", 24, lambda one: one.panel),
    Told("seats", "정원", "seats", 8, lambda one: str(one.seats or "")),
)
SEATS: Ledger[Seat] = tell(
    "위원회 위원",
    "Seats",
    lambda: Seat.objects.select_related("committee", "membership__member").order_by(
        "committee__key", "membership__since", "id"
    ),
    Told("committee", "위원회", "committee", 26, lambda one: one.committee.key),
    Told("member", "위원", "member", 14, name_member),
    Told("inside", "내부", "inside", 8, lambda one: mark(one.inside)),
    Told("woman", "여성", "woman", 8, lambda one: mark(one.woman)),
    Told("field", "분야", "field", 20, lambda one: one.field_ko),
    Told("since", "시작", "since", 12, lambda one: write_day(one.membership.since)),
    Told("until", "끝", "until", 12, lambda one: write_day(one.membership.until)),
)
SITTINGS: Ledger[Sitting] = tell(
    "위원회 회의",
    "Sittings",
    lambda: Sitting.objects.select_related("committee"),
    Told("key", "식별자", "key", 26, lambda one: one.key),
    Told("committee", "위원회", "committee", 26, lambda one: getattr(one.committee, "key", "")),
    Told("procedure", "절차", "procedure", 20, lambda one: one.procedure),
    Told("on", "날", "on", 12, lambda one: write_day(one.on)),
    Told("at", "시각", "at", 8, lambda one: one.at),
    Told("where", "곳", "where", 20, lambda one: one.where),
    Told("state", "상태", "state", 12, lambda one: one.state),
    Told("digest", "회의록 지문", "digest of minutes", 30, lambda one: one.digest),
)
SUBMISSIONS: Ledger[Version] = tell(
    "검토·제출",
    "Submissions",
    lambda: (
        Version.objects.select_related("submission__office")
        .prefetch_related("signatures")
        .order_by("submission__month", "submission_id", "number")
    ),
    Told("submission", "식별자", "key", 26, lambda one: one.submission.key),
    Told("office", "부서", "office", 26, lambda one: one.submission.office.key),
    Told("title", "제목", "title", 40, lambda one: one.submission.title),
    Told("month", "달", "month", 12, lambda one: write_day(one.submission.month)),
    Told("version", "판", "version", 6, lambda one: str(one.number)),
    Told("state", "상태", "state", 12, lambda one: one.state),
    Told("sha256", "파일 지문", "sha256", 30, lambda one: one.sha256),
    Told("by", "올린 사람", "by", 14, lambda one: one.by_name),
    Told("signed", "서명", "signed", 30, list_signers),
)
REPORTS: Ledger[Filing] = tell(
    "등록 보고서",
    "Registered reports",
    lambda: Filing.objects.select_related("office"),
    Told("key", "식별자", "key", 26, lambda one: one.key),
    Told("office", "부서", "office", 26, lambda one: one.office.key),
    Told("month", "보고한 달", "month", 12, lambda one: write_day(one.month)),
    Told("title", "제목", "title", 30, lambda one: one.title),
    Told("file", "파일", "file", 30, lambda one: one.name),
    Told("sha256", "파일 지문", "sha256", 30, lambda one: one.sha256),
    Told("received", "등록한 날", "received", 12, lambda one: f"{localdate(one.received)}"),
    Told("by", "누가", "by", 14, lambda one: one.received_by),
)
