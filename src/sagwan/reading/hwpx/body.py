"""The text of an HWPX file: paragraphs of runs, and what is anchored in them."""

from collections.abc import Iterable

from lxml.etree import _Element

from sagwan.reading.hancom.counting import Counters
from sagwan.reading.hancom.galley import Flow, Galley
from sagwan.reading.hancom.paragraph import Paragraph
from sagwan.reading.hancom.shapes import PLAIN, Shapes
from sagwan.reading.hwpx.names import Names, number_of
from sagwan.reading.hwpx.placing import place
from sagwan.reading.hwpx.wording import add_text


class Body:
    """Reads the sections of one document into a galley."""

    def __init__(self, galley: Galley, shapes: Shapes) -> None:
        self.galley = galley
        self.names = Names()
        self._shapes = shapes
        self._counters = Counters(shapes)

    def read(self, section: _Element) -> None:
        """Read a section."""
        self.galley.turn_page(self.galley.body)
        self.read_list(section, self.galley.body)

    def read_list(self, parent: Iterable[_Element], flow: Flow) -> None:
        """Read the paragraphs of a section, a cell, a box or a note."""
        names = self.names
        for element in parent:
            if names[element.tag] == "p":
                self._read_paragraph(element, flow)

    def read_aside(self, parent: Iterable[_Element]) -> list[str]:
        """Read paragraphs that are no body text into lines of their own."""
        galley, self.galley = self.galley, Galley()
        self.read_list(parent, self.galley.body)
        lines = [row.text() for row in self.galley.body.rows]
        self.galley = galley
        return [line for line in lines if line]

    def _read_paragraph(self, element: _Element, flow: Flow) -> None:
        names, known = self.names, self._shapes
        runs = [child for child in element if names[child.tag] == "run"]
        for run in runs[:1]:
            self._note_section(run)
        shape = known.paragraphs.get(number_of(element.get("paraPrIDRef")), PLAIN)
        if shape.breaks_page or element.get("pageBreak") == "1":
            self.galley.turn_page(flow)
        mark = ""
        if shape.head and any(len(run) for run in runs):
            mark = self._counters.mark(shape)
        first = number_of(runs[0].get("charPrIDRef")) if runs else 0
        style = known.styles.get(number_of(element.get("styleIDRef")), "") if known.styles else ""
        paragraph = Paragraph(self.galley, flow, shape, mark, known.heights.get(first, 0), style)
        for run in runs:
            bold = known.bold.get(number_of(run.get("charPrIDRef")), False)
            for child in run:
                name = names[child.tag]
                if name == "t":
                    add_text(paragraph, child, names, bold=bold)
                else:
                    place(self, paragraph, child, name)
        paragraph.end()

    def _note_section(self, run: _Element) -> None:
        for child in run:
            if self.names[child.tag] == "secPr":
                self._counters.outline = number_of(child.get("outlineShapeIDRef"), 1)
