"""A linear scanner for tags, shared by HTML files and HTML inside Markdown.

Only names that HTML knows are tags, so a title in <angle brackets> stays text. Possessive patterns
never step back, and what has no end is looked for once: hostile input costs no more than its size.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

_BREAKING_NAMES = """
    address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu
    nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul
"""
_INLINE_NAMES = """
    a abbr acronym area audio b base basefont bdi bdo big button canvas cite code col colgroup data
    datalist del dfn em embed font i iframe img input ins kbd label link map mark marquee meta meter
    noframes noscript object output param picture progress q rp rt ruby s samp script select slot
    small source span strike strong style sub sup svg template textarea time title track tt u var
    video wbr
"""
BREAKING = frozenset(_BREAKING_NAMES.split())
_KNOWN = BREAKING | frozenset(_INLINE_NAMES.split())
UNSHOWN = frozenset({"script", "style", "template", "title"})

_OPENING = re.compile(r"<(?=[A-Za-z/!?%])")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*+)")
_ATTRIBUTES = re.compile(r"\s[\sA-Za-z0-9_:.@-]*+(?:=.*)?/?|/?", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MAX_TAG = 100_000


class Tag(NamedTuple):
    """A tag with its place; `name` is empty for comments, declarations and instructions."""

    name: str
    closes: bool
    start: int
    end: int
    attributes: str = ""


class Scanner:
    """Finds the tags of one text, in order; `loose` where the text is HTML throughout."""

    def __init__(self, text: str, *, loose: bool = False) -> None:
        self._text = text
        self._loose = loose
        self._next: dict[str, int] = {}

    def tags(self, start: int, end: int) -> Iterator[Tag]:
        """Give the tags between two offsets."""
        match = _OPENING.search(self._text, start, end)
        while match is not None:
            tag = self._tag_at(match.start(), end)
            after = match.end() if tag is None else tag.end
            if tag is not None:
                yield tag
            match = _OPENING.search(self._text, after, end)

    def find_end_tag(self, name: str, start: int) -> int | None:
        """Give the offset of the end tag of an element whose content is not shown, if any."""
        places = [self._find(f"</{form}", start) for form in (name, name.upper())]
        return min((place for place in places if place is not None), default=None)

    def _tag_at(self, at: int, end: int) -> Tag | None:
        if self._text[at + 1 : at + 2] in {"!", "?", "%"}:
            return self._aside_at(at, end)
        match = _TAG.match(self._text, at, min(end, at + _MAX_TAG))
        if match is None:
            return self._broken_tag_at(at, end)
        if not self._is_tag(match):
            return None
        return Tag(match[2].lower(), bool(match[1]), at, match.end(), match[3])

    def _is_tag(self, match: re.Match[str]) -> bool:
        name, attributes = match[2], match[3]
        if name.lower() not in _KNOWN and not (self._loose and {":", "-"} & set(name)):
            return False
        if not self._loose and len(name) == 1 and name.isupper() and not match[1]:
            return "=" in attributes
        return _ATTRIBUTES.fullmatch(attributes) is not None

    def _broken_tag_at(self, at: int, end: int) -> Tag | None:
        """A tag with a stray quote or an endless attribute still ends at the next bracket."""
        match = _NAME.match(self._text, at, end)
        if match is None or match[1].lower() not in _KNOWN:
            return None
        close = self._find(">", match.end())
        opening = self._find("<", match.end())
        if close is None or close >= end or (opening is not None and opening < close):
            return None
        if not self._loose and not self._text[match.end() : close].isascii():
            return None
        return Tag(match[1].lower(), self._text[at + 1] == "/", at, close + 1)

    def _aside_at(self, at: int, end: int) -> Tag | None:
        if self._text.startswith("<![CDATA[", at):
            return Tag("", closes=False, start=at, end=min(at + 9, end))
        closing = ">"
        if self._text.startswith("<!--", at):
            closing = "-->"
        elif self._text.startswith("<%", at):
            closing = "%>"
        close = self._find(closing, at + 2)
        if close is None or close >= end:
            return None
        return Tag("", closes=False, start=at, end=close + len(closing))

    def _find(self, sought: str, start: int) -> int | None:
        """Find a string from an offset on; what was found, or not, is remembered."""
        known = self._next.get(sought, -1)
        if known < start:
            at = self._text.find(sought, start)
            known = self._next[sought] = at if at != -1 else len(self._text)
        return known if known < len(self._text) else None


def attribute(tag: Tag, name: str) -> str | None:
    """Give the value of an attribute as the reader would see it."""
    if "=" not in tag.attributes:
        return None
    pattern = rf"(?<![\w-]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))"
    match = re.search(pattern, tag.attributes, re.IGNORECASE)
    if match is None:
        return None
    return unescape(next(group for group in match.groups() if group is not None))


def count_attribute(tag: Tag, name: str, largest: int) -> int:
    """Give a span: at least 1, and never more than a table can have; 0 means all that are left."""
    written = (attribute(tag, name) or "1").strip()
    if not written.isdecimal():
        return 1
    count = int(written[:7])
    return largest if count == 0 and name == "rowspan" else max(1, min(count, largest))


def replace_entities(plain: str) -> str:
    """Turn &amp; and its like into their characters, padded with blanks to the same length."""
    if "&" not in plain:
        return plain
    return _ENTITY.sub(lambda entity: _character_of(entity[0]), plain)


@lru_cache(maxsize=4096)
def _character_of(entity: str) -> str:
    return unescape(entity)[:1].ljust(len(entity))
