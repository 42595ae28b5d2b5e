"""Noughts of tables: a dash, or the missing one of two numbers of a cell, as the figure it stands
for. What it is of is told by its row and by what stands in the same column of other rows.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
DASH = re.compile(r"(?<![\w~∼～])[-–—－](?!\w)")
IN_BRACKETS = re.compile(r"\(\s*[-–—－]\s*\)?")
NOUGHT, BLANK = "0", "빈칸"

Path = tuple[str, ...]
Model = tuple[Path, str | None]  # the words that a figure has beyond its row and column, its unit


@dataclass(frozen=True)
class Tables:
    """The figures of a report by number, and what stands in the columns of its tables."""

    figures: Mapping[str, Json]
    models: Mapping[tuple[Path, int], Model]  # (column, which of the cell) → what it is


def find_noughts(report: Json, lines: list[str]) -> Iterator[Json]:
    """Give each nought of the tables of a report as a figure."""
    figures = {one["id"]: one for one in report["figures"]}
    tables = Tables(figures, dict(learn_columns(report["tables"], figures)))
    for table in report["tables"]:
        for row in table["rows"]:
            yield from find_in_row(table, row, tables, lines)


def learn_columns(
    tables: list[Json], figures: Mapping[str, Json]
) -> Iterator[tuple[tuple[Path, int], Model]]:
    """Learn what each number of the cells of a column is, from the rows that have it."""
    for table in tables:
        for row in table["rows"]:
            for column, cell in zip(table["columns"], row["cells"], strict=False):
                for nth, key in enumerate((cell or {}).get("figures", ())):
                    words = tuple(figures[key]["subject"])
                    path = (*row["label"], *column)
                    if words[: len(path)] == path:
                        found = (words[len(path) :], figures[key]["unit"])
                        yield (tuple(column), nth), found


def find_in_row(table: Json, row: Json, tables: Tables, lines: list[str]) -> Iterator[Json]:
    """Give the noughts of a row; a row without any number has no place of its own."""
    told = [tables.figures[key] for cell in row["cells"] if cell for key in cell["figures"]]
    if not told:
        return
    place, at = told[0]["place"], 0
    units = {one["unit"] for one in told}
    for column, cell in zip(table["columns"], row["cells"], strict=False):
        own = [tables.figures[key] for key in (cell or {}).get("figures", ())]
        if own:
            at, place = own[-1]["place"]["end"], own[-1]["place"]
        missing = find_missing(table, column, cell, own, tables)
        for words, unit in missing:
            line = lines[place["line"] - 1]
            found = DASH.search(line, at)
            at = found.end() if found else at + 1
            given = unit or (units.copy().pop() if len(units) == 1 else None)
            yield {
                "id": "",
                "text": found[0] if found else BLANK,
                "value": NOUGHT,
                "base_value": NOUGHT,
                "unit": given,
                "subject": [*row["label"], *column, *words],
                "as_of": told[0]["as_of"] if len({one["as_of"] for one in told}) == 1 else None,
                "change": False,
                "bound": None,
                "place": place | {"start": at - 1, "end": at},
            }


def find_missing(
    table: Json, column: list[str], cell: Json | None, own: list[Json], tables: Tables
) -> list[Model]:
    """Tell what of a cell is left out because there is none of it."""
    if cell is None:
        return []
    if IN_BRACKETS.search(cell["text"]):
        model = tables.models.get((tuple(column), len(own)))
        return [model] if model else []
    if not own and DASH.fullmatch(cell["text"].strip()):
        return [tables.models.get((tuple(column), 0), ((), None))]
    parts = [part for part in table["parts"] if part]
    said = [one["subject"][-1] for one in own]
    if len(parts) == 2 and len(said) == 1 and said[0] in parts:
        return [((part,), own[0]["unit"]) for part in parts if part not in said]
    return []
