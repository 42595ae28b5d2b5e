"""The text of a report as one string, so that a pattern is run once and not for every line."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from re import Match, Pattern
from typing import NamedTuple

from sagwan.facts import Document, Place
from sagwan.facts.patterns import Late


class ReportText(NamedTuple):
    """The text of all lines, unified and as written; `starts` says where each line begins."""

    plain: str
    written: str
    starts: tuple[int, ...]

    def find(self, pattern: Pattern[str] | Late) -> Iterator[Match[str]]:
        """Find a pattern; it must not match a line break."""
        return pattern.finditer(self.plain)

    def line_of(self, offset: int) -> int:
        """Give the number of the line on which an offset lies."""
        return bisect_right(self.starts, offset)

    def place(self, start: int, end: int) -> Place:
        """Give the place of a stretch that lies in one line."""
        line = self.line_of(start)
        begin = self.starts[line - 1]
        return Place(line, start - begin, end - begin)

    def offset(self, place: Place) -> int:
        """Give the offset at which a place begins."""
        return self.starts[place.line - 1] + place.start

    def line(self, number: int) -> str:
        """Give a line."""
        first = self.starts[number - 1]
        return self.plain[first : first + self.length(number)]

    def length(self, number: int) -> int:
        """Give how long a line is."""
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.plain)
        return end - self.starts[number - 1]

    def piece(self, line: int, start: int, end: int) -> str:
        """Give a stretch of a line."""
        first = self.starts[line - 1]
        return self.plain[first + start : first + end]

    def before(self, offset: int, longest: int) -> str:
        """Give what stands on the same line before an offset, cut to its last letters: a whole
        report may be one line."""
        start = max(0, offset - longest)
        return self.plain[self.plain.rfind("\n", start, offset) + 1 or start : offset]


def join_lines(document: Document) -> ReportText:
    """Join the lines of a document."""
    plain = [line.plain for line in document.lines]
    starts = accumulate((len(line) + 1 for line in plain[:-1]), initial=0)
    written = "\n".join(line.text for line in document.lines)
    return ReportText("\n".join(plain), written, tuple(starts) if plain else ())
