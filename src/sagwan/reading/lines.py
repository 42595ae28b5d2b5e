"""From text to numbered lines as an editor counts them, with what could not be decoded."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sagwan.facts import Line, Unread
from sagwan.facts.patterns import Late
from sagwan.reading.limits import MAX_LINE_LENGTH, MAX_UNREAD, refuse_lines
from sagwan.reading.normal import unify
from sagwan.reading.original import Original

COMMENT = "주석 · a comment"
UNDECODED = "글자가 아닌 바이트 · bytes that are no character"
_UNDECODED = re.compile("[\udc80-\udcff\ufffd]+")
_HALF = Late("[\ud800-\udfff]")
_EXCERPT = 40


class Source(NamedTuple):
    """A decoded file on its way to a Document."""

    original: Original
    text: str


def split_lines(text: str) -> list[str]:
    """Cut a text at its line ends only: a form feed or U+2028 stays inside its line."""
    feeds = text.count("\n")
    if "\r" in text:
        returns = text.count("\r") - text.count("\r\n")
        if returns > feeds:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            text = text.replace("\r\n", "\n")
    refuse_lines(text.count("\n"))
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def unify_lines(written: Sequence[str]) -> list[str]:
    """Give the unified form of each line; the tail beyond the longest readable line stays as is."""
    if max(map(len, written), default=0) <= MAX_LINE_LENGTH:
        return unify("\n".join(written)).split("\n")
    return [unify(line[:MAX_LINE_LENGTH]) + line[MAX_LINE_LENGTH:] for line in written]


def number_lines(written: Sequence[str], plain: Sequence[str]) -> tuple[Line, ...]:
    """Join the two forms of each line under its number."""
    return tuple(map(Line, range(1, len(written) + 1), written, plain))


def name_undecoded(written: list[str]) -> list[Unread]:
    """List the bytes that no character owns, and put U+FFFD where they stood."""
    found: list[Unread] = []
    if not any(map(_is_damaged, written)):
        return found
    left_out = 0
    for index, line in enumerate(written):
        if line.isascii():
            continue
        for match in _UNDECODED.finditer(line):
            if len(found) < MAX_UNREAD:
                found.append(_undecoded(match, index + 1))
            else:
                left_out += 1
        if found or _HALF.search(line):
            written[index] = _HALF.sub("\ufffd", line)
    if left_out:
        last = found[-1]
        reason = f"그 밖에 깨진 글자 {left_out:,}곳 · {left_out:,} more places with damaged bytes"
        found.append(Unread("", reason, last.line, last.end, last.end))
    return found


def _is_damaged(line: str) -> bool:
    """Tell whether a line holds halves of characters, which no encoding has, or lost ones."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return "\ufffd" in line


def _undecoded(match: re.Match[str], line: int) -> Unread:
    codes = [ord(char) - 0xDC00 for char in match[0][:_EXCERPT] if char != "\ufffd"]
    shown = " ".join(f"0x{code:02X}" for code in codes) or match[0][:_EXCERPT]
    return Unread(shown, UNDECODED, line, match.start(), match.end())


def name_long_tails(written: Sequence[str]) -> list[Unread]:
    """List what stands beyond the longest line that is understood."""
    limit = MAX_LINE_LENGTH
    reason = f"{limit:,}자를 넘는 줄의 나머지 · rest of a line longer than {limit:,} characters"
    return [
        Unread(line[limit : limit + _EXCERPT] + "…", reason, index + 1, limit, len(line))
        for index, line in enumerate(written)
        if len(line) > limit
    ][:MAX_UNREAD]


def count_pages(written: Sequence[str]) -> int | None:
    """Count the pages that form feeds part, None where there are none."""
    feeds = sum(line.count("\f") for line in written)
    if not feeds:
        return None
    return feeds if written[-1].endswith("\f") else feeds + 1
