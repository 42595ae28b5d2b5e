"""Staffing: authorised and present strength by unit and grade, what is vacant or over strength."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Bar, draw_bars
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Node
from cityhall.registers.figures.asked import Asked
from cityhall.registers.figures.boards.flow import draw_over_time
from cityhall.registers.figures.measures import Dimension, Member, load_catalogue
from cityhall.registers.figures.shown import Shown, Teller

QUOTA, PRESENT, VACANCY = "staffing.quota", "staffing.present", "staffing.vacancy"
MOST_POINTS = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """Authorised and present strength of one cell, and how they differ."""

    quota: Shown
    present: Shown
    vacancy: Shown

    @property
    def is_there(self) -> bool:
        """Tell whether anything is known."""
        return self.quota.is_there or self.present.is_there

    @property
    def short(self) -> Decimal:
        """How many posts are vacant."""
        return max(self.vacancy.value or Decimal(0), Decimal(0))

    @property
    def over(self) -> Decimal:
        """How many more are there than authorised."""
        return max(-(self.vacancy.value or Decimal(0)), Decimal(0))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table by grade: a kind of service with its total, or one grade of it."""

    cell: str
    name: str
    is_total: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row: a unit with its strength in each column."""

    key: str
    name: str
    total: Pair
    cells: tuple[Pair, ...]
    women: Shown
    has_under: bool
    as_of: date | None


@dataclass(frozen=True)
class StaffingBoard:
    """What the board of staffing shows."""

    total: Pair
    fill_rate: Shown
    women: Shown
    women_share: Shown
    apart: Shown
    kinds: tuple[Column, ...]
    kind_totals: tuple[Pair, ...]
    lines: tuple[Line, ...]
    columns: tuple[Column, ...]  # each grade, under its kind of service
    detail: tuple[tuple[Column, Pair], ...]
    drawings: tuple[SafeString, ...]

    @property
    def has_older(self) -> bool:
        """Tell whether the values of any unit are older than the board."""
        return any(line.as_of for line in self.lines)


def build_staffing(asked: Asked) -> StaffingBoard:
    """Put the board together."""
    points = [day for day in asked.days if day <= asked.on][:MOST_POINTS]
    teller = asked.teller(*points)
    grades = load_catalogue().families["staffing"].dimensions["grade"]
    typed = list_grades(teller, asked)
    kinds = tuple(
        Column(f"grade={member.key}", str(member.name), is_total=True)
        for member in grades.under(None)
        if any(holds(grades, member, key) for key in typed)
    )
    columns = tuple(list_columns(grades, typed))
    told = (tell_line(teller, node, kinds) for node in list_nodes(asked))
    lines = tuple(line for line in told if line.total.is_there or line.women.is_there)
    total = tell_pair(teller, asked.key)
    return StaffingBoard(
        total,
        teller.tell("staffing.fill_rate", asked.key),
        teller.tell("staffing.women", asked.key),
        teller.tell("staffing.women_share", asked.key),
        teller.tell("staffing.apart", asked.key),
        kinds,
        tuple(tell_pair(teller, asked.key, kind.cell) for kind in kinds),
        lines,
        columns,
        tuple((column, tell_pair(teller, asked.key, column.cell)) for column in columns),
        tuple(draw(teller, asked, lines, columns, points[::-1])),
    )


def list_grades(teller: Teller, asked: Asked) -> set[str]:
    """List the grades of all values that count on the date, as they were entered."""
    nesting = load_catalogue().families["staffing"].nesting
    rows = [
        row
        for measure in (QUOTA, PRESENT)
        for row in teller.ledger.list_rows(measure, asked.key, asked.on)
    ]
    return {dict(nesting.read(row.dimensions)).get("grade", "") for row in rows}


def holds(grades: Dimension, member: Member, key: str) -> bool:
    """Tell whether a grade is another or lies in it."""
    nesting = load_catalogue().families["staffing"].nesting
    return key in grades.by_key and nesting.holds_member("grade", member.key, key)


def list_columns(grades: Dimension, typed: set[str]) -> list[Column]:
    """List each kind of service with the grades that are told of it."""
    columns = []
    for kind in grades.under(None):
        inner = [key for key in grades.by_key if key in typed and holds(grades, kind, key)]
        if inner:
            columns.append(Column(f"grade={kind.key}", str(kind.name), is_total=True))
        columns += [
            Column(f"grade={key}", str(grades.by_key[key].name), is_total=False)
            for key in inner
            if key != kind.key
        ]
    return columns


def list_nodes(asked: Asked) -> list[Node]:
    """List the units of the table: those under the unit, or the unit alone."""
    under = asked.children()
    return under or ([asked.node] if asked.node else [])


def tell_pair(teller: Teller, key: str, cell: str = "") -> Pair:
    """Tell the strength of a unit in one cell."""
    return Pair(*(teller.tell(measure, key, cell) for measure in (QUOTA, PRESENT, VACANCY)))


def tell_line(teller: Teller, node: Node, kinds: tuple[Column, ...]) -> Line:
    """Tell the row of a unit."""
    total = tell_pair(teller, node.key)
    return Line(
        node.key,
        node.name,
        total,
        tuple(tell_pair(teller, node.key, kind.cell) for kind in kinds),
        teller.tell("staffing.women", node.key),
        bool(node.under),
        total.quota.as_of or total.present.as_of,
    )


def describe(pair: Pair) -> str:
    """Say what is vacant or over strength."""
    if pair.over:
        return say("과원 {n}", "{n} over", n=pair.over)
    return say("결원 {n}", "{n} vacant", n=pair.short) if pair.short else ""


def draw(
    teller: Teller,
    asked: Asked,
    lines: tuple[Line, ...],
    columns: tuple[Column, ...],
    points: list[date],
) -> list[SafeString]:
    """Draw who is there of those authorised, and how both went over time."""
    if len(lines) > 1:
        named = [(line.name, line.total) for line in lines]
        title, head = say("부서별 정원과 현원", "Strength by unit"), say("부서", "Unit")
    else:
        named = [(c.name, tell_pair(teller, asked.key, c.cell)) for c in columns if not c.is_total]
        title, head = say("직급별 정원과 현원", "Strength by grade"), say("직급", "Grade")
    bars = [
        Bar(
            name,
            pair.present.value or Decimal(0),
            f"{pair.quota.text} / {pair.present.text}",
            pair.quota.value,
            note=f"({told})" if (told := describe(pair)) else "",
        )
        for name, pair in named
        if pair.is_there
    ]
    drawings = []
    if bars:
        heads = (head, say("정원 / 현원", "Authorised / present"), say("정원", "Authorised"))
        drawings.append(draw_bars(title, bars, heads))
    names = {QUOTA: say("정원", "Authorised"), PRESENT: say("현원", "Present")}
    title = say("정원과 현원의 흐름", "Strength over time")
    drawings += draw_over_time(title, teller, asked.key, names, points)
    return drawings
