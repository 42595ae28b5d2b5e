"""The rows of the list of values, written in Python: a page of it is asked for all day long."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.markup import element, fill, join
from cityhall.ground.look.sources import tell_source
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.page import name_units
from cityhall.registers.figures.shown import add_place
from cityhall.registers.figures.units import with_unit, write_number


def write_values(values: Sequence[Value]) -> SafeString:
    """Write a row for each value as it was entered."""
    names = name_units({value.subject.key for value in values})
    told = tell_series({(value.measure, value.dimensions) for value in values})
    shapes = {is_current: shape(is_current=is_current) for is_current in (True, False)}
    return join(
        fill(
            shapes[value.is_current],
            write_value(value, *told[value.measure, value.dimensions])
            | {"unit": names[value.subject.key]},
        )
        for value in values
    )


def tell_series(cells: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """Tell what the values of cells of measures are of, and the way to their measure."""
    catalogue, ways, told = load_catalogue(), dict[str, str](), {}
    for measure, cell in cells:
        known = catalogue.measure(measure)
        name = " · ".join(
            filter(None, [str(known.name), catalogue.families[known.family].name_cell(cell)])
        )
        if measure not in ways:
            ways[measure] = reverse("figures:measure", args=[measure])
        told[measure, cell] = name, ways[measure]
    return told


def shape(*, is_current: bool) -> SafeString:
    """Make what all rows share, with {names} where they differ; corrected values are struck out."""
    return element(
        "tr",
        element("th", element("a", "{name}", href="{link}"), scope="row"),
        element("td", "{unit}"),
        element("td", "{days}", class_="nowrap"),
        element("td", "{number}" if is_current else element("s", "{number}"), class_="number"),
        element("td", "{source}"),
        class_=None if is_current else "past",
    )


def write_value(value: Value, name: str, address: str) -> dict[str, str]:
    """Write the words of a row: what it is of, its days, the number, where it stands."""
    days = [value.as_of]
    if value.since and load_catalogue().measure(value.measure).time == "flow":
        days = [value.since, value.as_of]
    return {
        "name": name,
        "link": add_place(address, value.subject.key, value.dimensions, value.as_of),
        "days": " – ".join(map(write_day, days)),
        "number": with_unit(write_number(value.number), value.unit),
        "source": tell_source(value.source),
    }
