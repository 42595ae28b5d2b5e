"""Layouts of reports, declared in the TOML files beside this module and read once.

A declaration that cannot hold stops the site at once, with the file and the line of the mistake.
"""

from functools import cache
from importlib.resources import files

from cityhall.work.drafts.layouts.parts import Axis, Layout, Part
from cityhall.work.drafts.layouts.reader import LayoutError, read_layout

__all__ = ["Axis", "Layout", "LayoutError", "Part", "find_layout", "load_layouts"]


@cache
def load_layouts() -> dict[str, Layout]:
    """Load the layouts that the site declares: key → layout."""
    found = {}
    for file in sorted(files(__name__).iterdir(), key=lambda file: file.name, reverse=True):
        if file.name.endswith(".toml"):
            layout = read_layout(file.name, file.read_text(encoding="utf-8"))
            found[layout.key] = layout
    return found


def find_layout(key: str) -> Layout | None:
    """Find a layout by its key."""
    return load_layouts().get(key)
