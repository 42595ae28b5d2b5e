"""Mark-up within a line of Markdown: blanked in the unified text, so that offsets stay right."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from sagwan.reading.markup import BREAKING, Scanner, Tag, attribute, replace_entities

_STRONG = re.compile(r"(?<![\d*])(\*\*\*?)(?=[^\s*])([^*\n]*?[^\s*])\1(?!\*)")
_UNDERLINED = re.compile(r"(?<!\w)(__)(?=[^\s_])([^_\n]*?[^\s_])\1(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(
    r"(!?\[)([^\[\]]{0,1000}+)"
    r"(\]\((?:[a-z]{2,8}:|[#./]|www\.)[^()\s]{0,2000}+(?:\s[^()]{0,300}+)?\))"
)
_CHECKBOX = re.compile(r"^(\s*)([-*+] )\[([ xX])\](?= )")
_STRONG_TAGS = frozenset({"b", "strong"})
_MARK = re.compile(r"[*_\\\[<&]")


class CleanLine(NamedTuple):
    """A line without its inline mark-up: the blanked text, its tags, and what is strong."""

    plain: str
    tags: tuple[Tag, ...] = ()
    strong: tuple[tuple[int, int], ...] = ()

    def tags_between(self, start: int, end: int) -> tuple[Tag, ...]:
        """Give the tags that stand wholly in a stretch."""
        if not self.tags:
            return ()
        first = bisect_left(self.tags, start, key=_start_of)
        last = bisect_right(self.tags, end, key=_end_of)
        return self.tags[first:last]

    def is_strong(self, start: int, end: int) -> bool:
        """Tell whether mark-up makes a stretch strong from end to end."""
        last = bisect_right(self.strong, (start, len(self.plain))) - 1
        return last >= 0 and self.strong[last][1] >= end


def _start_of(tag: Tag) -> int:
    return tag.start


def _end_of(tag: Tag) -> int:
    return tag.end


def clean_line(written: str, plain: str) -> CleanLine:
    """Blank the inline mark-up of a line, character for character."""
    if not _MARK.search(plain):
        return CleanLine(plain)
    tags = tuple(Scanner(written).tags(0, len(written))) if "<" in written else ()
    plain = replace_entities(_blank_tags(plain, tags))
    plain = _ESCAPE.sub(_unescaped, plain)
    plain = _CHECKBOX.sub(_boxed, plain)
    plain = _LINK.sub(_unlinked, plain)
    strong = [*_strong_tags(tags)]
    for pattern in (_STRONG, _UNDERLINED):
        strong.extend(match.span() for match in pattern.finditer(plain))
        plain = pattern.sub(_weakened, plain)
    return CleanLine(plain, tags, tuple(sorted(strong)))


def _blank_tags(plain: str, tags: tuple[Tag, ...]) -> str:
    if not tags:
        return plain
    parts: list[str] = []
    done = 0
    for tag in tags:
        parts += (plain[done : tag.start], _shown(plain, tag))
        done = tag.end
    return "".join(parts) + plain[done:]


def _shown(plain: str, tag: Tag) -> str:
    """What a reader sees of a tag: a box to tick, the words that stand for a picture."""
    length = tag.end - tag.start
    if tag.name == "input" and (attribute(tag, "type") or "").lower() in {"checkbox", "radio"}:
        ticked = re.search(r"\bchecked\b", tag.attributes, re.IGNORECASE)
        return " " * (length - 1) + ("■" if ticked else "□")
    if tag.name == "img":
        words = attribute(tag, "alt") or ""
        at = plain.find(words, tag.start, tag.end) if words.strip() else -1
        if at != -1:
            return (" " * (at - tag.start) + words).ljust(length)
    return " " * length


def _strong_tags(tags: tuple[Tag, ...]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for tag in tags:
        if tag.name in _STRONG_TAGS and not tag.closes and opened is None:
            opened = tag.start
        elif opened is not None and tag.closes and tag.name in _STRONG_TAGS:
            spans.append((opened, tag.end))
            opened = None
        elif tag.name in BREAKING and tag.name != "br":
            opened = None
    return spans


def _unescaped(match: re.Match[str]) -> str:
    """The blank goes where it parts nothing: after what closes, before what opens."""
    sign = match[1]
    return sign + " " if sign in ".,;:!?)]}%" else " " + sign


def _boxed(match: re.Match[str]) -> str:
    box = "□" if match[3] == " " else "■"
    return match[1] + "  " + "  " + box


def _unlinked(match: re.Match[str]) -> str:
    return " " * len(match[1]) + match[2] + " " * len(match[3])


def _weakened(match: re.Match[str]) -> str:
    blank = " " * len(match[1])
    return blank + match[2] + blank
