"""Numbers of running text that carry no unit and state something all the same: those with a
thousands separator, parts of a figure (총 12건 중 5 완료), and runs that stand beside as many names
or percentages (the rows of a table that lost its lines).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sagwan.facts import Unit
from sagwan.facts.patterns import LETTER, NO_SIGN, Late
from sagwan.understanding.tables.captions import parse_unit
from sagwan.understanding.tokens.token import Token

_SEPARATED = re.compile(r"\D?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_UNIT = Late(r"단\s?위\s?[:：_]\s?([^\s()\[\],/]+(?:\s원)?)", "단")
_NAMED = re.compile(r"(?:\A|[\s(:])(?:[국도시군구]|[가-힣A-Za-z·‧/]{2,})(?:\([A-Z]\))?\s?:?\s\Z")
_PART = re.compile(r"\s(?:중|가운데)\s\Z")
_WORD = re.compile(NO_SIGN + LETTER)
_TOTALS = frozenset({"계", "총계", "합계", "소계"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"(?:(?:19|20)\d\d년?\s+){3,}")
ENOUGH = 3
MOST_NAMES = 40
REACH = 300


class Stated(NamedTuple):
    """A number with the words of its row and column, where the run it stands in shows them."""

    token: Token
    words: tuple[str, ...] = ()
    as_of: str | None = None


class _Text(NamedTuple):
    """A segment of running text; `start` is its offset in the line."""

    text: str
    start: int
    tokens: Sequence[Token]

    def before(self, place: int, most: int = REACH) -> str:
        """Give the text before a token."""
        end = self.tokens[place].start - self.start
        return self.text[max(0, end - most) : end]

    def gap(self, place: int) -> str:
        """Give the text between a token and the one before it."""
        begin = self.tokens[place - 1].end - self.start if place else 0
        return self.text[begin : self.tokens[place].start - self.start]


def stated_numbers(text: str, start: int, tokens: Sequence[Token]) -> Mapping[int, Stated]:
    """Give the bare numbers of a segment that state something, by their start, with the unit of
    their caption, and the percentages that belong to them."""
    line = _Text(text, start, tokens)
    if not any(token.kind == "bare" for token in tokens):
        return {}
    stated = {t.start: Stated(_with_unit(line, t)) for t in tokens if _is_separated(t)}
    for place, token in enumerate(tokens):
        if token.kind == "bare" and place and _PART.fullmatch(line.gap(place)):
            whole = tokens[place - 1]
            if whole.kind == "number" or whole.start in stated:
                unit = whole.unit or _with_unit(line, token).unit
                stated[token.start] = Stated(token._replace(kind="number", unit=unit))
    for run in _pairs(line):
        stated.update({t.start: Stated(_with_unit(line, t)) for t in run})
    stated.update({one.token.start: one for one in _rows(line)})
    return stated


def _is_separated(token: Token) -> bool:
    return token.kind == "bare" and _SEPARATED.fullmatch(token.text) is not None


def _with_unit(line: _Text, token: Token) -> Token:
    """Give a token the unit that the text names: nearest before it, else behind it."""
    if token.kind != "bare":
        return token
    at = token.start - line.start
    before = _UNIT.findall(line.text[max(0, at - REACH) : at])
    named = before[-1:] or _UNIT.findall(line.text[at : at + REACH])[:1]
    unit: Unit | None = parse_unit(named[0]) if named else _unit_before(line, token)
    return token._replace(kind="number", unit=unit)


def _unit_before(line: _Text, token: Token) -> Unit | None:
    """Find the unit of the figure right before the brackets that a token stands in."""
    before = [one for one in line.tokens if one.group != token.group and one.end <= token.start]
    if not token.group or not before or before[-1].kind != "number":
        return None
    gap = line.text[before[-1].end - line.start : token.start - line.start]
    return before[-1].unit if gap.lstrip().startswith("(") else None


def _rows(line: _Text) -> Iterator[Stated]:
    """Find bare numbers side by side under as many names, or before as many percentages."""
    at = 0
    while at < len(line.tokens):
        end = _run_end(line, at)
        run = line.tokens[at:end]
        if len(run) >= ENOUGH and not any(_YEAR.fullmatch(token.text) for token in run):
            yield from _row(line, at, end)
        at = max(end, at + 1)


def _run_end(line: _Text, at: int) -> int:
    end = at
    while end < len(line.tokens) and line.tokens[end].kind == "bare" and not line.tokens[end].sign:
        if end > at and line.gap(end).strip():
            break
        end += 1
    return end


def _row(line: _Text, at: int, end: int) -> Iterator[Stated]:
    width = end - at
    names = _names_before(line.before(at))
    shares = line.tokens[end : end + _count_shares(line, end)]
    years = _years_before(line.before(at), width)
    if names and len(names) == width:
        for token, name in zip(line.tokens[at:end], names, strict=True):
            yield Stated(_with_unit(line, token), (name,))
        if len(shares) in {width, width - 1}:
            for share, name in zip(reversed(shares), reversed(names), strict=False):
                yield Stated(share, (name,))
    elif years:
        label = " ".join(re.findall(r"[^\s\d]\S*", line.gap(at))[-2:])
        for token, year in zip(line.tokens[at:end], years, strict=True):
            yield Stated(_with_unit(line, token), (label, year) if label else (year,), year)
    elif len(shares) in {width, width - 1}:
        yield from (Stated(_with_unit(line, token)) for token in line.tokens[at:end])


def _count_shares(line: _Text, at: int) -> int:
    """Count the percentages that follow a run, side by side."""
    end = at
    while end < len(line.tokens):
        unit = line.tokens[end].unit
        if unit is None or unit.base != "%" or line.gap(end).strip():
            break
        end += 1
    return end - at


def _names_before(text: str) -> list[str]:
    """Give the names that begin with a total and reach to the end of a text."""
    words = text.split()[-MOST_NAMES:]
    for place in range(len(words) - 1, -1, -1):
        if not _WORD.match(words[place]) or any(c.isdigit() for c in words[place]):
            return []
        if words[place] in _TOTALS:
            return words[place:]
    return []


def _years_before(text: str, width: int) -> list[str]:
    """Give the years of the last head of years, where it is as wide as a run."""
    heads = list(_YEARS.finditer(text))
    years = _YEAR.findall(heads[-1].group()) if heads else []
    return years if len(years) == width else []


def _pairs(line: _Text) -> Iterator[Sequence[Token]]:
    """Find names and numbers in turn: 대상 460 목표 372 집행 310; not 1, 2, 3, which count."""
    run: list[Token] = []
    for place, token in enumerate(line.tokens):
        between = line.gap(place)
        named = token.kind == "bare" and not token.sign and _NAMED.search(between) is not None
        if run and not (named and len(between.split()) == 1):
            yield from _long_enough(run)
            run = []
        if named:
            run.append(token)
    yield from _long_enough(run)


def _long_enough(run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    values = [token.value for token in run if token.value is not None]
    counts = any(b - a == 1 for a, b in pairwise(values))
    if len(run) >= ENOUGH and max(values) >= 10 and not counts:
        yield tuple(run)
