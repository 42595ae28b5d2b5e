"""Which series of the register a figure of a report belongs to: measure, unit, members and date.

Each word of the path under which a figure stands is looked up: a name of a measure, of a member,
of a department, of a year, or a total. What the words leave open, the title of the table, the
section and the unit must settle; what they do not settle is not offered.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from cityhall.registers.figures.cells import write_cell
from cityhall.registers.figures.measures import Catalogue, Family, Measure
from cityhall.registers.figures.units import are_alike
from cityhall.work.intake.matching.around import Around
from cityhall.work.intake.matching.words import bare, is_day, is_total, year_of

Json = Mapping[str, Any]
BY_NAME, BY_PATH, BY_TITLE, BY_SECTION = 4.0, 3.0, 2.0, 1.0
MEMBER, UNKNOWN, HOME = 1.0, 2.5, 0.75
ENOUGH = 1.7

Cell = tuple[str | None, str, str, date, str]
Column = tuple[str, tuple[str, ...], str | None]


@dataclass(frozen=True, slots=True)
class Match:
    """A place in the register that a figure may belong to, and how well it fits."""

    measure: str
    subject: str
    as_of: date
    since: date | None
    dimensions: str
    score: float
    is_certain: bool
    unit: str
    words: tuple[str, ...]
    is_vague: bool = False  # some of its words nobody knows


@dataclass(frozen=True)
class Book:
    """The names by which measures, members and departments are known on the day of a report."""

    catalogue: Catalogue
    units: Mapping[str, str]  # bare name → key
    office: str
    month: date

    @cached_property
    def measures(self) -> dict[str, list[Measure]]:
        """Each bare name of a measure, with the measures that bear it."""
        found: dict[str, list[Measure]] = {}
        for measure in self.catalogue.measures.values():
            for name in (measure.name.ko, *measure.also):
                found.setdefault(bare(name), []).append(measure)
        return found

    def find_measures(self, name: str, family: Family) -> list[Measure]:
        """Find the measures of a family that bear a bare name."""
        return [one for one in self.measures.get(name, ()) if one.family == family.key]

    @cached_property
    def members(self) -> dict[str, dict[str, list[tuple[str, str]]]]:
        """Family → bare name → the members that bear it, as (dimension, member)."""
        found: dict[str, dict[str, list[tuple[str, str]]]] = {}
        for family in self.catalogue.families.values():
            names = found.setdefault(family.key, {})
            for dimension in family.dimensions.values():
                for member in dimension.members:
                    names.setdefault(bare(member.name.ko), []).append((dimension.key, member.key))
        return found


@dataclass
class Path:
    """The words over a figure, sorted: what they name, and what nobody knows."""

    subject: str = ""
    members: dict[str, str] = field(default_factory=dict)
    measures: list[Measure] = field(default_factory=list)
    year: int | None = None
    unknown: list[str] = field(default_factory=list)


def match_figure(
    figure: Json, around: Around, book: Book, among: Collection[str] = ()
) -> Match | None:
    """Find where in the register a figure belongs; None where the words leave it open. `among`
    names measures that the rest of its column is of: fewer words will do then."""
    found = [
        match
        for family in book.catalogue.families.values()
        for match in weigh_family(figure, around, family, book)
        if not among or match.measure in among
    ]
    found.sort(key=lambda match: -match.score)
    if not found or found[0].score < (0 if among else ENOUGH):
        return None
    best = found[0]
    rivals = [one for one in found[1:] if one.score >= best.score and one.measure != best.measure]
    return None if rivals else best


def match_tables(
    figures: Iterable[Json], around: Mapping[int, Around], book: Book
) -> dict[int, Match]:
    """Match the figures of tables; what the words of one leave open, its column settles."""
    figures = list(figures)
    found = {id(one): match_figure(one, around[id(one)], book) for one in figures}
    columns: defaultdict[Column, set[str]] = defaultdict(set)
    for one in figures:
        if match := found[id(one)]:
            columns[column_of(one)].add(match.measure)
    for one in figures:
        settled = columns[column_of(one)] if one["place"]["table"] else ()
        if found[id(one)] is None and len(settled) == 1:
            found[id(one)] = match_figure(one, around[id(one)], book, settled)
    return drop_vague({id(one): one for one in figures}, found)


def drop_vague(figures: Mapping[int, Json], found: Mapping[int, Match | None]) -> dict[int, Match]:
    """Leave out what came to one cell with other numbers of its table: the words that nobody
    knows are what tells them apart."""
    told: defaultdict[Cell, set[str]] = defaultdict(set)
    kept = {key: match for key, match in found.items() if match}
    for key, match in kept.items():
        told[cell_of(figures[key], match)].add(figures[key]["value"])
    return {
        key: match
        for key, match in kept.items()
        if not match.is_vague or len(told[cell_of(figures[key], match)]) == 1
    }


def cell_of(figure: Json, match: Match) -> Cell:
    """Name the cell of the register that a figure of a table came to."""
    series = (match.measure, match.subject, match.as_of, match.dimensions)
    return (figure["place"]["table"], *series)


def column_of(figure: Json) -> Column:
    """Name the column of a figure: its table, the words after those of its row, and its unit."""
    return (figure["place"]["table"], tuple(figure["subject"][1:]), figure["unit"])


def weigh_family(figure: Json, around: Around, family: Family, book: Book) -> Iterable[Match]:
    """Weigh each measure of a family as the one that a figure is of."""
    path = sort_words(figure["subject"], family, book)
    add_context(path, around, family, book)
    for measure in family.measures.values():
        if not fits_unit(figure["unit"], measure.unit) and not is_in_legend(
            figure, measure, around
        ):
            continue
        if bool(figure["change"]) != bool(measure.change_of):
            continue
        if set(path.members) - allowed_dimensions(measure, book.catalogue):
            continue
        score = weigh(measure, path, figure, around, family)
        if score > 0:
            yield make_match(measure, path, figure, around, book, score)


def add_context(path: Path, around: Around, family: Family, book: Book) -> None:
    """Add the members that the title of a table names, where the path leaves them open."""
    for name in (around.title, *around.sections[:1]):
        for dimension, member in book.members[family.key].get(bare(name), ()):
            held = path.members.get(dimension)
            if held is None or family.nesting.holds_member(dimension, member, held):
                path.members.setdefault(dimension, member)


def sort_words(words: Sequence[str], family: Family, book: Book) -> Path:
    """Sort the words over a figure by what they name in a family."""
    path, waiting = Path(), ""
    for word in words:
        name = bare(word)
        if not name or is_total(word) or is_day(word):
            continue
        if dated := year_of(word):
            path.year, rest = dated
            if not rest or rest in {"최종", "계획", "예산", "본예산"}:
                continue
            name = rest
        waiting, before = "", waiting
        if name in book.units:
            path.subject = book.units[name]
        elif members := book.members[family.key].get(name):
            add_member(path, members, family)
        elif measures := book.find_measures(name, family) or book.find_measures(
            before + name, family
        ):
            path.measures += measures
        elif name == bare(family.name.ko):
            waiting = name  # heads a group of columns: 신속집행 over 대상
        else:
            path.unknown.append(name)
    return path


def add_member(path: Path, members: list[tuple[str, str]], family: Family) -> None:
    """Add a member that a word names; of several, the one within what was named before."""
    for dimension, member in members:
        held = path.members.get(dimension)
        if held is None or family.nesting.holds_member(dimension, held, member):
            path.members[dimension] = member
            return


def fits_unit(written: str | None, unit: str) -> bool:
    """Tell whether a figure of one unit may belong to a measure of another."""
    return written is not None and are_alike(written, unit)


def is_in_legend(figure: Json, measure: Measure, around: Around) -> bool:
    """Tell whether a number in brackets is what the note under its table calls so."""
    return figure["unit"] is None and any(
        bare(name) in around.legend for name in (measure.name.ko, *measure.also)
    )


def weigh(measure: Measure, path: Path, figure: Json, around: Around, family: Family) -> float:
    """Weigh a measure: what names it, near or far, less what nobody knows."""
    names = {bare(name) for name in (measure.name.ko, *measure.also)}
    score = 0.0
    if path.measures:
        if measure in path.measures or follows_from(measure, path.measures, figure):
            score += BY_PATH
        else:
            return 0.0
    if is_in_legend(figure, measure, around):
        score += BY_PATH
    title = bare(around.title)
    sections = [bare(section) for section in around.sections]
    if any(name in title for name in names):
        score += BY_TITLE
    if any(name in section for section in sections for name in names):
        score += BY_SECTION
    home = bare(family.name.ko)
    if home in title or any(home in section for section in sections):
        score += HOME
    score += MEMBER * len(path.members) - UNKNOWN * len(path.unknown)
    return score


def allowed_dimensions(measure: Measure, catalogue: Catalogue) -> set[str]:
    """Name the dimensions of a measure; what is computed has those of what it is computed from."""
    if not measure.is_computed:
        return set(measure.dimensions)
    found: set[str] = set()
    for key in measure.needs:
        found |= allowed_dimensions(catalogue.measure(key), catalogue)
    return found


def follows_from(measure: Measure, named: list[Measure], figure: Json) -> bool:
    """Tell whether a measure is the rate or the change that stands in the column of another."""
    if not measure.is_computed:
        return False
    keys = {one.key for one in named}
    if measure.unit == "%" and figure["unit"] == "%":
        return bool(measure.needs) and measure.needs[0] in keys
    return bool(measure.change_of) and bool(set(measure.needs) & keys)


def make_match(
    measure: Measure,
    path: Path,
    figure: Json,
    around: Around,
    book: Book,
    score: float,
) -> Match:
    """Make the place in the register that the words come to."""
    as_of = date_of(figure["as_of"], path.year, around, book)
    running = measure.time == "running"
    return Match(
        measure=measure.key,
        subject=path.subject or book.office,
        as_of=as_of,
        since=as_of.replace(month=1, day=1) if running else None,
        dimensions=write_cell(path.members),
        score=score,
        is_certain=not path.unknown and bool(figure["as_of"] or path.year),
        unit=figure["unit"] or measure.unit,
        words=tuple(figure["subject"]),
        is_vague=bool(path.unknown),
    )


def date_of(as_of: str | None, year: int | None, around: Around, book: Book) -> date:
    """Give the date of a figure: its own, the year over it, its table's, the report's month."""
    for text in (as_of, around.as_of):
        if text and len(text.split("/")[-1]) == 10:
            found = date.fromisoformat(text.split("/")[-1])
            if year is None or found.year == year:
                return found
    if year is not None and year < book.month.year:
        return date(year, 12, 31)
    return book.month
