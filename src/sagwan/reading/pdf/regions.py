"""A page is parted: tables with their cells, boxes whose text is running text, and the rest.

City reports frame covers, banners and remarks with boxes of one cell, and draw gradients as rows
of slivers. A table has rows and columns with text in them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from sagwan.reading.pdf.ink import Area, Glyph, Sheet
from sagwan.reading.pdf.piles import pile_boxes
from sagwan.reading.pdf.ruling import Mesh, MeshCell, find_meshes
from sagwan.reading.pdf.strings import TextLine, string_lines

_WHOLE_PAGE = 0.55
_SLIVER = 4.0
_TOUCH = 0.35  # of the size, between the letters of one word


@dataclass(slots=True)
class Region:
    """Lines that belong together: a cell, a box or the page itself."""

    area: Area
    glyphs: list[Glyph] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)


@dataclass(slots=True)
class RuledTable:
    """A mesh that is a table; `regions` holds the text of its cells in their order."""

    mesh: Mesh
    regions: list[Region]

    @property
    def area(self) -> Area:
        """Its rectangle."""
        return self.mesh.area


@dataclass(slots=True)
class Parts:
    """What a page consists of: the text outside, boxes and tables; `rows` are boxes side by side
    that may be the row of a table over a page break."""

    body: Region
    boxes: list[list[Region]]
    tables: list[RuledTable]
    rows: list[RuledTable] = field(default_factory=list)

    def regions(self) -> Iterable[Region]:
        """Give everything that holds lines."""
        yield self.body
        yield from chain.from_iterable(self.boxes)
        yield from chain.from_iterable(table.regions for table in self.tables)


def part_page(sheet: Sheet) -> Parts:
    """Put every letter of a page where it belongs."""
    body = Region(Area(0, 0, sheet.width, sheet.height))
    holders = [
        (mesh, [Region(cell.area) for cell in mesh.cells]) for mesh in _sensible(find_meshes(sheet))
    ]
    for glyph in sheet.glyphs:
        _find_region(glyph, holders, body).glyphs.append(glyph)
    parts = Parts(body, [], [])
    for mesh, regions in holders:
        piles = pile_boxes(mesh, [_text(region) for region in regions])
        if piles:
            parts.boxes.extend([regions[place] for place in pile] for pile in piles)
        elif _is_table(mesh, regions):
            parts.tables.append(RuledTable(mesh, regions))
        else:
            if mesh.rows == 1 and sum(map(_is_written, regions)) > 1:
                parts.rows.append(RuledTable(mesh, regions))
            parts.boxes.append(list(_text_boxes(mesh, regions, sheet, body)))
    for region in chain.from_iterable(parts.boxes):
        _take_overhang(region, body)
    for region in parts.regions():
        region.lines = string_lines(region.glyphs)
    for region in chain.from_iterable(row.regions for row in parts.rows):
        region.lines = string_lines(region.glyphs)
    return parts


def _sensible(meshes: list[Mesh]) -> list[Mesh]:
    """Leave out meshes inside a cell of another (a marked word), smallest first."""
    meshes = sorted(meshes, key=lambda mesh: mesh.area.width * mesh.area.height)
    outer = [mesh for mesh in meshes if mesh.rows > 1 and mesh.columns > 1]
    return [
        mesh
        for mesh in meshes
        if len(mesh.cells) > 1 or not any(o.area.encloses(mesh.area) for o in outer)
    ]


def _find_region(glyph: Glyph, holders: list[tuple[Mesh, list[Region]]], body: Region) -> Region:
    x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    for mesh, regions in holders:
        if mesh.area.holds(x, y):
            for region in regions:
                if region.area.holds(x, y):
                    return region
    return body


def _take_overhang(region: Region, body: Region) -> None:
    """Let a box have the letters of its lines that run over its right side."""
    ends: dict[int, Glyph] = {}
    for glyph in region.glyphs:
        base = round(glyph.base)
        if base not in ends or glyph.right > ends[base].right:
            ends[base] = glyph
    beyond = [glyph for glyph in body.glyphs if round(glyph.base) in ends]
    for glyph in sorted(beyond, key=lambda glyph: glyph.left):
        last = ends[round(glyph.base)]
        touches = -0.3 < (glyph.left - last.right) / max(1.0, last.size) < _TOUCH
        if touches and last.right > region.area.right - last.size and glyph.size == last.size:
            body.glyphs.remove(glyph)
            region.glyphs.append(glyph)
            ends[round(glyph.base)] = glyph


def _is_table(mesh: Mesh, regions: list[Region]) -> bool:
    """A table has at least two rows and two columns in which something is written."""
    if mesh.rows < 2 or mesh.columns < 2:
        return False
    written = [
        cell for cell, region in zip(mesh.cells, regions, strict=True) if _is_written(region)
    ]
    if len(written) < 3 or len(written) * 4 < len(regions):
        return False
    rows, columns = {cell.row for cell in written}, {cell.column for cell in written}
    return len(rows) > 1 and len(columns) > 1 and not _is_gradient(mesh, written)


def _is_gradient(mesh: Mesh, written: list[MeshCell]) -> bool:
    slivers = sum(min(cell.area.width, cell.area.height) < _SLIVER for cell in mesh.cells)
    return slivers * 2 > len(mesh.cells) or len(written) < 2


def _is_written(region: Region) -> bool:
    return any(not glyph.text.isspace() for glyph in region.glyphs)


def _text(region: Region) -> str:
    return "".join(glyph.text for glyph in region.glyphs).strip()


def _text_boxes(mesh: Mesh, regions: list[Region], sheet: Sheet, body: Region) -> Iterable[Region]:
    """Boxes with text; slivers, and boxes that hold most of the page, give theirs to the page."""
    whole = Region(mesh.area)
    for region in regions:
        if region.area.height > _WHOLE_PAGE * sheet.height:
            body.glyphs.extend(region.glyphs)
        elif mesh.rows == 1 or min(region.area.width, region.area.height) < _SLIVER:
            whole.glyphs.extend(region.glyphs)
        elif region.glyphs:
            yield region
    if whole.glyphs:
        yield whole
