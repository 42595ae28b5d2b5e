"""Stretches of a line with the figures and flagged words in them marked."""

from django.utils.html import escape

from cityhall.ground.look.markup import icon
from cityhall.registers.documents.pages.figures import name_state, write_figure
from cityhall.registers.documents.pages.marks import WIDEST_FLAG, Flag, Json, Marks
from cityhall.registers.documents.reading.stored import Reading
from cityhall.registers.documents.reading.verdicts import LEVELS

HIDDEN = "\0"  # stands for mark-up, so that offsets stay right


class StretchWriter:
    """Writes parts of the lines of one report."""

    def __init__(self, reading: Reading, marks: Marks) -> None:
        self.lines = reading.lines
        self.marks = marks
        self.figures = reading.figures_by_line
        self._named: set[int] = set()

    def claim(self, line: int) -> bool:
        """Take the name of a line, for whoever asks first: it can stand only once on a page."""
        is_free = line not in self._named
        self._named.add(line)
        return is_free

    def anchor(self, line: int) -> str:
        """Write where #L12 leads, unless it leads somewhere already."""
        return f'<i id="L{line}"></i>' if self.claim(line) else ""

    def text(self, line: int, start: int, end: int | None) -> str:
        """Give part of a line as it is shown, not escaped."""
        whole = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return whole[start:end].replace(HIDDEN, "")

    def write(self, line: int, start: int, end: int) -> str:
        """Write part of a line, its figures and flagged words marked."""
        out: list[str] = []
        at = start
        for first, last, item in self._marked(line, start, end):
            if first < at:
                continue
            out.append(escape(self.text(line, at, first)))
            inner = escape(self.text(line, first, last))
            if isinstance(item, Flag):
                out.append(write_flag(item, inner))
            else:
                out.append(write_figure(item["id"], self.marks.figures[item["id"]], inner))
            at = last
        out.append(escape(self.text(line, at, end)))
        return "".join(out)

    def _marked(self, line: int, start: int, end: int) -> list[tuple[int, int, Json | Flag]]:
        """List the figures and flags that lie in a stretch, in order."""
        found: list[tuple[int, int, Json | Flag]] = [
            (figure["place"]["start"], figure["place"]["end"], figure)
            for figure in self.figures.get(line, ())
        ]
        taken = [(first, last) for first, last, _ in found]
        for flag in self.marks.flags.get(line, ()):
            crowded = any(first < flag.end and flag.start < last for first, last in taken)
            whole = not crowded and 0 < flag.end - flag.start <= WIDEST_FLAG
            found.append((flag.start, flag.end if whole else flag.start, flag))
        inside = [item for item in found if start <= item[0] and item[1] <= end]
        return sorted(inside, key=lambda item: (item[0], item[1]))

    def worst(self, pieces: list[list[int]]) -> str:
        """Give the gravest level that shows in some stretches, nothing where there is none."""
        states = {
            self.marks.figures[figure["id"]].state
            for line, start, end, *_ in pieces
            for figure in self.figures.get(line, ())
            if start <= figure["place"]["start"] < end
        }
        states |= {
            flag.level
            for line, start, end, *_ in pieces
            for flag in self.marks.flags.get(line, ())
            if start <= flag.start < max(end, start + 1)
        }
        return next((level for level in LEVELS if level in states), "")


def write_flag(flag: Flag, inner: str) -> str:
    """Write a flagged stretch, or a flag alone where the stretch is too long to underline."""
    return (
        f'<a class="f flag {flag.level}" id="at-{flag.finding}" href="#d-{flag.finding}">'
        f'{inner or icon(flag.level)}<span class="unseen"> ({name_state(flag.level)})</span></a>'
    )
