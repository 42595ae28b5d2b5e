"""A figure in the heading or caption of a table, which tells a total of the table once more, often
in a shorter unit: 총규모 1조 6,100억원 over a table in 백만원.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from cityhall.registers.figures.disagreements import write_alike
from cityhall.registers.figures.units import are_alike, convert
from cityhall.work.intake.matching.figures import Match
from cityhall.work.intake.matching.words import is_total

Json = Mapping[str, Any]


def match_captions(
    report: Json, figures: list[Json], matches: Mapping[int, Match]
) -> Iterator[tuple[int, Match]]:
    """Match the figures of captions and headings with the one total that they repeat."""
    totals: dict[str, list[Json]] = {}
    for one in figures:
        table = one["place"]["table"]
        if table and id(one) in matches and one["subject"] and is_total(one["subject"][0]):
            totals.setdefault(table, []).append(one)
    tables = dict(find_tables(report))
    for one in figures:
        place = one["place"]
        if place["table"] or id(one) in matches or one["unit"] is None:
            continue
        told = totals.get(tables.get(place["line"], ""), ())
        found = [total for total in told if repeats(one, total)]
        if len(found) == 1:
            match = matches[id(found[0])]
            words = (found[0]["text"], *match.words)
            yield id(one), replace(match, unit=one["unit"], is_certain=False, words=words)


def find_tables(report: Json) -> Iterator[tuple[int, str]]:
    """Give the table under each line that heads one: the heading of its section, its caption."""
    sections = {one["id"]: one["place"]["line"] for one in report["sections"]}
    blocks, headed = report["blocks"], set[int]()
    for nth, block in enumerate(blocks):
        if not block["table"]:
            continue
        heading = sections.get(block["section"], 0)
        above = [heading] if heading not in headed else []
        headed.add(heading)
        if nth and not blocks[nth - 1]["table"]:
            above.append(blocks[nth - 1]["lines"][0])
        for line in above:
            yield line, block["table"]


def repeats(one: Json, total: Json) -> bool:
    """Tell whether a number is another one, told as exactly or shorter."""
    if total["unit"] is None or not are_alike(one["unit"], total["unit"]):
        return False
    exact = convert(Decimal(total["value"]), total["unit"], one["unit"])
    printed = Decimal(one["value"])
    return bool(printed) and write_alike(exact, printed) == printed
