"""Names of things as a report writes them: laws, what stands in brackets, Latin words, bodies.

A name is kept under its letters (blanks and signs left out) with every way it was written.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from sagwan.checking.wording.jamo import is_one_jamo_off, is_swapped, misses_one
from sagwan.checking.wording.kinds import squeeze
from sagwan.checking.wording.text import ReportText
from sagwan.facts.patterns import KOREAN

_BRACKETS = re.compile(r"[「『]([^「」『』\n]{3,60})[」』]")
_QUOTES = re.compile(r"[‘“]([^‘’“”\n]{4,40})[’”]")
# What opens with its last syllables is found faster: the syllables before them are looked up.
_LAW = re.compile(
    rf"(?:법률?|조례|시행령|시행규칙)(?=(?:은|는|이|가|을|를|의|에|상|안|과|와|도|에서|으로|로)?(?!{KOREAN}))"
)
_NO_LAW = tuple(f"{kind}법" for kind in "방기공요용수불위합입사문비편어화해처농검탈")
_ACRONYM = re.compile(r"[A-Z]{2,}(?![A-Za-z])")
_BODY = re.compile(
    r"(?:위원회|협의[회체]|센터|[재공]단|공사|사업단|추진단|자문단|지원단|협회|연구원|진흥원|박람회|기본계획|종합계획"
    rf"|시행계획|시스템|플랫폼)(?=[을를이가은는의에와과도로]?(?!{KOREAN}))"
)
_BEFORE = re.compile(rf"(?:(?<!{KOREAN})(?P<before>{KOREAN}{{2,}}) )?(?P<name>{KOREAN}*)\Z")
_BEFORE_ACRONYM = re.compile(rf"{KOREAN}{{3,}} ?\Z")
_LATIN = re.compile(r"[A-Za-z]{4,}")
_LAW_END = ("법", "법률", "조례", "시행령", "시행규칙", "규정", "규칙")
_FEWEST = 5  # syllables of a name worth comparing
_LONG = 7
_LONGEST = 40
_CROWD = 20  # names that are all alike number things, they are not one name misspelt


class Occurrence(NamedTuple):
    """A name as it stands at one place of the text."""

    written: str
    start: int
    end: int


Names = Mapping[str, Sequence[Occurrence]]


def proper_names(text: ReportText) -> Names:
    """Give the names of laws and what stands in brackets or quotes, by their letters."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    taken: set[int] = set()
    for match in (*text.find(_BRACKETS), *_QUOTES.finditer(text.written)):
        taken.add(match.start(1))
        _add(found, match[1], match.start(1))
    for start, name in _words_ending(text, _LAW):
        if start not in taken and len(name) >= _FEWEST and not name.endswith(_NO_LAW):
            _add(found, name, start)
    return found


def _words_ending(text: ReportText, ending: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Find the words of Hangul that end in something."""
    for match in text.find(ending):
        before = _BEFORE.search(_ahead(text, match.start()))
        name = (before["name"] if before else "") + match[0]
        yield match.end() - len(name), name


def _ahead(text: ReportText, offset: int) -> str:
    return text.before(offset, _LONGEST)


def _add(found: dict[str, list[Occurrence]], written: str, start: int) -> None:
    letters = squeeze(written)
    if len(letters) >= _FEWEST:
        found[letters].append(Occurrence(written, start, start + len(written)))


def latin_words(text: ReportText) -> Names:
    """Give the Latin words of a text, capitals aside."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for match in text.find(_LATIN):
        found[match[0].lower()].append(Occurrence(match[0], *match.span()))
    return found


def joined_names(text: ReportText) -> Names:
    """Give the names that are written as one word or as two: bodies, and words with an acronym
    (준비TF). Two words count only where the report also writes them as one."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    apart: list[tuple[str, Occurrence]] = []
    for match in text.find(_ACRONYM):
        before = _BEFORE_ACRONYM.search(_ahead(text, match.start()))
        if before is not None:
            start = match.start() - len(before[0])
            _add(found, text.plain[start : match.end()], start)
    for match in text.find(_BODY):
        before = _BEFORE.search(_ahead(text, match.start()))
        name = (before["name"] if before else "") + match[0]
        start = match.end() - len(name)
        if len(name) >= _LONG:
            found[name].append(Occurrence(name, start, match.end()))
        if before is not None and before["before"]:
            start -= len(before["before"]) + 1
            written = text.plain[start : match.end()]
            apart.append((written.replace(" ", ""), Occurrence(written, start, match.end())))
    for key, occurrence in apart:
        if key in found and len(key) >= _LONG:
            found[key].append(occurrence)
    return found


def mixed_up(names: Names) -> Iterator[tuple[str, str]]:
    """Find pairs of names that are one name written two ways: the same syllables in another
    order, one jamo off, or (laws) one syllable short."""
    yield from _same_syllables(names)
    for one, other in _near(names):
        if is_one_jamo_off(one, other) or _is_short_law(one, other):
            yield one, other


def swapped_letters(names: Names) -> Iterator[tuple[str, str]]:
    """Find pairs of Latin words that differ in the order of two neighbouring letters."""
    for one, other in _same_syllables(names):
        if is_swapped(one, other):
            yield one, other


def _same_syllables(names: Names) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups["".join(sorted(name))].append(name)
    for group in groups.values():
        yield from combinations(group[:_CROWD], 2)


def _near(names: Names) -> Iterator[tuple[str, str]]:
    """Pairs that agree once a letter is left out of each or of the longer one."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if len(name) <= _FEWEST:
            continue
        groups[name].add(name)
        for place in range(len(name)):
            groups[name[:place] + name[place + 1 :]].add(name)
    near = (sorted(group)[:_CROWD] for group in groups.values())
    yield from sorted({pair for group in near for pair in combinations(group, 2)})


def _is_short_law(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(shorter) < _LONG - 1 or not (longer.endswith(_LAW_END) and shorter.endswith(_LAW_END)):
        return False
    return misses_one(longer, shorter) and longer.endswith(shorter[-2:])


def spellings(occurrences: Sequence[Occurrence]) -> Counter[str]:
    """Count the ways in which one name is written."""
    return Counter(" ".join(occurrence.written.split()) for occurrence in occurrences)
