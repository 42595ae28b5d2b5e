"""What a unit may spend, has spent and has left, year by year, as the public page shows it."""

from decimal import Decimal
from typing import Any

from cityhall.outside.portal.telling import word, write_day, write_value
from cityhall.outside.publishing.queries import Read

MOST_DAYS = 4
PARTS = ("appropriation", "spent", "balance", "execution_rate")


def tell_execution(one: Read) -> dict[str, Any]:
    """Tell the execution of a unit: its last days, the latest first, each with its items."""
    told = one.content
    days: dict[str, list[dict[str, Any]]] = {}
    for line in (*told["items"], *told["all"]):
        days.setdefault(line["as_of"], []).append(tell_line(line))
    latest = sorted(days, reverse=True)
    wide = {line["as_of"] for line in told["all"] if is_wide(line, told["items"])}
    listed = [
        {"on": write_day(day), "lines": trim(days[day]), "is_wide": day in wide}
        for day in latest[:MOST_DAYS]
    ]
    return {"name": word(told["name"]), "first": listed[:1], "rest": listed[1:]}


def is_wide(total: dict[str, Any], items: list[dict[str, Any]]) -> bool:
    """Tell whether a total holds more than the items of its day: those of units under it."""
    own = [one for one in items if one["as_of"] == total["as_of"]]
    parts = (sum(Decimal(one[part] or 0) for one in own) for part in PARTS[:2])
    whole = (Decimal(total[part] or 0) for part in PARTS[:2])
    return list(whole) != list(parts)


def trim(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave the total out where it says what its only item says."""
    items = [one for one in lines if not one["is_total"]]
    return items if len(items) == 1 else lines


def tell_line(line: dict[str, Any]) -> dict[str, Any]:
    """Tell an item, its rate as the width of a bar as well."""
    rate = Decimal(line["execution_rate"]) if line["execution_rate"] else None
    return {
        "name": word(line["cell_name"]),
        "is_total": not line["cell"],
        **{part: write_value(line[part]) for part in PARTS},
        "bar": None if rate is None else min(max(rate, Decimal(0)), Decimal(100)),
    }
