"""A report as comparing sees it: what part of the report, and which work, each block belongs to."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from sagwan.comparing.answers import answer_points
from sagwan.comparing.times import Times
from sagwan.comparing.words import squeezed
from sagwan.facts import Block, Figure, Place, Report, Section

PARTS = frozenset(
    "plan results content directions background functions general staff budget goals contents"
    " audit requests box situation main cover".split()
)
_NAMES = re.compile(
    r"^\s*(?:(?:사업|과제|행사|공사|시설|용역|계획|협약|기관)\s?명|사\s업\s명|명\s?칭|제\s?목)\s?:"
)
_NEAREST = 64  # stretches of a line looked through for the one around a place
_OWN_AFFAIRS = frozenset({"general", "staff", "budget", "functions", "cover", "contents"})


@dataclass(frozen=True, eq=False, repr=False)
class Side:
    """One of two reports that are laid side by side."""

    report: Report

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Find a section by its id."""
        return {section.id: section for section in self.report.sections}

    @cached_property
    def parts(self) -> dict[str, str]:
        """Tell for each section which part of the report it belongs to."""
        found: dict[str, str] = {}
        for section in self.report.sections:
            above = found.get(section.parent or "", "")
            own = section.role if section.role in PARTS else None
            found[section.id] = own if own and own != "box" else above or own or ""
        return found

    @cached_property
    def tasks(self) -> dict[str, str]:
        """Tell for each section which work of the office it belongs to."""
        own = {task.section: task.id for task in self.report.tasks}
        found: dict[str, str] = {}
        for section in self.report.sections:
            work = own.get(section.id) or found.get(section.parent or "")
            if work:
                found[section.id] = work
        return found

    @cached_property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """Give for each section the titles that lead to it, outermost first."""
        found: dict[str, tuple[str, ...]] = {}
        for section in self.report.sections:
            above = found.get(section.parent or "", ())
            found[section.id] = (*above, section.title) if section.role != "cover" else above
        return found

    @cached_property
    def texts(self) -> tuple[Block, ...]:
        """Give the blocks that say something: no headings, no tables, no pictures."""
        titles = {squeezed(section.title) for section in self.report.sections}
        told = (*self.report.blocks, *self.answers)
        kinds = {"bullet", "paragraph", "note", "caption", "answer"}
        return tuple(
            block
            for block in told
            if block.kind in kinds and block.text and squeezed(block.text) not in titles
            if block.id not in self.headings and self.parts.get(block.section) != "contents"
        )

    @cached_property
    def answers(self) -> tuple[Block, ...]:
        """Give the points of the answers to the council that stand in cells, as blocks."""
        found: list[Block] = []
        for request in self.report.requests:
            if request.answer_place is not None and request.answer_place.line in self._celled_lines:
                found += answer_points(self.report, request, self._celled_lines)
        return tuple(found)

    @cached_property
    def _celled_lines(self) -> dict[int, str]:
        """Give the section of each line that a table fills."""
        return {
            line: block.section
            for block in self.report.blocks
            if block.table is not None
            for line in range(block.place.line, block.last_line + 1)
        }

    @cached_property
    def headings(self) -> frozenset[str]:
        """Give the ids of the blocks that head a section."""
        lines = {section.id: section.place.line for section in self.report.sections}
        first: dict[str, Block] = {}
        for block in self.report.blocks:
            first.setdefault(block.section, block)
        return frozenset(b.id for b in first.values() if b.place.line == lines.get(b.section))

    @cached_property
    def _pieces(self) -> dict[int, list[tuple[int, int, Block]]]:
        """Give the stretches of blocks on each line, in their order."""
        found: dict[int, list[tuple[int, int, Block]]] = {}
        for block in (*self.report.blocks, *self.answers):
            for piece in block.pieces or (block.place,):
                end = max(piece.end, piece.start + 1)
                found.setdefault(piece.line, []).append((piece.start, end, block))
        for stretches in found.values():
            stretches.sort(key=lambda stretch: stretch[0])
        return found

    @cached_property
    def names_above(self) -> dict[str, Block]:
        """Give for each block the last one before it that names something (사업명 : …)."""
        found: dict[str, Block] = {}
        name: Block | None = None
        for block in self.texts:
            if name is not None and name.section != block.section:
                name = None
            name = block if _NAMES.match(block.text) else name
            if name is not None:
                found[block.id] = name
        return found

    @cached_property
    def parents(self) -> dict[str, Block]:
        """Give for each block the one that it stands under, in the same section."""
        found: dict[str, Block] = {}
        open_blocks: list[Block] = []
        for block in self.texts:
            while open_blocks and not _is_above(open_blocks[-1], block):
                open_blocks.pop()
            if open_blocks:
                found[block.id] = open_blocks[-1]
            if block.kind == "bullet":
                open_blocks.append(block)
        return found

    @cached_property
    def times(self) -> Times:
        """Give the dates of the report."""
        return Times(self.report)

    def block_at(self, place: Place) -> Block | None:
        """Find the innermost block in which a place lies."""
        stretches = self._pieces.get(place.line, [])
        number = bisect_right(stretches, place.start, key=lambda stretch: stretch[0])
        nearest = reversed(stretches[max(0, number - _NEAREST) : number])
        around = (*nearest, *stretches[:1])
        return next((b for start, end, b in around if start <= place.start < end), None)

    @cached_property
    def figures(self) -> dict[str, list[Figure]]:
        """Give the figures that stand in each block, by its id."""
        found: dict[str, list[Figure]] = {}
        for figure in self.report.figures:
            block = self.block_at(figure.place)
            if block is not None:
                found.setdefault(block.id, []).append(figure)
        return found

    def tells_of_itself(self, section: str) -> bool:
        """Tell whether a section is about the office itself: its people, its money, its duties."""
        return self.parts.get(section, "") in _OWN_AFFAIRS


def _is_above(upper: Block, lower: Block) -> bool:
    if upper.section != lower.section:
        return False
    return upper.level < lower.level or lower.kind in {"note", "paragraph"}
