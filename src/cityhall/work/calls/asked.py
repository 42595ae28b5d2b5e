"""What a division is asked for: each cell with the value that stood last, as a sheet has it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from cityhall.ground.look.languages import in_both, say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.figures.cells import write_cell
from cityhall.registers.figures.measures import Dimension, Family, Measure, load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.work.calls.models import Part

APART = "|"
MOST_CELLS = 2000


@dataclass(frozen=True, slots=True)
class Cell:
    """One number that is asked for, with the one that stood last."""

    measure: Measure
    subject: str
    dimensions: str
    subject_name: tuple[str, str]
    members_in_both: tuple[str, str]
    last: Decimal | None = None
    last_day: date | None = None

    @property
    def members(self) -> str:
        """The members of its dimensions, in the language of the page."""
        return say(*self.members_in_both)

    @property
    def key(self) -> str:
        """What names it in a sheet."""
        return APART.join((self.measure.key, self.subject, self.dimensions))


def list_cells(part: Part) -> list[Cell]:
    """List what a division is asked for: the cells that stood last, else all that may be filled."""
    catalogue, tree = load_catalogue(), load_tree(part.call.as_of)
    units = tree.keys_under(part.unit.key) or {part.unit.key}
    names = {key: (node.name_ko, node.name_en) for key, node in tree.nodes.items()}
    cells: list[Cell] = []
    for key in part.call.asked_measures:
        measure, family = catalogue.measure(key), catalogue.family_of(key)
        stood = list(find_last(key, units, part.call.as_of))
        rows = stood or [(part.unit.key, one, None, None) for one in every_leaf(measure, family)]
        for subject, dimensions, value, day in rows:
            name = names.get(subject, (subject, subject))
            members = name_members(family, dimensions)
            cells.append(Cell(measure, subject, dimensions, name, members, value, day))
    return cells[:MOST_CELLS]


def name_members(family: Family, dimensions: str) -> tuple[str, str]:
    """Name the members of a cell in both languages."""
    return in_both(lambda: family.name_cell(dimensions))


def find_last(
    measure: str, units: Iterable[str], on: date
) -> Iterator[tuple[str, str, Decimal | None, date | None]]:
    """Find the values of a measure on the last day before a date on which units had any."""
    rows = Value.objects.filter(
        is_current=True, measure=measure, subject__key__in=units, as_of__lt=on
    )
    last = rows.order_by("-as_of").values_list("as_of", flat=True).first()
    if last is None:
        return
    found = rows.filter(as_of=last).order_by("subject__key", "id")
    for subject, dimensions, value in found.values_list("subject__key", "dimensions", "value"):
        yield subject, dimensions, Decimal(value), last


def every_leaf(measure: Measure, family: Family) -> Iterator[str]:
    """Give every cell of a measure that holds no other."""
    dimensions = [family.dimensions[key] for key in measure.dimensions]
    for members in product(*map(list_leaves, dimensions)):
        keys = [one.key for one in dimensions]
        yield write_cell(dict(zip(keys, members, strict=True)))


def list_leaves(dimension: Dimension) -> list[str]:
    """List the members of a dimension that hold no other."""
    parents = {member.parent for member in dimension.members}
    return [member.key for member in dimension.members if member.key not in parents]
