"""What the page of a figure shows: the value, how it came about and went, what it is made of, where
it stands in reports and whether they agree, what was corrected, and what is computed from it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.charts import Series, draw_lines
from cityhall.ground.look.languages import say
from cityhall.ground.look.units import name_unit
from cityhall.ground.organisation.models import Standing
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.figures.asked import TOP, first_past
from cityhall.registers.figures.boards.flow import find_beginnings, write_day
from cityhall.registers.figures.cells import parse_cell, with_member
from cityhall.registers.figures.disagreements import Verdict, judge
from cityhall.registers.figures.formulas import write_formula
from cityhall.registers.figures.ledger import Ledger, day_before
from cityhall.registers.figures.lines import Lines, load_lines
from cityhall.registers.figures.measures import (
    SUBJECT,
    Family,
    Measure,
    find_measure,
    load_catalogue,
)
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.queries import (
    MOST_DAYS,
    Days,
    days_of,
    list_claims,
    list_days,
    list_users,
    load_days,
    load_ledger,
)
from cityhall.registers.figures.records import Stood
from cityhall.registers.figures.shown import Shown, Teller
from cityhall.registers.figures.units import with_unit

MOST_ROWS = 60
MOST_PAST = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a value: a member of a dimension or a unit under it."""

    name: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Row:
    """A value that was entered, with the name of its unit and cell."""

    stood: Stood
    unit: str
    cell: str


@dataclass(frozen=True)
class FigurePage:
    """What the page of a figure shows."""

    measure: Measure
    family: Family
    key: str
    name: str
    cell: str
    cell_name: str
    on: date
    shown: Shown
    formula: str
    sum: str
    series: tuple[tuple[date, Shown], ...]
    drawing: SafeString | None
    pieces: tuple[tuple[str, tuple[Piece, ...]], ...]
    rows: tuple[Row, ...]
    more_rows: int
    verdicts: tuple[Verdict, ...]
    past: tuple[Value, ...]
    entries: tuple[Entry, ...]
    parts: tuple[Piece, ...]
    users: tuple[Piece, ...]
    target: Piece | None
    units: tuple[tuple[str, str], ...]


class _Loaded:
    """All that a page needs of the database, each asked for once."""

    def __init__(self, measure: Measure, key: str, on: date | None) -> None:
        catalogue = load_catalogue()
        users = [one.key for one in list_users(measure.key)]
        self.wanted = [measure.key, *users, *filter(None, [measure.target])]
        self.lines: Lines = load_lines()
        self.all_days: Days = load_days(catalogue.typed_parts(self.wanted))
        typed = catalogue.typed_parts([measure.key])
        own = {pair: days for pair, days in self.all_days.items() if pair[0] in typed}
        self.subjects = {subject for _, subject in own}
        self.key = key or (TOP if not self.subjects else self._choose())
        self.days = sorted(list_days(days_of(own, self.key, self.lines))[:MOST_DAYS])
        self.on = on or first_past(reversed(self.days))
        self.tree: Tree = load_tree(self.on)
        self.names = name_units({*self.subjects, self.key})
        dates = {*self.days, self.on}
        self.ledger: Ledger = load_ledger(
            self.wanted,
            dates,
            days=self.all_days,
            lines=self.lines,
            catalogue=catalogue,
            within="" if self.key == TOP else self.key,
        )
        self.claims: list[Claim] = list_claims([*self.wanted, *typed])
        self.teller = Teller(self.ledger, self.on, self.claims)

    def _choose(self) -> str:
        return TOP if TOP in self.subjects else min(self.subjects)

    def name(self, key: str) -> str:
        """The name of a unit as it stood; its last one where it did not stand that day."""
        return self.tree.nodes[key].name if key in self.tree.nodes else self.names.get(key, key)


def build_page(key: str, unit: str, cell: str, on: date | None) -> FigurePage:
    """Gather the page of a figure."""
    measure = find_measure(key)
    family = load_catalogue().families[measure.family]
    got = _Loaded(measure, unit, on)
    before = choose_before(measure, got)
    shown = got.teller.tell(key, got.key, cell, before=before)
    rows = shown.found.rows if shown.found else ()
    own_claims = [
        claim
        for claim in got.claims
        if (claim.measure, claim.subject.key, claim.dimensions) == (key, got.key, cell)
    ]
    series = tuple(tell_series(measure, got, cell))
    return FigurePage(
        measure,
        family,
        got.key,
        got.name(got.key),
        cell,
        family.name_cell(cell),
        got.on,
        shown,
        write_formula_of(measure, family),
        write_sum(measure, got, cell, shown),
        series,
        draw(measure, series),
        tuple(list_pieces(measure, family, got, cell)),
        tuple(Row(row, got.name(row.subject), name_row(row)) for row in rows[:MOST_ROWS]),
        max(len(rows) - MOST_ROWS, 0),
        tuple(
            judge(claim, got.ledger) for claim in own_claims if claim.as_of in {*got.days, got.on}
        ),
        tuple(list_past(measure, got.key)),
        tuple(list_entries("figure", f"{key}@{got.key}", limit=20)),
        tuple(tell_others(measure.needs, got, cell)),
        tuple(tell_others([one.key for one in list_users(key)], got, cell)),
        next(iter(tell_others(filter_target(measure), got, cell)), None),
        tuple(sorted((one, got.name(one)) for one in got.subjects)),
    )


def filter_target(measure: Measure) -> list[str]:
    """Give the key of the measure that holds the target, if there is one."""
    return [measure.target] if measure.target else []


def name_units(keys: Collection[str]) -> dict[str, str]:
    """Name units by their last names; by their keys those that are unknown."""
    rows = Standing.objects.filter(unit__key__in=keys).order_by("since")
    names = rows.values_list("unit__key", "name_ko", "name_en")
    return {key: key for key in keys} | {key: say(ko, en) for key, ko, en in names}


def choose_before(measure: Measure, got: _Loaded) -> date | None:
    """Choose the day from which a change is counted."""
    if not measure.change_of:
        return None
    return day_before(find_measure(measure.needs[0]), got.days, got.on)


def name_row(row: Stood) -> str:
    """Name the cell of a row, with its measure."""
    family = load_catalogue().family_of(row.measure)
    return " · ".join(
        filter(None, [str(find_measure(row.measure).name), family.name_cell(row.dimensions)])
    )


def tell_series(measure: Measure, got: _Loaded, cell: str) -> Iterator[tuple[date, Shown]]:
    """Tell the value on each day on which anything of it was told."""
    for day in got.days:
        before = None
        if measure.change_of:
            before = day_before(find_measure(measure.needs[0]), got.days, day)
        shown = got.teller.tell(measure.key, got.key, cell, on=day, before=before)
        if shown.is_there and shown.as_of is None:
            yield day, shown


def draw(measure: Measure, series: tuple[tuple[date, Shown], ...]) -> SafeString | None:
    """Draw the series, where it is more than one value."""
    if len(series) < 2:
        return None
    points = tuple((shown.value, shown.text) for _, shown in series)
    labels = [write_day(day) for day, _ in series]
    title = f"{measure.name} ({name_unit(measure.unit)})"
    begins = find_beginnings(measure.key, [day for day, _ in series])
    line = Series(str(measure.name), points, begins)
    return draw_lines(title, labels, [line], say("기준일", "As of"))


def write_formula_of(measure: Measure, family: Family) -> str:
    """Write how a computed measure is computed, in names."""
    if measure.formula is not None:
        return write_formula(
            measure.formula, lambda part: str(find_measure(measure.key_of(part)).name)
        )
    if measure.change_of:
        name = family.measures[measure.needs[0]].name
        return say("{name}의 전년 대비 증감", "{name}, less that of the year before", name=name)
    return ""


def write_sum(measure: Measure, got: _Loaded, cell: str, shown: Shown) -> str:
    """Write the computation with its numbers."""
    if measure.formula is None or not shown.is_there:
        return ""
    told = {key: got.teller.tell(key, got.key, cell).text for key in dict.fromkeys(measure.needs)}
    text = write_formula(measure.formula, lambda part: told[measure.key_of(part)])
    return f"{text} = {with_unit(shown.text, shown.unit)}"


def list_pieces(
    measure: Measure, family: Family, got: _Loaded, cell: str
) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """List what a value is made of: along each of its dimensions, and by unit."""
    members = dict(parse_cell(cell))
    typed = load_catalogue().typed_parts([measure.key])
    kept = set.intersection(*(set(find_measure(key).dimensions) for key in typed))
    for dimension in (one for key, one in family.dimensions.items() if key in kept):
        pieces = []
        for member in dimension.under(members.get(dimension.key)):
            inner = with_member(cell, dimension.key, member.key)
            shown = got.teller.tell(measure.key, got.key, inner)
            if shown.is_there:
                pieces.append(Piece(str(member.name), shown))
        if pieces:
            yield str(dimension.name), tuple(pieces)
    adds = all(SUBJECT in find_measure(key).adds for key in typed)
    node = got.tree.nodes.get(got.key)
    if node and adds:
        units = [
            Piece(child.name, shown)
            for child in node.under
            if (shown := got.teller.tell(measure.key, child.key, cell)).is_there
        ]
        if units:
            yield say("부서", "Unit"), tuple(units)


def tell_others(keys: object, got: _Loaded, cell: str) -> Iterator[Piece]:
    """Tell other measures of the same cell."""
    for key in keys if isinstance(keys, list | tuple) else ():
        before = choose_before(find_measure(key), got)
        shown = got.teller.tell(key, got.key, cell, before=before)
        yield Piece(str(find_measure(key).name), shown)


def list_past(measure: Measure, key: str) -> list[Value]:
    """List the values of a figure that were corrected, the latest first."""
    typed = load_catalogue().typed_parts([measure.key])
    rows = Value.objects.filter(is_current=False, measure__in=typed, subject__key=key)
    return list(rows.select_related("subject", "replacement").order_by("-id")[:MOST_PAST])
