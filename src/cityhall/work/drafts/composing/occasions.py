"""Counts of engagements in a draft: how often there was one, as held by its date."""

from datetime import date

from cityhall.registers.engagements.named import UNIT, UnnamedError, count_named, read_named
from cityhall.work.drafts.items import Bound


def bind_count(measure: str, cell: str, on: date) -> tuple[Bound | None, str]:
    """Give a count with what it counts; where there is none, the reason why."""
    try:
        named = read_named(measure, cell)
    except UnnamedError as error:
        return None, str(error)
    value = count_named(named, on)
    return Bound(
        measure=named.measure,
        subject="",
        cell=named.cell,
        on=on,
        value=value,
        text=f"{value:,f}",
        unit=UNIT,
        as_of=on,
        href=named.link(on),
    ), ""
