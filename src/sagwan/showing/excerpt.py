"""The part of a line around a figure, short enough for a terminal, with the figure set apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from sagwan.facts import Line
from sagwan.showing.lettering import is_harmless, width_of

_REACH = 400
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands before a figure, the figure, and what stands after it."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """Give the excerpt as one text."""
        return self.before + self.marked + self.after

    def carets(self) -> str:
        """Give a line that points at the figure from below."""
        return " " * width_of(self.before) + "^" * max(1, width_of(self.marked))


def cut_excerpt(line: Line, start: int, end: int, columns: int) -> Excerpt:
    """Cut so much of a line that the marked stretch shows with its surroundings."""
    before = _shown(line, max(0, start - _REACH), start)
    before = before.lstrip() if start <= _REACH else before
    after = _shown(line, end, end + _REACH).rstrip()
    beside = min(width_of(before), columns // 4) + min(width_of(after), columns // 4)
    marked = _keep_head(_shown(line, start, min(end, start + _REACH)), max(columns - beside, 8))
    room = max(columns - width_of(marked), 8)
    before = _keep_tail(before, max(room - width_of(after), room * 3 // 5), start > _REACH)
    after = _keep_head(after, max(room - width_of(before), 2))
    return Excerpt(before, marked, after)


def _shown(line: Line, start: int, end: int) -> str:
    """Give a stretch as it can be shown: mark-up gone, tabs and long blanks short."""
    kept: list[str] = []
    for char in _visible(line, start, min(end, len(line.text))):
        if char != " " or kept[-2:] != [" ", " "]:
            kept.append(char)
    return "".join(kept)


def _visible(line: Line, start: int, end: int) -> Iterable[str]:
    for written, plain in zip(line.text[start:end], line.plain[start:end], strict=True):
        if written == "\t":
            yield from "  "
        elif plain == " " and not written.isspace():
            continue
        elif is_harmless(written):
            yield written
        else:
            yield plain if is_harmless(plain) else "\ufffd"


def _keep_head(text: str, columns: int) -> str:
    if width_of(text) <= columns:
        return text
    return _fitting(text, columns - 1) + _ELLIPSIS


def _keep_tail(text: str, columns: int, is_cut: bool) -> str:
    if width_of(text) <= columns and not is_cut:
        return text
    return _ELLIPSIS + _fitting(text[::-1], columns - 1)[::-1]


def _fitting(text: str, columns: int) -> str:
    """Give as much of the beginning as fits into so many columns."""
    width = 0
    for index, char in enumerate(text):
        width += width_of(char)
        if width > columns:
            return text[:index]
    return text
