"""The tables of a docket to hand out: one sheet for each, rows and columns as the page has them."""

from collections.abc import Iterator, Mapping

from cityhall.registers.cases.procedures import tell
from cityhall.registers.sheets.tables import Column, Table
from sagwan.procedures import Line, Tabulated

WIDE = 26


def make_table(table: Tabulated) -> Table:
    """Make a statistic a table to hand out."""
    statistic = table.statistic
    columns = [Column("row", "구분", "Kind", WIDE)]
    for one in statistic.columns:
        unit = f" ({one.unit})" if one.unit != "건" else ""
        columns.append(
            Column(one.key, one.name.ko + unit, one.name.en + unit, WIDE // 2, is_number=True)
        )
    key, name = f"{statistic.key}", statistic.name
    return Table(key, name.ko, name.en, tuple(columns), list(list_rows(table)))


def list_rows(table: Tabulated) -> Iterator[Mapping[str, str]]:
    """List the rows of a statistic, its total last."""
    for line in (*table.lines, *([table.total] if table.total else [])):
        yield {"row": tell(line.name)} | list_cells(line, table)


def list_cells(line: Line, table: Tabulated) -> dict[str, str]:
    """List the numbers of a row by column; nothing where one cannot be worked out."""
    pairs = zip(table.statistic.columns, line.values, strict=True)
    return {one.key: "" if value is None else f"{value:f}" for one, value in pairs}
