"""Text that its author's page broke over lines, set in one line again: a number is about the words
of its sentence, wherever the line ends.

The lines so made stand behind the others; what is found in them is traced back to where it stands.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sagwan.facts import Document, Line, Segment
from sagwan.understanding.roles import Role
from sagwan.understanding.tokens.token import Token


class Reflowed(NamedTuple):
    """A document whose broken paragraphs are whole: `joined` are the indexes of their segments,
    `broken` those of their lines before, `origins` tells for each line that was made the pieces
    of it: offset, line, start and end."""

    document: Document
    joined: frozenset[int]
    broken: frozenset[int]
    origins: Mapping[int, Sequence[tuple[int, int, int, int]]]

    def trace(self, token: Token) -> Token:
        """Give a token its place in the file."""
        pieces = self.origins.get(token.line)
        if pieces is None:
            return token
        at = bisect_right(pieces, token.start, key=lambda piece: piece[0]) - 1
        offset, line, start, end = pieces[max(0, at)]
        first = min(start + token.start - offset, end)
        return token._replace(line=line, start=first, end=min(start + token.end - offset, end))


def reflow(
    document: Document, roles: Sequence[Role], blocks: Collection[Sequence[int]]
) -> Reflowed:
    """Join the segments of each block, given by their indexes, into one segment."""
    lines: list[Line] = list(document.lines)
    first = {indices[0]: indices for indices in blocks}
    inner = {index for indices in blocks for index in indices[1:]}
    origins: dict[int, list[tuple[int, int, int, int]]] = {}
    segments: list[Segment] = []
    joined: list[int] = []
    for index, segment in enumerate(document.segments):
        if index in inner:
            continue
        if index in first:
            line, origins[len(lines) + 1] = _join(document, roles, first[index], len(lines) + 1)
            lines.append(line)
            joined.append(len(segments))
            whole = segment._replace(line=line.number, start=0, end=len(line.text))
        segments.append(whole if index in first else segment)
    flowing = replace(document, lines=tuple(lines), segments=tuple(segments), boxes=())
    return Reflowed(flowing, frozenset(joined), frozenset(inner | set(first)), origins)


def _join(
    document: Document, roles: Sequence[Role], indices: Sequence[int], number: int
) -> tuple[Line, list[tuple[int, int, int, int]]]:
    written, plain = "", ""
    pieces: list[tuple[int, int, int, int]] = []
    for index in indices:
        segment = document.segments[index]
        line = document.lines[segment.line - 1]
        start = min(roles[index].start, segment.end) if pieces else segment.start
        if pieces:
            written, plain = written + " ", plain + " "
        pieces.append((len(plain), segment.line, start, segment.end))
        written += line.text[start : segment.end]
        plain += line.plain[start : segment.end]
    return Line(number, written, plain), pieces
