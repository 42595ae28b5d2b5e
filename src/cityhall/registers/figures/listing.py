"""The rows of the list of values, written in Python: a page of it is asked for all day long."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.look.markup import element, join
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.page import name_units
from cityhall.registers.figures.shown import add_place, tell_source
from cityhall.registers.figures.units import with_unit, write_number


def write_values(values: Sequence[Value]) -> SafeString:
    """Write a row for each value as it was entered."""
    names = name_units({value.subject.key for value in values})
    measures = {value.measure for value in values}
    addresses = {key: reverse("figures:measure", args=[key]) for key in measures}
    return join(
        write_value(value, addresses[value.measure], names[value.subject.key]) for value in values
    )


def write_value(value: Value, address: str, unit: str) -> SafeString:
    """Write the row of a value: what it is of, the unit, its days, the number, where it stands."""
    measure = load_catalogue().measure(value.measure)
    cell = load_catalogue().families[measure.family].name_cell(value.dimensions)
    name = " · ".join(filter(None, [str(measure.name), cell]))
    link = add_place(address, value.subject.key, value.dimensions, value.as_of)
    days = [value.as_of]
    if value.since and measure.time == "flow":
        days = [value.since, value.as_of]
    told = " – ".join(f"{day.year}. {day.month}. {day.day}." for day in days)
    number = with_unit(write_number(value.number), value.unit)
    return element(
        "tr",
        element("th", element("a", name, href=link), scope="row"),
        element("td", unit),
        element("td", told, class_="nowrap"),
        element("td", number if value.is_current else element("s", number), class_="number"),
        element("td", tell_source(value.source)),
        class_=None if value.is_current else "past",
    )
