"""Figures of running text, with the words that they are about."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sagwan.facts import Document, Place
from sagwan.understanding.figures.bare import stated_numbers
from sagwan.understanding.figures.dates import as_of_around
from sagwan.understanding.figures.loose import LooseFigure
from sagwan.understanding.tokens.token import Token

_LABEL = re.compile(r"^[\s□○●◦\-※*‣▸▷￭◼∙·]*\(([^()]{1,20})\)")
_CLAUSE = re.compile(r"[,;:()→⇒\[\]<>/]|\s및\s|\s-\s")
_WORDS = re.compile(r"[가-힣A-Za-z0-9·'\"「」市區]+")
_NAME = re.compile(r"[가-힣A-Za-z]{2,}")
MOST_WORDS = 4
REACH = 240  # letters around a figure that can be about it


def prose_figures(document: Document, index: int, tokens: Sequence[Token]) -> Iterator[LooseFigure]:
    """Give the figures of one segment of running text."""
    segment = document.segments[index]
    text = document.text_of(segment)
    dates = [token for token in tokens if token.kind == "date" and token.period is not None]
    starts = [date.start for date in dates]
    stated = stated_numbers(text, segment.start, tokens)
    for before, written in zip((None, *tokens), tokens, strict=False):
        plain = stated.get(written.start)
        token = plain.token if plain else written
        if token.kind != "number" or token.value is None:
            continue
        start = token.start - segment.start
        begin = before.end - segment.start if before and plain else 0
        if not _NAME.search(text, max(begin, start - REACH), start):
            begin = 0
        words = plain.words if plain else ()
        first, last = (bisect_left(starts, token.start + reach) for reach in (-REACH, REACH))
        yield LooseFigure(
            token,
            Place(token.line, token.start, token.end),
            token.unit,
            words or _subject(text, start, token.end - segment.start, begin),
            (plain and plain.as_of) or as_of_around(text, segment.start, token, dates[first:last]),
            False,
        )


def _subject(text: str, start: int, end: int, begin: int) -> tuple[str, ...]:
    """Give the label of the line (백신접종) and the words of the clause before the number, from
    `begin` on, or after it where none stand before."""
    label = _LABEL.match(text)
    before = _CLAUSE.split(text[max(begin, start - REACH) : start])[-1]
    words = [w for w in _WORDS.findall(before) if not w.isdigit()][-MOST_WORDS:]
    if not words:
        after = _CLAUSE.split(text[end : end + REACH])[0]
        words = [w for w in _WORDS.findall(after) if not w.isdigit()][:MOST_WORDS]
    subject = [label.group(1)] if label and label.end() <= start else []
    if words:
        subject.append(" ".join(words))
    return tuple(subject)
