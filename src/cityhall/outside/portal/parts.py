"""What a copy tells row by row where it is more than one row of a table, or words its cells."""

from collections.abc import Callable, Iterable
from typing import Any

from cityhall.ground.look.numbers import join_thousands

Told = dict[str, Any]
Parts = Callable[[Told], Iterable[Told]]


def once(told: Told) -> Iterable[Told]:
    """Have a copy make one row, which needs nothing more than it tells."""
    del told
    return ({},)


def each(key: str, *, or_itself: bool = False) -> Parts:
    """Make a row of each part under a key; one of the copy itself where it has none."""

    def parts(told: Told) -> Iterable[Told]:
        return tuple(told[key]) or (({},) if or_itself else ())

    return parts


def list_values(told: Told) -> Iterable[Told]:
    """List the values of a measure of a unit."""
    return ({**one, "subject": told["subject_key"]} for one in told["values"])


def list_money(told: Told) -> Iterable[Told]:
    """List each item of a unit on a day, and its total."""
    lines = (*told["items"], *told["all"])
    return ({**one, "cell": one["cell"] or "total", "item": one["cell_name"]} for one in lines)


def list_case(told: Told) -> Iterable[Told]:
    """Tell what is public of a case in one cell."""
    fields = [f"{one['name'][0]}: {one['text'][0]}" for one in told["fields"]]
    return ({"stage": told["stage_key"], "fields": "\n".join(fields)},)


def list_visit(told: Told) -> Iterable[Told]:
    """Tell which districts and offices an engagement concerns, each in one cell."""
    names = {key: " · ".join(one[0] for one in told[key]) for key in ("districts", "offices")}
    return (names,)


def list_cases(told: Told) -> Iterable[Told]:
    """List the cases that were published of a week, what is public of each in one cell."""
    for one in told["cases"]:
        fields = [f"{field['name'][0]}: {field['text'][0]}" for field in one["fields"]]
        yield {**one, "fields": "\n".join(fields)}


def list_parts(told: Told) -> Iterable[Told]:
    """List the goals, targets and indicators of a framework."""
    for level in ("goal", "target", "indicator"):
        for one in told["declared"].get(level, ()):
            bounds = {"first": one.get("since", ""), "last": one.get("until", "")}
            yield {"level": level, "code": one["code"], "part": one["name"], **bounds}


def list_cards(told: Told) -> Iterable[Told]:
    """List the main numbers, as a spreadsheet reads them."""
    for one in told["cards"]:
        yield one | {"name": one["label"], "value": join_thousands(one["value"])}
