"""Each series of the public copy as a table: its columns, and the rows that a copy makes.

The same declaration makes downloads, the schema of the API and the catalogue of data. Names are
those of the series. What is said in both languages under a key makes its two columns by itself.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cityhall.ground.look.languages import say
from cityhall.outside.portal.columns import CASE, END, MIDDLE, MONEY, START, WIDE, column, twice
from cityhall.outside.publishing.queries import Read
from cityhall.outside.publishing.series import SERIES
from cityhall.registers.sheets.tables import Column, Table

Row = dict[str, str]
Told = dict[str, Any]


def once(told: Told) -> Iterable[Told]:
    """Have a copy make one row, which needs nothing more than it tells."""
    del told
    return ({},)


@dataclass(frozen=True, slots=True)
class Dataset:
    """A series as a table that anybody may take away; `parts` tell its rows beside the copy."""

    key: str
    about: tuple[str, str]
    columns: tuple[Column, ...]
    parts: Callable[[Told], Iterable[Told]] = once

    @property
    def names(self) -> tuple[str, str]:
        """Its name in both languages."""
        return SERIES[self.key].ko, SERIES[self.key].en

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(*self.names)

    @property
    def told(self) -> str:
        """What it holds, in the language of the page."""
        return say(*self.about)

    def make_table(self, reads: Iterable[Read]) -> Table:
        """Make the table of some copies."""
        rows = (row for one in reads for row in self.list_rows(one))
        return Table(self.key, *self.names, self.columns, rows)

    def list_rows(self, read: Read) -> Iterator[Row]:
        """List the rows of a copy: what it tells, and what each of its parts tells."""
        made = read.copy.made.isoformat(timespec="seconds")
        start = {"id": read.key, "version": str(read.copy.version), "published": made}
        whole = start | write_cells(read.content)
        yield from (whole | write_cells(part) for part in self.parts(read.content))


def write_cells(told: Told) -> Row:
    """Write texts as cells, what is said in both languages as two."""
    cells: Row = {}
    for key, value in told.items():
        match value:
            case str():
                cells[key] = value
            case [str(ko), str(en)]:
                cells |= {f"{key}_ko": ko, f"{key}_en": en}
    return cells


def list_values(told: Told) -> Iterable[Told]:
    """List the values of a measure of a unit."""
    return ({**one, "subject": told["subject_key"]} for one in told["values"])


def list_money(told: Told) -> Iterable[Told]:
    """List each item of a unit on a day, and its total."""
    lines = (*told["items"], *told["all"])
    return ({**one, "cell": one["cell"] or "total", "item": one["cell_name"]} for one in lines)


def list_case(told: Told) -> Iterable[Told]:
    """Tell what is public of a case in one cell."""
    fields = [f"{one['name'][0]}: {one['text'][0]}" for one in told["fields"]]
    return ({"stage": told["stage_key"], "fields": "\n".join(fields)},)


def list_decisions(told: Told) -> Iterable[Told]:
    """List the decisions of a month."""
    return tuple(told["decisions"])


def list_visit(told: Told) -> Iterable[Told]:
    """Tell which districts and offices an engagement concerns, each in one cell."""
    names = {key: " · ".join(one[0] for one in told[key]) for key in ("districts", "offices")}
    return (names,)


def list_uses(told: Told) -> Iterable[Told]:
    """List the uses of an office and month."""
    return tuple(told["uses"])


def list_offices(told: Told) -> Iterable[Told]:
    """List the offices of a check by their places."""
    return tuple(told["offices"]) or ({},)


def list_cases(told: Told) -> Iterable[Told]:
    """List the cases that were published of a week, what is public of each in one cell."""
    for one in told["cases"]:
        fields = [f"{field['name'][0]}: {field['text'][0]}" for field in one["fields"]]
        yield {**one, "fields": "\n".join(fields)}


def list_items(told: Told) -> Iterable[Told]:
    """List what a sitting decided; the sitting itself where nothing of that is public."""
    return tuple(told["items"]) or ({},)


def list_years(told: Told) -> Iterable[Told]:
    """List the years of an indicator; the indicator itself where nothing is known yet."""
    return tuple(told["years"]) or ({},)


def list_numbers(told: Told) -> Iterable[Told]:
    """List the numbers of a series."""
    return tuple(told["numbers"])


def list_seats(told: Told) -> Iterable[Told]:
    """List the seats of a member."""
    return tuple(told["memberships"])


def list_cards(told: Told) -> Iterable[Told]:
    """List the main numbers, as a spreadsheet reads them."""
    for one in told["cards"]:
        value = one["value"].replace(",", "").replace("−", "-")
        yield one | {"name": one["label"], "value": value}


DATASETS = {
    one.key: one
    for one in (
        Dataset(
            "promises",
            (
                "시가 의회에 보고한 약속과 그 상태, 늦은 까닭, 담당 부서",
                "What the city told its council it would do: state, due, owner, and why it is late",
            ),
            (
                *START,
                *twice("task", "주요업무", "task"),
                *twice("owner", "담당", "owner"),
                column("owner_key", "담당 식별자", "owner's id", MIDDLE),
                column("state", "상태", "state"),
                *twice("state_name", "상태 이름", "name of the state"),
                column("state_since", "상태 시작일", "in this state since"),
                *twice("reason", "까닭", "reason", WIDE),
                column("since", "약속한 날", "promised"),
                *twice("due", "기한", "due"),
                column("due_to", "기한 끝날", "last day"),
                *twice("first_due", "처음 기한", "first due"),
                *END,
            ),
        ),
        Dataset(
            "execution",
            (
                "부서와 과목마다 편성한 돈, 쓴 돈, 남은 돈(천원)",
                "What each unit may spend, spent and has left, by item (1,000 won)",
            ),
            MONEY,
            list_money,
        ),
        Dataset(
            "figures",
            (
                "인력·예산·조직의 모든 값과 기준일, 출처, 잘못 인쇄된 값",
                "Every value of staffing, budget and organisation: date, source, misprints",
            ),
            (
                *START,
                column("measure", "지표", "measure", MIDDLE),
                column("subject", "부서 식별자", "unit's id", MIDDLE),
                *twice("subject", "부서", "unit"),
                column("as_of", "기준일", "as of"),
                column("since", "시작일", "first day"),
                column("cell", "차원", "dimensions", MIDDLE),
                column("value", "값", "value", number=True),
                column("unit", "단위", "unit of measure"),
                column("printed", "인쇄된 값", "as printed, where wrong", number=True),
                column("reason", "틀린 까닭", "why it is wrong", MIDDLE),
                column("source", "출처", "source"),
                *END,
            ),
            list_values,
        ),
        Dataset(
            "spending",
            (
                "부서마다 기관운영·시책추진업무추진비로 편성한 돈과 쓴 돈(천원)",
                "What each unit may spend and spent on business, by kind (1,000 won)",
            ),
            MONEY,
            list_money,
        ),
        Dataset(
            "uses",
            (
                "업무추진비를 쓴 날, 목적, 장소, 금액, 인원, 결제(이름 없이 한 건씩)",
                "Each use of business expenses: day, purpose, place, amount, people; no names",
            ),
            (
                *START,
                *twice("unit", "부서", "office"),
                column("unit_key", "부서 식별자", "office's id", MIDDLE),
                column("month", "달", "month"),
                column("on", "사용일", "day"),
                column("number", "연번", "number", 8, number=True),
                *twice("kind", "구분", "kind"),
                column("purpose", "집행 목적", "purpose", WIDE),
                *twice("place_kind", "장소 구분", "kind of place", 14),
                column("place", "장소", "place", MIDDLE),
                column("amount", "금액(원)", "amount (won)", number=True),
                column("people", "인원", "people", 8, number=True),
                *twice("payment", "결제", "payment", 12),
                *END,
            ),
            list_uses,
        ),
        Dataset(
            "rapid",
            (
                "공개한 신속집행 점검의 기관별 집행률과 순위(억원)",
                "Rates and places of offices in published checks of rapid execution (₩100M)",
            ),
            (
                *START,
                column("as_of", "기준일", "as of"),
                column("rank", "순위", "rank", 8, number=True),
                column("rank_before", "앞선 순위", "rank before", 8, number=True),
                *twice("office", "기관", "office"),
                column("office_key", "기관 식별자", "office's id", MIDDLE),
                column("eligible", "대상", "eligible", number=True),
                column("goal", "상반기 목표", "goal", number=True),
                column("goal_rate", "목표율(%)", "goal rate (%)", number=True),
                column("spent", "집행액", "spent", number=True),
                column("rate", "집행률(%)", "rate (%)", number=True),
                *END,
            ),
            list_offices,
        ),
        Dataset(
            "audits",
            (
                "행정사무감사 지적사항과 조치 결과",
                "What the council's audit asked for, and what was done",
            ),
            CASE,
            list_case,
        ),
        Dataset(
            "appeals",
            (
                "이름을 뺀 행정심판 재결, 달마다",
                "Decisions of administrative appeals without names, month by month",
            ),
            (
                *START,
                column("number_of_case", "사건번호", "number"),
                column("decided", "재결일", "decided"),
                *twice("decision", "재결", "decision"),
                column("ruling", "재결 요지", "ruling", WIDE),
                *END,
            ),
            list_decisions,
        ),
        Dataset(
            "research",
            (
                "학술용역의 심의 결과와 공개한 결과물",
                "Reviews of research contracts, and studies whose results were opened",
            ),
            CASE,
            list_case,
        ),
        Dataset(
            "publications",
            (
                "절차마다 공개하기로 정한 사건의 내용, 주마다",
                "What dockets declare public of their cases, week by week",
            ),
            (
                *START,
                *twice("docket", "절차", "docket"),
                column("since", "첫날", "first day"),
                column("until", "끝날", "last day"),
                column("number_of_case", "번호", "number"),
                *twice("stage", "단계", "stage"),
                column("fields", "공개한 내용", "what is public", 60),
                *END,
            ),
            list_cases,
        ),
        Dataset(
            "sittings",
            (
                "일정을 공개하기로 정한 위원회 회의와, 공개하기로 정한 결과",
                "Sittings whose dates are declared public, and results where these are, too",
            ),
            (
                *START,
                *twice("committee", "위원회", "committee"),
                column("on", "날", "day"),
                column("at", "시각", "time"),
                column("place", "곳", "place", MIDDLE),
                *twice("state", "상태", "state", 12),
                column("number_of_case", "사건번호", "number"),
                *twice("decision", "결과", "decision"),
                column("ruling", "요지", "ruling", WIDE),
                *END,
            ),
            list_items,
        ),
        Dataset(
            "sustainability",
            (
                "지속가능발전 지표의 값, 목표까지 온 정도, 시민 체감, 해마다",
                "Values of indicators, how far they are, how citizens find them, by year",
            ),
            (
                *START,
                *twice("framework", "체계", "framework"),
                column("code", "지표 번호", "indicator"),
                *twice("goal", "목표", "goal"),
                *twice("unit", "단위", "unit of measure", 14),
                column("aim", "목표값", "target", number=True),
                column("aim_year", "목표 연도", "target year"),
                column("year", "연도", "year", 8),
                column("value", "값", "value", number=True),
                column("progress", "달성도(%)", "progress (%)", number=True),
                column("perceived", "시민 체감(%)", "perceived (%)", number=True),
                column("answers", "응답 수", "answers", number=True),
                column("source", "출처", "source"),
                *END,
            ),
            list_years,
        ),
        Dataset(
            "epidemics",
            (
                "감염병마다 공개하기로 정한 수치, 곳과 때마다",
                "Numbers of each epidemic that are declared public, by place and time",
            ),
            (
                *START,
                *twice("epidemic", "감염병", "epidemic"),
                column("series", "계열", "series"),
                *twice("unit", "단위", "unit of measure", 14),
                column("at", "때", "at", 22),
                column("since", "첫 때", "since", 22),
                column("what", "수준·증감", "level or change"),
                *twice("place", "곳", "place"),
                *twice("part", "구분", "part"),
                column("value", "값", "value", number=True),
                column("printed", "인쇄된 값", "as printed, where wrong", number=True),
                column("reason", "까닭", "why", MIDDLE),
                column("source", "출처", "source"),
                *END,
            ),
            list_numbers,
        ),
        Dataset(
            "visits",
            (
                "공개한 현장방문·행사·회의, 앞으로의 일정도",
                "Visits, events and meetings that are public, coming ones too",
            ),
            (
                *START,
                column("kind", "구분", "kind"),
                column("theme", "분야", "theme"),
                *twice("state", "상태", "state"),
                column("on", "날", "day"),
                column("starts", "시작", "starts", 22),
                column("ends", "끝", "ends", 22),
                column("place", "곳", "place", MIDDLE),
                column("districts", "자치구", "districts"),
                column("offices", "담당", "offices", MIDDLE),
                *END,
            ),
            list_visit,
        ),
        Dataset(
            "messages",
            (
                "공개한 연설·축사·인사말·담화·성명",
                "Speeches, greetings and statements that were opened",
            ),
            (
                *START,
                column("kind", "구분", "kind"),
                column("on", "날", "day"),
                column("occasion", "계기", "occasion", MIDDLE),
                column("place", "곳", "place", MIDDLE),
                *twice("owner", "담당", "unit"),
                column("text", "글", "text", WIDE),
                *END,
            ),
        ),
        Dataset(
            "organizations",
            (
                "부서와 위원회, Popolo의 이름으로",
                "Departments and committees, under Popolo's names",
            ),
            (
                *START,
                column("classification", "구분", "classification"),
                column("parent_id", "상위 식별자", "parent's id", MIDDLE),
                column("founding_date", "시작일", "founding date"),
                column("dissolution_date", "마친 날", "dissolution date"),
                *END,
            ),
        ),
        Dataset(
            "people",
            (
                "의원과 그 자리, Popolo의 이름으로",
                "Members of the council and their seats, under Popolo's names",
            ),
            (
                *START,
                column("organization_id", "기관 식별자", "organisation's id", MIDDLE),
                *twice("role", "역할", "role"),
                *twice("area", "선거구", "area"),
                column("start_date", "시작일", "start date"),
                column("end_date", "끝난 날", "end date"),
                *END,
            ),
            list_seats,
        ),
        Dataset(
            "glance",
            ("현황판의 주요 수치", "The main numbers of the boards"),
            (
                *START,
                column("value", "값", "value", number=True),
                column("unit", "단위", "unit of measure"),
                column("as_of", "기준일", "as of"),
                *END,
            ),
            list_cards,
        ),
    )
}
