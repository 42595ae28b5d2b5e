"""Automatic numbers and bullets: they stand in no text, so they are counted again from the
definitions of the document."""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from sagwan.reading.docx.labels import write_number
from sagwan.reading.docx.names import number_of, switch_of, value_of, w
from sagwan.reading.docx.symbols import show_sign

_PLACE = re.compile(r"%([1-9])")
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `properties` are the paragraph's that it sets."""

    start: int
    form: str
    pattern: str
    gap: str
    legal: bool
    restarts_after: int | None
    style: str | None
    properties: _Element | None


@dataclass(slots=True)
class _List:
    """A numbering in use: its levels, and where it begins anew when first used."""

    counter: str
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, with their counters as far as it has been read."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is not None:
            self._define(root)

    def _define(self, root: _Element) -> None:
        abstract = {a.get(w("abstractNumId")) or "": a for a in root.findall(w("abstractNum"))}
        linked = {value_of(a, "styleLink"): key for key, a in abstract.items()}
        for num in root.findall(w("num")):
            key = value_of(num, "abstractNumId") or ""
            key = linked.get(value_of(abstract.get(key), "numStyleLink") or "-", key)
            levels = _read_levels(abstract.get(key))
            found = _List(key, levels)
            for override in num.findall(w("lvlOverride")):
                _override(found, override)
            self._lists[num.get(w("numId")) or ""] = found

    def find_level(self, number: str, depth: int) -> Level | None:
        """Find how a level of a list is set."""
        found = self._lists.get(number)
        return None if found is None else found.levels.get(depth)

    def find_depth(self, number: str, style: str) -> int:
        """Find the level that belongs to a style, the outermost where none does."""
        found = self._lists.get(number)
        levels = {} if found is None else found.levels
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def count(self, number: str, depth: int) -> str:
        """Count on in a list and give what stands before the text, the gap included."""
        found = self._lists.get(number)
        level = None if found is None else found.levels.get(depth)
        if found is None or level is None:
            return ""
        counts = self._counts.setdefault(found.counter, [None] * LEVELS)
        if depth in found.restarts:
            counts[depth] = found.restarts.pop(depth) - 1
        now = counts[depth]
        counts[depth] = level.start if now is None else now + 1
        for below in range(depth + 1, LEVELS):
            if _begins_anew(found.levels.get(below), depth):
                counts[below] = None
        label = _label(found.levels, level, counts)
        return label + level.gap if label else ""


def _begins_anew(level: Level | None, after: int) -> bool:
    """A level begins anew after any above it, or only after those that it names (0: never)."""
    return level is None or level.restarts_after is None or after < level.restarts_after


def _label(levels: dict[int, Level], level: Level, counts: list[int | None]) -> str:
    def number_at(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        other = levels.get(depth, level)
        count = counts[depth]
        form = "decimal" if level.legal else other.form
        return write_number(other.start if count is None else count, form)

    return _PLACE.sub(number_at, level.pattern).strip()


def _read_levels(abstract: _Element | None) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for element in () if abstract is None else abstract.findall(w("lvl")):
        depth = number_of(element.get(w("ilvl")), -1)
        if 0 <= depth < LEVELS:
            levels[depth] = _read_level(element)
    return levels


def _read_level(element: _Element) -> Level:
    form = value_of(element, "numFmt") or "decimal"
    pattern = value_of(element, "lvlText") or ""
    if form == "bullet":
        pattern = "".join(show_sign(sign, _font_of(element)) for sign in pattern)
    after = value_of(element, "lvlRestart")
    return Level(
        start=number_of(value_of(element, "start"), 0),
        form=form,
        pattern=pattern,
        gap="" if value_of(element, "suff") == "nothing" else " ",
        legal=bool(switch_of(element, "isLgl")),
        restarts_after=None if after is None else number_of(after, 0),
        style=value_of(element, "pStyle"),
        properties=element.find(w("pPr")),
    )


def _font_of(element: _Element) -> str | None:
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return None if fonts is None else fonts.get(w("ascii"))


def _override(found: _List, override: _Element) -> None:
    depth = number_of(override.get(w("ilvl")), -1)
    if not 0 <= depth < LEVELS:
        return
    level = override.find(w("lvl"))
    if level is not None:
        found.levels[depth] = _read_level(level)
    start = value_of(override, "startOverride")
    if start is not None:
        found.restarts[depth] = number_of(start, 1)
