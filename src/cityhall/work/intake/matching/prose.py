"""Which series a figure of a sentence belongs to, by whole words only.

A name counts where all its words are found: at least its last word beside the figure or in its
label, the others also in the line before. The name of most words wins; a word that nobody knows,
or two names as long, leave the figure open. Unit and date are those of the section's tables.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cityhall.registers.figures.cells import write_cell
from cityhall.registers.figures.measures import Catalogue, Family, Measure
from cityhall.work.intake.matching.clauses import Clause, words_of
from cityhall.work.intake.matching.figures import Book, Json, Match, fits_unit

PLAIN = frozenset(
    "기준 현재 실적 총 전체 중 등 및 대비 전년 동기 집행 사업 년 년도 월 일 누계 합계 소요 약 해당".split()
)
CHANGES = frozenset("추가 증가 감소 증 감 상승 하락 확대 축소 증액 감액".split())
IMPLIED = {"%": ("율", "률", "비율"), "원": ("액", "비"), "명": ("수", "인원"), "개": ("수",)}
HERE, FAR = 5, 2  # what a word weighs that stands in the same line, or only above it
SURE = 2 * HERE  # what names a measure wherever it stands
FEBRUARY = 2
MONEY = re.compile(r"[억만천백조]*원$")
CITY = re.compile(r"(?:특별|광역|특별자치)시$|특별자치도$")  # which a sentence leaves out


@dataclass(frozen=True, slots=True)
class Near:
    """What the tables of a section tell: of which unit each family is, and of which day."""

    subjects: Mapping[str, str]  # family → unit
    day: date | None


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in a sentence: the words about it, near and far, and what its section tells."""

    figure: Json
    clause: Clause
    far: tuple[str, ...]
    near: Near
    day: date | None  # that its line names


def match_said(said: Said, book: Book) -> Match | None:
    """Find the series that a figure of a sentence belongs to; None where words leave it open."""
    found = [
        (count, measure)
        for family in book.catalogue.families.values()
        for measure, count in weigh_names(said, family, book)
    ]
    best = max((count for count, _ in found), default=0)
    winners = {measure.key: measure for count, measure in found if count == best}
    if len(winners) > 1:
        at_home = {key: one for key, one in winners.items() if one.family in said.near.subjects}
        winners = at_home or winners
    if len(winners) != 1:
        return None
    [measure] = winners.values()
    if best < SURE and measure.family not in said.near.subjects:
        return None
    return make_match(measure, said, book, best)


def weigh_names(said: Said, family: Family, book: Book) -> Iterator[tuple[Measure, int]]:
    """Count the words by which each measure of a family is named."""
    figure, clause = said.figure, said.clause
    own = words_of(clause.near)
    known = known_words(family, book)
    changes = bool(CHANGES & set(own))
    outer, label = words_of(clause.outer), words_of(clause.label)
    for near, beyond in ((own, (*outer, *label)), (outer, (*label, *own)), (label, own)):
        named = [
            (measure, count)
            for measure in family.measures.values()
            if measure.time != "flow"
            and fits_unit(figure["unit"], measure.unit)
            and bool(measure.change_of) == changes
            if (
                count := weigh_words(
                    measure, book.catalogue, figure["unit"], (near, beyond, said.far)
                )
            )
        ]
        if named:
            yield from named if heads_of(said) <= known else ()
            return


def heads_of(said: Said) -> set[str]:
    """Give the words that lead up to a figure."""
    clause = said.clause
    heads = {*words_of(clause.before), *words_of(clause.outer), *words_of(clause.label)}
    return heads - {said.figure["unit"]}


def is_of_another(said: Said, match: Match, book: Book) -> bool:
    """Tell whether a sentence says of whom a figure is in words that nobody knows."""
    return not heads_of(said) <= known_words(book.catalogue.family_of(match.measure), book)


def weigh_words(
    measure: Measure, catalogue: Catalogue, unit: str | None, places: Sequence[Sequence[str]]
) -> int:
    """Weigh the names of a measure that are told in full; 0 where none is."""
    names = [measure.name.ko, *measure.also]
    if measure.unit == "%" and measure.needs:
        whole = catalogue.measure(measure.needs[0])
        names += [whole.name.ko, *whole.also]  # 상반기 목표 with a per cent sign is its rate
    if measure.change_of:
        changed = catalogue.measure(measure.needs[0])
        names = [changed.name.ko, *changed.also]
    return max((weigh_name(words_of(name), unit, *places) for name in names), default=0)


def weigh_name(
    name: Sequence[str],
    unit: str | None,
    near: Sequence[str],
    beyond: Sequence[str],
    far: Sequence[str],
) -> int:
    """Weigh a name whose last word is near, and the others near, beyond in the line, or far."""
    *others, last = name
    if {last, *stems_of(last, unit)}.isdisjoint(near):
        return 0
    weight = HERE
    for word in others:
        forms = {word, *stems_of(word, unit)}
        if not forms.isdisjoint((*near, *beyond)):
            weight += HERE
        elif not forms.isdisjoint(far):
            weight += FAR
        else:
            return 0
    return weight


def stems_of(word: str, unit: str | None) -> Iterator[str]:
    """Give a word without what its unit says already: 집행액 of money is 집행."""
    kind = "원" if unit and MONEY.search(unit) else unit or ""
    for ending in IMPLIED.get(kind, ()):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending)


def known_words(family: Family, book: Book) -> frozenset[str]:
    """Give the words that may stand beside a figure of a family without making it another one."""
    names = [name for one in family.measures.values() for name in (one.name.ko, *one.also)]
    words = {word for name in (*names, family.name.ko) for word in words_of(name)}
    cities = {CITY.sub("", name) for name in book.units if CITY.search(name)}
    return PLAIN | CHANGES | words | cities | book.units.keys() | book.members[family.key].keys()


def make_match(measure: Measure, said: Said, book: Book, count: int) -> Match:
    """Make the place in the register that a sentence comes to."""
    day = day_of(said, book)
    runs = measure.time == "running"
    return Match(
        measure=measure.key,
        subject=said.near.subjects.get(measure.family, book.office),
        as_of=day,
        since=day.replace(month=1, day=1) if runs else None,
        dimensions=write_cell(find_members(measure, said, book)),
        score=count,
        is_certain=False,
        unit=said.figure["unit"] or measure.unit,
        words=tuple(filter(None, (said.clause.label, said.clause.outer, said.clause.near.strip()))),
    )


def find_members(measure: Measure, said: Said, book: Book) -> dict[str, str]:
    """Find the members that the words beside a figure name: 총 64건(광역 13, 기초 51)."""
    names = book.members[measure.family]
    told = [one for word in words_of(said.clause.near) for one in names.get(word, ())]
    return {dimension: member for dimension, member in told if dimension in measure.dimensions}


def day_of(said: Said, book: Book) -> date:
    """Give the day that a figure of a sentence speaks of; a year earlier where it says so."""
    day = said.day or said.near.day or book.month
    return last_year(day) if said.clause.is_last_year and said.day is None else day


def last_year(day: date) -> date:
    """Give the same day of the year before."""
    return day.replace(
        year=day.year - 1, day=min(day.day, 28) if day.month == FEBRUARY else day.day
    )
