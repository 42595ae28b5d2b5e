"""Layouts for whichever epidemic there is: one that names none is offered for each that is
declared, with a part for each of its tables.
"""

from collections.abc import Iterator
from dataclasses import replace

from cityhall.registers.epidemics.shapes import Epidemic
from cityhall.registers.figures.measures import Name
from cityhall.work.drafts.layouts.parts import Layout, Part

NAME = "{epidemic}"  # in a title


def is_for_any(layout: Layout) -> bool:
    """Tell whether a layout shows the tables of an epidemic that it does not name."""
    return any(is_open(part) for part in layout.parts)


def is_open(part: Part) -> bool:
    """Tell whether a part stands for all tables of an epidemic."""
    return part.kind == "epidemic" and not part.epidemic


def lay_out(layout: Layout, epidemic: Epidemic) -> Layout:
    """Lay a layout out for an epidemic; headings of the first level are numbered in order."""
    parts, number = [], 0
    for part in list_parts(layout, epidemic):
        number += part.level == 1
        parts.append(replace(part, number=str(number)) if part.level == 1 else part)
    name = Name(
        f"{layout.name.ko}: {epidemic.name.ko}",
        f"{layout.name.en}: {epidemic.name.en}",
    )
    title = layout.title.replace(NAME, epidemic.name.ko)
    return Layout(f"{layout.key}-{epidemic.key}", name, title, tuple(parts))


def list_parts(layout: Layout, epidemic: Epidemic) -> Iterator[Part]:
    """List the parts, with one for each table in the place of all."""
    for part in layout.parts:
        if not is_open(part):
            yield part
            continue
        for table in epidemic.table:
            yield replace(
                part,
                key=table.key,
                title=table.name.ko,
                epidemic=epidemic.key,
                table=table.key,
            )
