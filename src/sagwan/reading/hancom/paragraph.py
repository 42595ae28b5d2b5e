"""One paragraph while its text and what is anchored in it are put in order."""

from collections.abc import Callable

from sagwan.reading.hancom.galley import Flow, Galley
from sagwan.reading.hancom.numerals import raise_up
from sagwan.reading.hancom.shapes import OUTLINE, ParagraphShape

DEEPEST_HEADING = 6
TAB_WIDTH = "    "
FLOATS_BELOW = 600  # a table this far under its anchor stands behind the anchor's text


class Paragraph:
    """Lines of text, tables between them, and what follows: notes, boxes, floating tables."""

    __slots__ = (
        "_bold",
        "_flow",
        "_galley",
        "_heading",
        "_indent",
        "_later",
        "_mark",
        "_struck",
        "_style",
        "_words",
    )

    def __init__(
        self,
        galley: Galley,
        flow: Flow,
        shape: ParagraphShape,
        mark: str = "",
        height: int = 0,
        style: str = "",
    ) -> None:
        self._galley = galley
        self._flow = flow
        self._mark = mark
        self._style = style
        self._heading = find_heading(shape)
        self._indent = shape.columns(height)
        self._words: list[str] = []
        self._struck: list[str] | None = None
        self._bold = True
        self._later: list[Callable[[Flow], None]] = []

    def add(self, text: str, *, bold: bool) -> None:
        """Add a stretch of text that is set alike."""
        if self._struck is not None:
            self._struck.append(text)
            return
        self._words.append(text)
        if self._bold and not bold and text and not text.isspace():
            self._bold = False

    def strike(self, *, begin: bool) -> None:
        """Leave out what follows, deleted under change tracking, or take text again."""
        if self._struck:
            self._galley.remarks.add_deleted("".join(self._struck))
        self._struck = [] if begin else None

    def break_line(self) -> None:
        """End the line at hand; the next one has no mark of its own."""
        text = "".join(self._words)
        self._words = []
        if text and not text.isspace():
            if self._mark:
                text = f"{self._mark} {text.lstrip()}"
            self._galley.write(
                self._flow, text, self._heading, self._indent, self._style, bold=self._bold
            )
            self._mark, self._heading = "", 0
        self._bold = True

    def place(self, write: Callable[[Flow], None]) -> None:
        """Put a table here, between what stands before and behind it."""
        self.break_line()
        write(self._flow)

    def follow(self, write: Callable[[Flow], None], *, inside: bool = False) -> None:
        """Put something behind the paragraph; `inside` keeps it in the paragraph's own cell."""
        flow = self._flow
        self._later.append(lambda _: write(flow if inside else flow.beside()))

    def note(self, mark: str, write: Callable[[Flow], None]) -> None:
        """Set the mark of a note and put the note behind the paragraph."""
        self._words.append(raise_up(mark))
        self.follow(write)

    def end(self) -> None:
        """Set the last line and all that follows."""
        self.strike(begin=False)
        self.break_line()
        for write in self._later:
            write(self._flow)


def find_heading(shape: ParagraphShape) -> int:
    """Give the level of a heading that the outline names, 0 for other paragraphs."""
    return min(shape.level + 1, DEEPEST_HEADING) if shape.head == OUTLINE else 0


def art_lines(text: str) -> list[str]:
    """Give the lines of decorated lettering, whose line ends may be pictures of line ends."""
    return text.replace("␍", "").replace("␊", "\n").splitlines()
