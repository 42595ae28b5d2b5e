"""Agreements and what is done under them as tables to hand out; the first also comes in."""

from collections.abc import Iterable, Mapping
from datetime import date

from cityhall.registers.agreements.kinds import ACTIVITIES, COURSES, NAMES, STATES
from cityhall.registers.agreements.models import Activity, Agreement, Kind, Party
from cityhall.registers.agreements.queries import list_activities
from cityhall.registers.agreements.terms import read_clock
from cityhall.registers.sheets.tables import Column, Table

AGREEMENTS = (
    Column("key", "식별자", "key", 26),
    Column("kind", "구분", "kind", 12, is_needed=True),
    Column("title", "협약", "agreement", 40, is_needed=True),
    Column("title_en", "협약(영문)", "agreement (English)", 40),
    Column("partner", "상대", "partner", 30, is_needed=True),
    Column("partner_en", "상대(영문)", "partner (English)", 30),
    Column("level", "상대 구분", "what the partner is", 14, is_needed=True),
    Column("place", "시도·나라", "province or country", 16),
    Column("owner", "담당 부서", "office in charge", 34, is_needed=True),
    Column("since", "맺은 날", "signed", 12),
    Column("years", "협약이 정한 기한(년)", "years it names", 10, is_number=True),
    Column("until", "끝나는 날", "until", 12, is_only_shown=True),
    Column("state", "상태", "state", 10, is_only_shown=True),
    Column("parties", "모든 상대", "all parties", 40, is_only_shown=True),
    Column("last", "마지막 활동", "last activity", 12, is_only_shown=True),
)
DEEDS = (
    Column("kind", "구분", "kind", 14),
    Column("state", "상태", "state", 10),
    Column("title", "활동", "activity", 40),
    Column("since", "시작", "since", 12),
    Column("until", "끝", "until", 12),
    Column("whom", "누구와", "with whom", 30),
    Column("agreements", "협약", "agreements", 40),
    Column("teams", "팀·도시", "teams or cities", 10, is_number=True),
    Column("people", "참가자", "participants", 10, is_number=True),
    Column("wanted", "수요(팀)", "demand (teams)", 10, is_number=True),
    Column("won", "판매액(원)", "sold for (won)", 16, is_number=True),
    Column("result", "결과", "result", 50),
    Column("source", "근거", "source", 16),
)


def make_tables(rows: Iterable[Agreement], on: date) -> list[Table]:
    """Make agreements a table, and beside it what is done."""
    told = [write_agreement(one, on) for one in rows]
    deeds = [write_deed(one) for one in list_activities()]
    return [
        Table("agreements", "협약", "Agreements", AGREEMENTS, told),
        Table("activities", "교류 활동", "Activities", DEEDS, deeds),
    ]


def write_agreement(one: Agreement, on: date) -> Mapping[str, str]:
    """Write an agreement as a line."""
    parties = list(one.parties.all())
    own = [each.partner for each in parties if each.part == Party.Part.PARTNER]
    first = own[0] if own else None
    return {
        "key": one.key,
        "kind": one.kind,
        "title": one.title_ko,
        "title_en": one.title_en,
        "partner": first.name_ko if first else "",
        "partner_en": first.name_en if first else "",
        "level": first.level if first else "",
        "place": (first.province or first.country) if first else "",
        "owner": one.owner.key,
        "since": write_day(one.since),
        "years": "" if one.years is None else str(one.years),
        "until": write_day(one.until),
        "state": STATES[read_clock(one, on).state][0],
        "parties": ", ".join(each.partner.name_ko for each in parties),
        "last": write_day(one.last),
    }


def write_deed(one: Activity) -> Mapping[str, str]:
    """Write what is done as a line."""
    numbers = {"teams": one.teams, "people": one.people, "wanted": one.wanted}
    return {
        "kind": ACTIVITIES[Activity.Kind(one.kind)][0],
        "state": COURSES[Activity.State(one.state)][0],
        "title": one.title_ko,
        "since": write_day(one.since),
        "until": write_day(one.until),
        "whom": one.whom,
        "agreements": ", ".join(each.title_ko for each in one.agreements.all()),
        "won": one.won,
        "result": one.result_ko,
        "source": one.source,
    } | {key: "" if value is None else str(value) for key, value in numbers.items()}


def write_day(day: date | None) -> str:
    """Write a day, or nothing."""
    return day.isoformat() if day else ""


def read_kind(text: str) -> str:
    """Read a kind by its key or its name; nothing where it is none."""
    names = {word: kind.value for kind in Kind for word in (kind.value, *NAMES[kind])}
    return names.get(text.strip(), "")
