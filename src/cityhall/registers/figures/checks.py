"""What keeps a value from being entered, each fault with the number of its entry and a sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cityhall.registers.figures.cells import CellError, parse_cell, write_cell
from cityhall.registers.figures.lines import Lines
from cityhall.registers.figures.measures import SUBJECT, Catalogue, Measure, load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.records import Entry
from cityhall.registers.figures.units import are_alike, convert

FIRST, LAST = date(1945, 1, 1), date(2200, 1, 1)
MOST_DIGITS = 28


@dataclass(frozen=True, slots=True)
class Fault:
    """Why one entry cannot be entered; entries are counted from nought."""

    entry: int
    ko: str
    en: str


class UnfitError(ValueError):
    """Values cannot be entered; holds a sentence for each entry that is at fault."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{faults[0].ko} · {faults[0].en}")
        self.faults = tuple(faults)
        self.words = (faults[0].ko, faults[0].en)


def same_number(entry: Entry, value: Value) -> bool:
    """Tell whether an entry says what stands there already, in whatever unit."""
    if not are_alike(entry.unit, value.unit):
        return False
    return convert(entry.value, entry.unit, value.unit) == value.number


def check_entry(number: int, entry: Entry, units: Collection[str]) -> Iterator[Fault]:
    """Check an entry by itself: its measure, unit, date and members are known."""
    measure = load_catalogue().measures.get(entry.measure)
    if measure is None:
        yield Fault(
            number,
            f"'{entry.measure}': 등록된 지표가 아닙니다.",
            f"'{entry.measure}' is no declared measure.",
        )
        return
    if entry.subject not in units:
        yield Fault(
            number,
            f"'{entry.subject}': 등록된 조직이 아닙니다.",
            f"'{entry.subject}' is no registered unit.",
        )
    yield from check_number(number, entry, measure)
    yield from check_dates(number, entry, measure)
    yield from check_members(number, entry, measure)


def check_number(number: int, entry: Entry, measure: Measure) -> Iterator[Fault]:
    """Check that the value is a number in a unit of its measure."""
    if not entry.value.is_finite() or len(entry.value.as_tuple().digits) > MOST_DIGITS:
        yield Fault(
            number, "값이 숫자가 아니거나 너무 깁니다.", "The value is no number, or too long."
        )
    if not are_alike(entry.unit, measure.unit):
        yield Fault(
            number,
            f"단위 '{entry.unit}'은 '{measure.unit}'과 견줄 수 없습니다.",
            f"The unit '{entry.unit}' cannot be put together with '{measure.unit}'.",
        )
    if entry.printed is not None and not entry.reason:
        yield Fault(
            number,
            "인쇄된 값이 틀렸다면 까닭(reason)을 적어 주세요.",
            "Please say in `reason` why the printed value is wrong.",
        )


def check_dates(number: int, entry: Entry, measure: Measure) -> Iterator[Fault]:
    """Check that the dates are of the kind that the measure asks for."""
    if not FIRST <= entry.as_of <= LAST:
        yield Fault(number, "기준일이 이상합니다.", "The date is out of any range.")
    if measure.is_computed:
        return
    if measure.time == "level" and entry.since is not None:
        yield Fault(
            number,
            "한 날의 값이므로 시작일(since)이 없어야 합니다.",
            "A level has no first day (since).",
        )
    elif measure.time == "flow" and (entry.since is None or entry.since > entry.as_of):
        yield Fault(
            number,
            "기간의 값이므로 시작일(since)이 기준일보다 앞서야 합니다.",
            "A flow needs a first day (since) that is not after its last.",
        )
    elif measure.time == "running" and entry.since != entry.as_of.replace(month=1, day=1):
        yield Fault(
            number,
            "누계이므로 시작일(since)은 그해 1월 1일입니다.",
            "What runs on begins on 1 January of its year (since).",
        )


def check_members(number: int, entry: Entry, measure: Measure) -> Iterator[Fault]:
    """Check that the members are declared, and written in the one way they are."""
    family = load_catalogue().families[measure.family]
    try:
        members = parse_cell(entry.dimensions)
    except CellError as error:
        ko, _, en = str(error).partition(" · ")
        yield Fault(number, ko, en)
        return
    if write_cell(members) != entry.dimensions:
        yield Fault(
            number,
            f"차원은 이렇게 적습니다: {write_cell(members)}",
            f"Dimensions are written like this: {write_cell(members)}",
        )
    for dimension, member in members:
        allowed = measure.dimensions or (family.dimensions if measure.is_computed else ())
        known = family.dimensions[dimension].by_key if dimension in family.dimensions else {}
        if dimension not in allowed or member not in known:
            yield Fault(
                number,
                f"'{dimension}={member}': 이 지표에 없는 구분입니다.",
                f"'{dimension}={member}' is no member of this measure.",
            )


def find_holding(
    entries: Sequence[Entry], standing: Sequence[Value], catalogue: Catalogue, lines: Lines
) -> list[Fault]:
    """Find entries that would be a sum of others, or a part of one: sums are computed."""
    beside: defaultdict[tuple[str, date | None, date], set[tuple[str, str]]] = defaultdict(set)
    for row in standing:
        beside[row.measure, row.since, row.as_of].add((row.subject.key, row.dimensions))
    for one in entries:
        beside[one.measure, one.since, one.as_of].add((one.subject, one.dimensions))
    places = {key: _Places(cells, lines, key[2]) for key, cells in beside.items()}
    faults = []
    for number, one in enumerate(entries):
        near = places[one.measure, one.since, one.as_of].near(one, catalogue)
        if near:
            where = f"{near[0]} {near[1]}".strip()
            faults.append(
                Fault(
                    number,
                    f"'{where}'의 값과 겹칩니다. 합계는 계산되므로 가장 작은 칸만 넣습니다.",
                    f"It overlaps with the value of '{where}': sums are computed, "
                    "only the smallest cells are entered.",
                )
            )
    return faults


class _Places:
    """The cells of one measure and date, by unit and by all units that hold them."""

    def __init__(self, cells: set[tuple[str, str]], lines: Lines, on: date) -> None:
        self.lines, self.on = lines, on
        self.own: defaultdict[str, list[str]] = defaultdict(list)
        self.under: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for subject, cell in cells:
            self.own[subject].append(cell)
            for key in lines.above(subject, on):
                self.under[key].append((subject, cell))

    def near(self, entry: Entry, catalogue: Catalogue) -> tuple[str, str] | None:
        """Find a cell that shares something with an entry and is not its own."""
        measure = catalogue.measure(entry.measure)
        nesting = catalogue.families[measure.family].nesting
        others = [(entry.subject, cell) for cell in self.own[entry.subject]]
        if not measure.adds:
            return None
        if SUBJECT in measure.adds:
            others += self.under[entry.subject]
            above = self.lines.above(entry.subject, self.on)
            others += [(key, cell) for key in above for cell in self.own[key]]
        for subject, cell in others:
            is_itself = (subject, cell) == (entry.subject, entry.dimensions)
            if not is_itself and nesting.overlap(cell, entry.dimensions):
                return subject, cell
        return None
