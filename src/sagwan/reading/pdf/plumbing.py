"""A page as pdfplumber sees it, brought to our form; its cache is freed at once."""

import re
from typing import Any

from pdfplumber.page import Page

from sagwan.reading.pdf.dots import join_dots
from sagwan.reading.pdf.ink import SOFT_HYPHEN, Area, Fill, Glyph, Sheet
from sagwan.reading.pdf.nesting import lay_out_marked
from sagwan.reading.pdf.shading import is_shade, sides_of

_BOLD = re.compile(r"bold|heavy|black|hdr|헤드라인", re.IGNORECASE)
_DARK = 0.25
_PALE = 0.97
MAX_EDGES = 40_000


def survey(page: Page) -> Sheet:
    """Take letters, rules, fills and pictures of a page."""
    lay_out_marked(page)
    objects: dict[str, list[dict[str, Any]]] = page.objects
    left, top = float(page.bbox[0]), float(page.bbox[1])
    sheet = Sheet(page.page_number, float(page.width), float(page.height))
    sheet.glyphs = [_glyph(char, left, top, page) for char in objects.get("char", [])]
    visible = [thing for thing in _drawn(objects) if _is_visible(thing)]
    sheet.drawn = len(visible)
    sheet.crowded = len(visible) > MAX_EDGES
    if not sheet.crowded:
        visible = _take_edges(page, sheet, visible, left, top)
    sheet.fills = [fill for fill in (_fill(thing, left, top) for thing in visible) if fill]
    sheet.pictures = [_area(image, left, top) for image in objects.get("image", [])]
    page.close()
    return sheet


def _take_edges(
    page: Page, sheet: Sheet, visible: list[dict[str, Any]], left: float, top: float
) -> list[dict[str, Any]]:
    """Take the edges of what is seen, dots of one rule as a rule; give what is no dot."""
    areas = [(number, _area(thing, left, top)) for number, thing in enumerate(visible)]
    dots, strokes = join_dots(areas)
    kept = [thing for number, thing in enumerate(visible) if number not in dots]
    rects = [thing for thing in kept if thing["object_type"] == "rect"]
    page.objects["rect"] = [thing for thing in rects if not is_shade(thing)]
    left_out = {id(visible[number]) for number in dots}
    for kind in ("line", "curve"):
        things = page.objects.get(kind, [])
        page.objects[kind] = [thing for thing in things if id(thing) not in left_out]
    sheet.edges = [_edge(edge, left, top) for edge in page.edges if edge["orientation"]]
    sheet.edges += strokes
    shades = [_area(thing, left, top) for thing in rects if is_shade(thing)]
    sheet.edges += sides_of(shades, sheet.edges)
    return kept


def _drawn(objects: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [thing for kind in ("rect", "line", "curve") for thing in objects.get(kind, [])]


def _glyph(char: dict[str, Any], left: float, top: float, page: Page) -> Glyph:
    matrix = char["matrix"]
    base = float(page.bbox[3]) - matrix[5] if char["upright"] else char["bottom"]
    return Glyph(
        _text(char["text"]),
        char["x0"] - left,
        char["top"] - top,
        char["x1"] - left,
        char["bottom"] - top,
        base - top,
        char["size"],
        bold=_BOLD.search(char["fontname"]) is not None,
        dark=_lightness(char.get("non_stroking_color")) < _DARK,
        upright=bool(char["upright"]),
        mark=char.get("mcid"),
        artifact=char.get("tag") == "Artifact",
    )


def _text(text: str) -> str:
    """A letter without a shape (a control sign) is a blank; a soft hyphen is seen on paper."""
    return max(text, " ").replace(SOFT_HYPHEN, "-")


def _edge(edge: dict[str, Any], left: float, top: float) -> dict[str, float | str]:
    return {
        "x0": edge["x0"] - left,
        "x1": edge["x1"] - left,
        "top": edge["top"] - top,
        "bottom": edge["bottom"] - top,
        "width": edge["width"],
        "height": edge["height"],
        "orientation": edge["orientation"],
        "object_type": edge["object_type"],
    }


def _area(thing: dict[str, Any], left: float, top: float) -> Area:
    return Area(thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top)


def _is_visible(thing: dict[str, Any]) -> bool:
    if thing.get("stroke") or thing["object_type"] == "line":
        return True
    return bool(thing.get("fill")) and _lightness(thing.get("non_stroking_color")) < _PALE


def _fill(thing: dict[str, Any], left: float, top: float) -> Fill | None:
    if not thing.get("fill") or thing["object_type"] != "rect":
        return None
    light = _lightness(thing.get("non_stroking_color"))
    return Fill(_area(thing, left, top), light < _DARK, light >= _PALE)


def _lightness(color: Any) -> float:
    """From black, 0, to white, 1; a pattern counts as grey."""
    if color is None:
        return 0.0
    parts = color if isinstance(color, tuple | list) else (color,)
    if not parts:
        return 0.0
    if not all(isinstance(part, int | float) for part in parts):
        return 0.5
    if len(parts) == 4:
        cyan, magenta, yellow, black = map(float, parts)
        return (1 - black) * (1 - (cyan + magenta + yellow) / 3)
    return sum(map(float, parts)) / len(parts)
