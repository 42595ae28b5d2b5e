"""Numbers of a report sorted into what is entered and what is only claimed: a total whose parts are
told as well, a balance, a rate are claims; the smallest cells are values."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from cityhall.registers.figures.actions import list_beside
from cityhall.registers.figures.disagreements import write_alike
from cityhall.registers.figures.lines import Lines, load_lines
from cityhall.registers.figures.measures import SUBJECT, Catalogue, load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.records import Entry, read_entry
from cityhall.registers.figures.units import are_alike, convert, read_unit

Place = tuple[str, str]  # a unit, and a cell
Group = tuple[str, date | None, date]  # a measure and its dates


def sort_entries(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Sort what a report tells into values to be entered and claims to be taken."""
    entries = list(entries)
    catalogue = load_catalogue()
    typed = [one for one in entries if not catalogue.measure(one.measure).is_computed]
    claims = [one for one in entries if catalogue.measure(one.measure).is_computed]
    told = load_places(typed)
    for one in typed:
        told[one.measure, one.since, one.as_of].add((one.subject, one.dimensions))
    lines = load_lines()
    wholes = {group: find_wholes(group, places, lines, catalogue) for group, places in told.items()}
    finest = find_finest(typed, list_beside(typed))
    values: list[Entry] = []
    for one in typed:
        is_whole = (one.subject, one.dimensions) in wholes[one.measure, one.since, one.as_of]
        is_claim = is_whole or is_shorter(one, finest[one.cell])
        (claims if is_claim else values).append(one)
    return values, claims


def find_finest(
    entries: Iterable[Entry], standing: Iterable[Value]
) -> dict[tuple[object, ...], Entry]:
    """Find for each cell what tells it most exactly, of what comes and of what stands."""
    finest: dict[tuple[object, ...], Entry] = {}
    for one in [*entries, *map(read_entry, standing)]:
        other = finest.setdefault(one.cell, one)
        if step_of(one) < step_of(other):
            finest[one.cell] = one
    return finest


def step_of(entry: Entry) -> Decimal:
    """Give the worth of the last digit of a number: a million won where it is told in 백만원."""
    return read_unit(entry.unit).scale.scaleb(int(entry.value.as_tuple().exponent))


def is_shorter(entry: Entry, finest: Entry) -> bool:
    """Tell whether a number is another one, only told less exactly."""
    if step_of(entry) == step_of(finest) or not are_alike(entry.unit, finest.unit):
        return False
    exact = convert(finest.value, finest.unit, entry.unit)
    return exact != entry.value and write_alike(exact, entry.value) == entry.value


def load_places(entries: Sequence[Entry]) -> defaultdict[Group, set[Place]]:
    """Load what stands of the measures and days of entries: units and cells."""
    rows = Value.objects.filter(
        is_current=True,
        measure__in={one.measure for one in entries},
        as_of__in={one.as_of for one in entries},
    )
    found: defaultdict[Group, set[Place]] = defaultdict(set)
    columns = ("measure", "since", "as_of", "subject__key", "dimensions")
    for measure, since, as_of, subject, cell in rows.values_list(*columns):
        found[measure, since, as_of].add((subject, cell))
    return found


def find_wholes(group: Group, places: set[Place], lines: Lines, catalogue: Catalogue) -> set[Place]:
    """Find the places that hold another one of the same measure and date."""
    measure = catalogue.measure(group[0])
    nesting = catalogue.families[measure.family].nesting
    by_unit: defaultdict[str, set[str]] = defaultdict(set)
    for subject, cell in places:
        by_unit[subject].add(cell)
    wholes: set[Place] = set()
    for subject, cell in places:
        above = lines.above(subject, group[2]) if SUBJECT in measure.adds else {subject}
        for unit in above:
            wholes |= {
                (unit, outer)
                for outer in by_unit.get(unit, ())
                if (unit, outer) != (subject, cell)
                and nesting.holds(outer, cell)
                and nesting.added_along(outer, cell) <= measure.adds
            }
    return wholes
