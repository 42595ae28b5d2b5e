"""Styles: what a paragraph inherits: heading level, weight, indentation and list."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from sagwan.reading.docx.names import number_of, switch_of, value_of, w
from sagwan.reading.docx.numbering import Numbering
from sagwan.reading.styles import find_style

_HEADING = re.compile(r"(?:heading|제목)\s*([1-9])$", re.IGNORECASE)
_DEEPEST = 24  # styles that stand on one another
_TWIPS_PER_COLUMN = 100  # half of a ten-point character


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._usual: str | None = None
        for style in () if root is None else root.findall(w("style")):
            name = style.get(w("styleId")) or ""
            self._styles[name] = style
            if style.get(w("default")) in {"1", "true"} and style.get(w("type")) == "paragraph":
                self._usual = name

    def style_of(self, properties: _Element | None) -> str | None:
        """Give the style that a paragraph names, or the usual one."""
        return value_of(properties, "pStyle") or self._usual

    def is_contents(self, style: str | None) -> bool:
        """Tell whether a style is one of the lines of a table of contents."""
        return (self._name(style) or "").lower().startswith(("toc ", "목차 "))

    def role_of(self, style: str | None) -> str:
        """Give what a paragraph is by the name of its style, where that says it."""
        return find_style(self._name(style) or "")

    def is_bold(self, style: str | None) -> bool | None:
        """Tell whether a style makes its text strong, None where it says nothing."""
        said = (switch_of(step.find(w("rPr")), "b") for step in self._chain(style))
        return next((bold for bold in said if bold is not None), None)

    def heading_of(self, properties: _Element | None) -> int:
        """Give the outline level of a paragraph, 0 for body text."""
        steps = [] if properties is None else [properties]
        for step in self._chain(self.style_of(properties)):
            level = _heading_by_name(value_of(step, "name"))
            if level:
                steps.append(step)
                return _first_outline(steps) or level
            inner = step.find(w("pPr"))
            steps += [] if inner is None else [inner]
        return _first_outline(steps) or 0

    def list_of(self, properties: _Element | None, numbering: Numbering) -> tuple[str, int] | None:
        """Give the list and level that number a paragraph, None where nothing does."""
        depth: int | None = None
        own = None if properties is None else properties.find(w("numPr"))
        if own is not None:
            depth = _depth_of(own)
            number = value_of(own, "numId")
            if number is not None:
                return None if number == "0" else (number, depth or 0)
        style = self.style_of(properties)
        for step in self._chain(style):
            inner = step.find(f"{w('pPr')}/{w('numPr')}")
            number = value_of(inner, "numId")
            if inner is not None and number is not None:
                if depth is None:
                    depth = _depth_of(inner)
                if depth is None:
                    depth = numbering.find_depth(number, step.get(w("styleId")) or "")
                return None if number == "0" else (number, depth)
        return None

    def indent_of(self, properties: _Element | None, level: _Element | None) -> int:
        """Give how many columns from the margin the first line of a paragraph begins."""
        steps = [properties, level]
        steps += [step.find(w("pPr")) for step in self._chain(self.style_of(properties))]
        places = [
            place
            for step in steps
            if step is not None and (place := step.find(w("ind"))) is not None
        ]
        left = _measure(places, "left", "start")
        first = _measure(places, "firstLine")
        hanging = _measure(places, "hanging")
        return max(0, round((left + (first or -hanging)) / _TWIPS_PER_COLUMN))

    def _name(self, style: str | None) -> str | None:
        found = self._styles.get(style or "")
        return None if found is None else value_of(found, "name")

    def _chain(self, style: str | None) -> Iterator[_Element]:
        """Give a style and those that it is based on; a circle ends."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style or "")
            if found is None:
                return
            yield found
            style = value_of(found, "basedOn")


def _heading_by_name(name: str | None) -> int:
    if name is None:
        return 0
    found = _HEADING.match(name.strip())
    return int(found[1]) if found else int(name == "Title")


def _first_outline(steps: list[_Element]) -> int | None:
    """Give the first outline level that is stated: 0 to 8 are headings, 9 is body text."""
    for step in steps:
        inner = step if step.tag == w("pPr") else step.find(w("pPr"))
        level = value_of(inner, "outlineLvl")
        if level is not None:
            depth = number_of(level, 9) + 1
            return min(depth, 6) if 1 <= depth <= 9 else 0
    return None


def _depth_of(numbered: _Element) -> int | None:
    depth = value_of(numbered, "ilvl")
    return None if depth is None else number_of(depth, 0)


def _measure(places: list[_Element], *names: str) -> int:
    """Give a distance in twips; one in characters (200 twips each) goes before it."""
    for place in places:
        for name in names:
            characters = place.get(w(name + "Chars"))
            if characters is not None and number_of(characters, 0):
                return number_of(characters, 0) * 2
            if place.get(w(name)) is not None:
                return number_of(place.get(w(name)), 0)
    return 0
