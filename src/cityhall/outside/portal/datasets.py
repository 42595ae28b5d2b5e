"""Each series of the public copy as a table: its columns, and the rows that a copy makes.

The same declaration makes downloads, the schema of the API and the catalogue of data.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cityhall.ground.look.languages import say
from cityhall.outside.publishing.queries import Read
from cityhall.registers.sheets.tables import Column, Table

Row = dict[str, str]
WIDE, MIDDLE = 40, 24


@dataclass(frozen=True, slots=True)
class Dataset:
    """A series as a table that anybody may take away."""

    key: str
    names: tuple[str, str]
    about: tuple[str, str]
    columns: tuple[Column, ...]
    rows: Callable[[Read], Iterator[Row]]

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(*self.names)

    @property
    def told(self) -> str:
        """What it holds, in the language of the page."""
        return say(*self.about)

    def make_table(self, reads: Iterator[Read]) -> Table:
        """Make the table of some copies."""
        rows = (row for one in reads for row in self.list_rows(one))
        return Table(self.key, *self.names, self.columns, rows)


def column(key: str, ko: str, en: str, wide: int = 14, *, number: bool = False) -> Column:
    """Declare a column."""
    return Column(key, ko, en, wide, is_number=number)


ID = column("id", "식별자", "id", MIDDLE)
VERSION = column("version", "판", "version", 8, number=True)
PUBLISHED = column("published", "공개한 때", "published", 22)
NAME = (column("name_ko", "이름", "name", WIDE), column("name_en", "이름(영문)", "name (en)", WIDE))


def head(read: Read) -> Row:
    """Give what every row begins with."""
    made = read.copy.made.isoformat(timespec="seconds")
    names = read.content["name"]
    return {
        "id": read.key,
        "version": str(read.copy.version),
        "published": made,
        "name_ko": names[0],
        "name_en": names[1],
    }


def pair(name: str, told: list[str]) -> Row:
    """Give something that is said in both languages as two cells."""
    return {f"{name}_ko": told[0], f"{name}_en": told[1]}


def promise_rows(read: Read) -> Iterator[Row]:
    """Give the row of a promise."""
    told = read.content
    plain = {key: told[key] for key in ("owner_key", "state", "state_since", "since", "due_to")}
    both: Row = {}
    for name in ("task", "owner", "state_name", "reason", "due", "first_due"):
        both |= pair(name, told[name])
    yield head(read) | plain | both


def figure_rows(read: Read) -> Iterator[Row]:
    """Give a row for each value of a measure of a unit."""
    told = read.content
    start = head(read) | {"measure": told["measure"], "subject": told["subject_key"]}
    for one in told["values"]:
        cells = {key: one[key] for key in ("as_of", "since", "cell", "value", "unit", "source")}
        wrong = {"printed": one["printed"], "reason": one["reason"]}
        yield start | pair("subject", told["subject"]) | cells | wrong


def execution_rows(read: Read) -> Iterator[Row]:
    """Give a row for each item of a unit on a day, and its total."""
    told = read.content
    for one in (*told["items"], *told["all"]):
        parts = {key: one[key] for key in ("appropriation", "spent", "balance", "execution_rate")}
        cells = {"as_of": one["as_of"], "cell": one["cell"] or "total"} | parts
        yield head(read) | pair("item", one["cell_name"]) | cells


def case_rows(read: Read) -> Iterator[Row]:
    """Give the row of a case."""
    told = read.content
def list_uses(told: Told) -> Iterable[Told]:
    """List the uses of an office and month."""
    return tuple(told["uses"])
    fields = [f"{one['name'][0]}: {one['text'][0]}" for one in told["fields"]]
    yield (
        head(read)
        | {key: told[key] for key in ("number_of_case", "opened", "ended")}
        | {"stage": told["stage_key"], "fields": "\n".join(fields)}
        | pair("docket", told["docket"])
        | pair("stage", told["stage"])
    )


def appeal_rows(read: Read) -> Iterator[Row]:
    """Give a row for each decision of a month."""
    for one in read.content["decisions"]:
        cells = {key: one[key] for key in ("number_of_case", "decided", "ruling")}
        yield head(read) | cells | pair("decision", one["decision"])



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


def unit_rows(read: Read) -> Iterator[Row]:
    """Give the row of a unit."""
    keys = ("classification", "parent_id", "founding_date", "dissolution_date")
    yield head(read) | {key: read.content[key] for key in keys}


def person_rows(read: Read) -> Iterator[Row]:
    """Give a row for each seat of a member."""
    for one in read.content["memberships"]:
        cells = {key: one[key] for key in ("organization_id", "start_date", "end_date")}
        yield head(read) | cells | pair("role", one["role"]) | pair("area", one["area"])


def glance_rows(read: Read) -> Iterator[Row]:
    """Give a row for each main number."""
    for one in read.content["cards"]:
        cells = {"value": one["value"].replace(",", "").replace("−", "-")}
        cells |= {"unit": one["unit"], "as_of": one["as_of"]}
        yield head(read) | pair("name", one["label"]) | cells


def twice(key: str, ko: str, en: str, wide: int = MIDDLE) -> tuple[Column, Column]:
    """Declare a column in both languages."""
    return column(f"{key}_ko", ko, en, wide), column(f"{key}_en", f"{ko}(영문)", f"{en} (en)", wide)


START = (ID, *NAME)
END = (VERSION, PUBLISHED)
CASE = (
    *START,
    column("number_of_case", "번호", "number"),
    *twice("docket", "절차", "docket"),
    column("stage", "단계", "stage"),
    *twice("stage", "단계 이름", "name of the stage"),
    column("opened", "시작일", "opened"),
    column("ended", "끝난 날", "ended"),
    column("fields", "공개한 내용", "what is public", 60),
    *END,
)
MONEY = (
    *START,
    column("as_of", "기준일", "as of"),
    column("cell", "과목 식별자", "item's id", MIDDLE),
    *twice("item", "과목", "item"),
    column("appropriation", "예산액", "appropriation", number=True),
    column("spent", "집행액", "spent", number=True),
    column("balance", "잔액", "balance", number=True),
    column("execution_rate", "집행률(%)", "execution rate (%)", number=True),
    *END,
)
DATASETS = {
    one.key: one
    for one in (
        Dataset(
            "promises",
            ("약속", "Promises"),
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
            promise_rows,
        ),
        Dataset(
            "execution",
            ("예산과 집행", "Budget and execution"),
            (
                "부서와 과목마다 편성한 돈, 쓴 돈, 남은 돈(천원)",
                "What each unit may spend, spent and has left, by item (1,000 won)",
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
            "figures",
            ("수치", "Figures"),
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
            figure_rows,
        ),
        Dataset(
            "spending",
            (
                "부서마다 기관운영·시책추진업무추진비로 편성한 돈과 쓴 돈(천원)",
                "What each unit may spend and spent on business, by kind (1,000 won)",
            ),
            MONEY,
            execution_rows,
        ),
        Dataset(
            "audits",
            ("감사 결과", "Audit results"),
            (
                "행정사무감사 지적사항과 조치 결과",
                "What the council's audit asked for, and what was done",
            ),
            CASE,
            case_rows,
        ),
        Dataset(
            "appeals",
            ("행정심판 재결", "Decisions of appeals"),
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
            appeal_rows,
        ),
        Dataset(
            "research",
            ("학술용역", "Research"),
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
            ("일정과 방문", "Visits and engagements"),
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
            ("조직", "Organisations"),
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
            unit_rows,
        ),
        Dataset(
            "people",
            ("의원", "Members of the council"),
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
            person_rows,
        ),
        Dataset(
            "glance",
            ("한눈에 보는 시", "The city at a glance"),
            ("현황판의 주요 수치", "The main numbers of the boards"),
            (
                *START,
                column("value", "값", "value", number=True),
                column("unit", "단위", "unit of measure"),
                column("as_of", "기준일", "as of"),
                *END,
            ),
            glance_rows,
        ),
    )
}
