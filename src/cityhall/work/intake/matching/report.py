"""The figures of a whole report, each with the series that it belongs to, if any.

Tables come first: what they settle, the sentences, captions and lists around them rest on.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from cityhall.work.intake.matching.around import Surroundings
from cityhall.work.intake.matching.captions import match_captions
from cityhall.work.intake.matching.figures import Book, Match, match_tables
from cityhall.work.intake.matching.noughts import find_noughts
from cityhall.work.intake.matching.parts import match_parts
from cityhall.work.intake.matching.prose import is_of_another, match_said
from cityhall.work.intake.matching.sections import Sections

Json = Mapping[str, Any]


def match_report(report: Json, lines: list[str], book: Book) -> Iterator[tuple[Json, Match | None]]:
    """Give every figure of a report, noughts included, with what it matches."""
    own = [with_whole_unit(one) for one in report["figures"]]
    report = {**report, "figures": own}
    figures = [*own, *find_noughts(report, lines)]
    matches = match_all(figures, report, lines, book)
    for figure in figures:
        yield figure, matches.get(id(figure))


def with_whole_unit(figure: Json) -> Json:
    """Give a figure of money with its unit written out: 6,023억 is 6,023억원."""
    unit = figure["unit"] or ""
    is_short = figure["base_unit"] == "원" and unit and not unit.endswith("원")
    return {**figure, "unit": f"{unit}원"} if is_short else figure


def match_all(figures: list[Json], report: Json, lines: list[str], book: Book) -> dict[int, Match]:
    """Match the figures of tables, and then those of sentences; each by its `id()`."""
    surroundings = Surroundings(report, lines)
    around = {id(one): surroundings.around(one) for one in figures}
    matches = match_tables(figures, around, book)
    sections = Sections(report, lines, matches)
    for one in figures:
        said = sections.read(one)
        if said is None:
            continue
        if match := match_said(said, book):
            matches[id(one)] = match
        elif (found := matches.get(id(one))) and is_of_another(said, found, book):
            del matches[id(one)]
    kept = drop_told_twice(figures, matches, book)
    kept |= dict(match_parts(figures, lines, book))
    return kept | dict(match_captions(report, figures, kept))


def drop_told_twice(
    figures: list[Json], matches: Mapping[int, Match], book: Book
) -> dict[int, Match]:
    """Leave out what a sentence only repeats of a table; what is computed is held to it, though."""
    told: set[tuple[object, ...]] = set()
    kept: dict[int, Match] = {}
    for one in sorted(figures, key=lambda one: not one["place"]["table"]):
        if (match := matches.get(id(one))) is None:
            continue
        series = (match.measure, match.subject, match.as_of, match.dimensions, one["base_value"])
        is_typed = not book.catalogue.measure(match.measure).is_computed
        if one["place"]["table"] or not is_typed or series not in told:
            kept[id(one)] = match
        told.add(series)
    return kept
