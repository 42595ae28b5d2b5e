"""Titles in the list of contents that differ from the heading that they announce."""

import re
from collections.abc import Iterator

from sagwan.checking.wording.kinds import squeeze
from sagwan.checking.wording.names import Occurrence
from sagwan.checking.wording.text import ReportText
from sagwan.facts import Place, Report

_NUMBER = re.compile(r"[\s*]*(?:\d{1,2}(?:-\d{1,2})?[.)]?\s|[①-⑳❶-❿]|\d{1,2}[.)])?\s*")
_FEWEST = 8  # letters; shorter headings (추진 방향) recur in every work
_LONGEST = 80
_LONGEST_LINE = 200


def differing_titles(report: Report, text: ReportText) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Find lines of the contents whose blanks or signs differ from the heading's own."""
    heads = {
        squeeze(section.title): (section.title, section.place)
        for section in report.sections
        if section.number and len(squeeze(section.title)) >= _FEWEST
    }
    lines = {place.line for _, place in heads.values()}
    for block in report.blocks:
        if block.place.line in lines or not _FEWEST <= len(block.text) <= _LONGEST:
            continue
        if block.kind == "table" or (found := heads.get(_bare(block.text, block.mark))) is None:
            continue
        title, place = found
        here = _stretch(text, block.place, block.text)
        if here is not None and _signs(here.written) != _signs(title):
            yield here, _at(text, place, title)


def _bare(words: str, mark: str | None) -> str:
    return squeeze(unnumbered(words.removeprefix(mark or "").strip("* ")))


def unnumbered(words: str) -> str:
    """Give a title without its number."""
    number = _NUMBER.match(words)
    return words[number.end() :] if number else words


def _signs(title: str) -> str:
    return " ".join(title.replace("*", "").split())


def _stretch(text: ReportText, place: Place, words: str) -> Occurrence | None:
    """Find the words of a block on its first line."""
    bare = unnumbered(words).strip("* ")
    first = text.offset(place)
    start = text.plain.find(bare, first, first + _LONGEST_LINE)
    return Occurrence(bare, start, start + len(bare)) if start >= 0 and bare else None


def _at(text: ReportText, place: Place, title: str) -> Occurrence:
    start = text.offset(place)
    return Occurrence(title, start, start + len(title))
