"""The columns of the tables of cases and engagements: those that come in, those that only show."""

from collections import Counter

from cityhall.registers.cases.pages import opening_fields
from cityhall.registers.sheets.tables import Column
from sagwan.procedures import Kind, Procedure

NUMBERS = (Kind.WHOLE, Kind.NUMBER, Kind.MONEY)
ENGAGEMENTS = (
    Column("number", "번호", "number", 16),
    Column("kind", "구분", "kind", 12, is_needed=True),
    Column("theme", "주제", "theme", 12, is_needed=True),
    Column("title", "제목", "title", 40, is_needed=True),
    Column("text", "내용", "what it is about", 50, is_needed=True),
    Column("day", "날짜", "day", 12, is_needed=True),
    Column("from", "시작", "from", 8, is_needed=True),
    Column("until", "끝나는 날짜", "until (day)", 12),
    Column("to", "끝", "until (hour)", 8),
    Column("place", "곳", "place", 24),
    Column("offices", "담당 부서", "offices in charge", 30, is_needed=True),
    Column("districts", "자치구", "districts", 30),
    Column("committees", "상임위원회", "committees", 30),
    Column("major", "주요 일정", "major", 8),
    Column("state", "상태", "state", 12, is_only_shown=True),
)


def list_case_columns(declared: Procedure) -> tuple[Column, ...]:
    """List the columns of a docket: what opens a case comes in, what followed is only shown."""
    opening = {one.key for one in opening_fields(declared)}
    names = tell_apart(declared)
    return (
        Column("case_number", "사건 번호", "case number", 18),
        Column("opened_on", "사건을 연 날", "case opened on", 12, is_needed=True),
        *(
            Column(
                one.key,
                *names[one.key],
                24,
                is_needed=one.required,
                is_only_shown=one.key not in opening,
                is_number=one.kind in NUMBERS,
            )
            for one in declared.fields
        ),
        Column("case_stage", "지금 단계", "stage of the case", 14, is_only_shown=True),
        Column("case_due", "지금 기한", "due of the case", 12, is_only_shown=True),
        Column("case_ended", "사건이 끝난 날", "case ended on", 12, is_only_shown=True),
    )


def tell_apart(declared: Procedure) -> dict[str, tuple[str, str]]:
    """Name the fields of a procedure so that no head of a column is read as another."""
    heads = Counter(
        word.casefold()
        for one in declared.fields
        for word in {one.key, one.name.ko, one.name.en.casefold()}
    )
    return {
        one.key: (one.name.ko, one.name.en)
        if heads[one.name.ko.casefold()] == heads[one.name.en.casefold()] == 1
        else (f"{one.name.ko} ({one.key})", f"{one.name.en} ({one.key})")
        for one in declared.fields
    }
