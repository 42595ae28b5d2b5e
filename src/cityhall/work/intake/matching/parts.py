"""Parts of an organisation counted in a row, each by its own name: 조직 2실 3관 11담당관.

Only a row of them counts, right after the name of a unit or of what is counted: one by itself
(3개 팀 투입) may be anything.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from cityhall.registers.figures.cells import write_cell
from cityhall.registers.figures.measures import Catalogue, Measure
from cityhall.work.intake.matching.clauses import find_bracket, words_of
from cityhall.work.intake.matching.figures import Book, Match
from cityhall.work.intake.matching.words import bare

Json = Mapping[str, Any]
COUNTED = "개"
A_ROW = 2

Member = tuple[Measure, str, str]  # a measure of counts, a dimension of it, a member


def match_parts(figures: list[Json], lines: list[str], book: Book) -> Iterator[tuple[int, Match]]:
    """Match counts of parts that stand in a row of at least two."""
    members = dict(list_members(book.catalogue))
    rows: dict[tuple[int, int], list[Json]] = {}
    for one in figures:
        place = one["place"]
        if not place["table"] and one["unit"] in {words[-1] for words in members}:
            bracket = find_bracket(lines[place["line"] - 1], place["start"])
            rows.setdefault((place["line"], bracket), []).append(one)
    for (line, bracket), row in rows.items():
        text = lines[line - 1]
        head = text[: bracket if bracket >= 0 else row[0]["place"]["start"]]
        subject = find_subject(head, bracket >= 0, book)
        if len(row) < A_ROW or not subject:
            continue
        for one in row:
            if found := find_member(one["unit"], head, members):
                yield id(one), make_match(one, found, subject, book)


def list_members(catalogue: Catalogue) -> Iterator[tuple[tuple[str, ...], Member]]:
    """List the members that a measure of counts tells apart, by the words of their names."""
    for family in catalogue.families.values():
        for measure in family.measures.values():
            if measure.unit == COUNTED and measure.time == "level" and not measure.adds:
                for dimension in measure.dimensions:
                    for member in family.dimensions[dimension].members:
                        words = words_of(member.name.ko)
                        yield words, (measure, dimension, member.key)


def find_subject(head: str, in_brackets: bool, book: Book) -> str:
    """Find whose parts are counted: the unit named before the brackets, else the office's own."""
    name = bare(head.replace("：", ":").rsplit(":", 1)[-1])
    if in_brackets:
        return book.units.get(name, "")
    measures = [family.name.ko for family in book.catalogue.families.values()]
    return book.office if name in {bare(one) for one in measures} else book.units.get(name, "")


def find_member(unit: str, head: str, members: Mapping[tuple[str, ...], Member]) -> Member | None:
    """Find the member that a counter names; one of several words where the head says the others."""
    told = words_of(head)
    fitting = [
        words
        for words in members
        if words[-1] == unit and all(any(word in one for one in told) for word in words[:-1])
    ]
    return members[max(fitting, key=len)] if fitting else None


def make_match(figure: Json, member: Member, subject: str, book: Book) -> Match:
    """Make the place in the register of a count of parts."""
    measure, dimension, key = member
    return Match(
        measure=measure.key,
        subject=subject,
        as_of=book.month,
        since=None,
        dimensions=write_cell({dimension: key}),
        score=A_ROW,
        is_certain=False,
        unit=COUNTED,
        words=(measure.name.ko, figure["unit"]),
    )
