"""Figures as the public reads them: each measure of each unit over time, as it was entered, with
what a report printed wrongly; and what the city's boards work out of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from cityhall.ground.look.languages import in_both
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.figures.asked import TOP
from cityhall.registers.figures.ledger import Ledger
from cityhall.registers.figures.lines import load_lines
from cityhall.registers.figures.measures import Family, Measure, load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.overview import tell_boards
from cityhall.registers.figures.queries import load_days, load_ledger
from cityhall.registers.figures.units import round_to, write_plain

SPENDING = ("item=operation", "item=policy")  # what the law on open information has told of
PARTS = ("appropriation", "spent", "balance", "execution_rate")


def offer_figures(on: date) -> Iterator[Offered]:
    """Offer each measure of each unit: every value that stands, the latest last."""
    catalogue, names = load_catalogue(), load_names()
    rows = Value.objects.filter(is_current=True, as_of__lte=on).select_related("subject")
    series: defaultdict[tuple[str, str], list[Value]] = defaultdict(list)
    for row in rows.order_by("as_of", "dimensions", "id"):
        if row.measure in catalogue.measures:
            series[row.measure, row.subject.key].append(row)
    for (key, subject), values in sorted(series.items()):
        measure = catalogue.measure(key)
        yield Offered(
            "figures",
            f"{key}@{subject}",
            tell_series(measure, subject, values, names),
            f"figures/{key}@{subject}",
            facet=measure.family,
            rank=key,
            is_sample=any(one.is_sample for one in values),
        )


def tell_series(
    measure: Measure, subject: str, values: list[Value], names: Names
) -> dict[str, Any]:
    """Tell a measure of a unit over time."""
    family = load_catalogue().families[measure.family]
    cells = {one.dimensions: name_cell(family, one.dimensions) for one in values}
    return {
        "name": [measure.name.ko, measure.name.en],
        "measure": measure.key,
        "family": [family.name.ko, family.name.en],
        "subject": names.tell(subject),
        "subject_key": subject,
        "unit": measure.unit,
        "time": measure.time,
        "values": [
            {
                "as_of": one.as_of.isoformat(),
                "since": one.since.isoformat() if one.since else "",
                "cell": one.dimensions,
                "cell_name": cells[one.dimensions],
                "value": one.value,
                "unit": one.unit,
                "printed": one.printed,
                "reason": one.reason,
                "source": one.source,
            }
            for one in values
        ],
    }


def name_cell(family: Family, cell: str) -> list[str]:
    """Name a cell in both languages; the whole has no name."""
    return [*in_both(lambda: family.name_cell(cell))] if cell else ["", ""]


def offer_execution(on: date) -> Iterator[Offered]:
    """Offer what each unit may spend, has spent and has left, item by item and day by day."""
    catalogue = load_catalogue()
    keys = [f"budget.{part}" for part in PARTS]
    days = load_days(catalogue.typed_parts(keys))
    dates = {day for own in days.values() for day in own if day <= on}
    # what runs through a year is told on the day up to which it was told
    rows = Value.objects.filter(is_current=True, measure__in=catalogue.typed_parts(keys))
    told = rows.filter(as_of__lte=on).values_list("subject__key", "as_of", "dimensions")
    places: defaultdict[str, set[tuple[date, str]]] = defaultdict(set)
    for subject, day, cell in told:
        places[subject].add((day, cell))
        dates.add(day)
    ledger = load_ledger(keys, dates, days=days, lines=load_lines(), catalogue=catalogue)
    units = load_names()
    for subject, own in sorted(places.items()):
        lines = [tell_line(ledger, subject, day, cell) for day, cell in sorted(own)]
        totals = [tell_line(ledger, subject, day, "") for day in sorted({day for day, _ in own})]
        names = units.tell(subject)
        yield Offered(
            "execution",
            subject,
            {"name": names, "subject_key": subject, "unit": "천원", "items": lines, "all": totals},
            f"figures/budget@{subject}",
            rank="0" if subject == TOP else subject,
            is_sample=rows.filter(subject__key=subject, is_sample=True).exists(),
        )


def offer_spending(on: date) -> Iterator[Offered]:
    """Offer what each unit spent on business (업무추진비), kind by kind and day by day."""
    for one in offer_execution(on):
        lines = [line for line in one.content["items"] if line["cell"] in SPENDING]
        if lines:
            content = one.content | {"items": lines, "all": []}
            yield replace(one, series="spending", content=content)


def tell_line(ledger: Ledger, subject: str, day: date, cell: str) -> dict[str, Any]:
    """Tell what may be spent, was spent and is left of an item on a day; "" where nobody knows."""
    catalogue = load_catalogue()
    found: dict[str, Any] = {"as_of": day.isoformat(), "cell": cell}
    named = name_cell(catalogue.families["budget"], cell)
    found["cell_name"] = named if cell else ["계", "Total"]
    for part in PARTS:
        measure = catalogue.measure(f"budget.{part}")
        value = ledger.find(measure.key, subject, day, cell).value
        found[part] = "" if value is None else write_plain(round_to(value, measure.digits))
    return found


def offer_glance(on: date) -> Iterator[Offered]:
    """Offer the main number of each board."""
    del on
    cards = [
        {
            "name": list(names),
            "label": list(labels),
            "value": card.shown.text,
            "unit": card.shown.unit,
            "as_of": card.on.isoformat(),
        }
        for card, names, labels in zip(tell_boards(), *list_words(), strict=True)
        if card.shown.is_there
    ]
    name = ["한눈에 보는 시", "The city at a glance"]
    yield Offered("glance", "city", {"name": name, "cards": cards}, "figures/boards")


def list_words() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """List the names and labels of the boards in both languages."""
    names = in_both(lambda: "\n".join(card.name for card in tell_boards()))
    labels = in_both(lambda: "\n".join(card.label for card in tell_boards()))
    return tuple(  # type: ignore[return-value]  # two pairs make two lists
        list(zip(pair[0].split("\n"), pair[1].split("\n"), strict=True)) for pair in (names, labels)
    )
