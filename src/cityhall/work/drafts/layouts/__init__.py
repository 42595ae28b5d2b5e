"""Layouts of reports, declared in the TOML files beside this module and read once.

A declaration that cannot hold stops the site at once, with the file and the line of the mistake.
"""

from functools import cache
from importlib.resources import files

from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.work.drafts.layouts.epidemics import is_for_any, lay_out
from cityhall.work.drafts.layouts.parts import Axis, Layout, Part
from cityhall.work.drafts.layouts.reader import LayoutError, read_layout

__all__ = ["Axis", "Layout", "LayoutError", "Part", "find_layout", "load_layouts"]


@cache
def read_all() -> tuple[Layout, ...]:
    """Read the layouts that the site declares."""
    listed = sorted(files(__name__).iterdir(), key=lambda file: file.name, reverse=True)
    return tuple(
        read_layout(file.name, file.read_text(encoding="utf-8"))
        for file in listed
        if file.name.endswith(".toml")
    )


def load_layouts() -> dict[str, Layout]:
    """Load the layouts that are offered: key → layout; one for any epidemic once for each."""
    found: dict[str, Layout] = {}
    for layout in read_all():
        if is_for_any(layout):
            each = [lay_out(layout, one) for one in load_epidemics().values()]
            found |= {one.key: one for one in each}
        else:
            found[layout.key] = layout
    return found


def find_layout(key: str) -> Layout | None:
    """Find a layout by its key; a draft from when one epidemic was declared names none."""
    found = load_layouts().get(key)
    if found:
        return found
    layout = next((one for one in read_all() if one.key == key), None)
    first = [*load_epidemics().values()][-1:]
    return lay_out(layout, first[0]) if layout and first else None
