"""A composed draft as a `sagwan.report/1` document, in which every number keeps its binding."""

from decimal import Decimal
from typing import Any

from cityhall.registers.figures.units import read_unit
from cityhall.work.drafts.items import Bound, Composed, Item, Sheet, TableCell
from sagwan.writing.paper import Paper

Json = dict[str, Any]


def make_paper(composed: Composed) -> Json:
    """Make the document of a draft."""
    month = f"{composed.month:%Y-%m}"
    paper = Paper(composed.title, composed.office, month, f"{month} {composed.office}")
    for item in composed.printed:
        write_item(paper, item)
    return paper.as_dict()


def write_item(paper: Paper, item: Item) -> None:
    """Write a block, and what it opens or holds."""
    table = write_table(paper, item.sheet) if item.sheet else None
    for piece in item.pieces:
        if piece.bound:
            write_figure(paper, piece.text, piece.bound, ())
    if item.kind == "heading":
        paper.heading(item.level, item.mark, item.text, item=item.key)
        return
    mark = item.mark or None
    on_cover = item.kind == "caption" and item.key in {"month", "office"}
    kind = "paragraph" if on_cover else item.kind
    paper.add(kind, item.text, level=item.level, mark=mark, table=table, item=item.key)


def write_table(paper: Paper, sheet: Sheet) -> str:
    """Write a table; gives its id."""
    rows = []
    for row in sheet.rows:
        pairs = zip(sheet.columns, row.cells, strict=True)
        cells = [write_cell(paper, cell, (row.label, *path)) for path, cell in pairs]
        rows.append({"label": [row.label], "cells": cells})
    return paper.lay_table(sheet.corner, sheet.columns, rows, sheet.unit, sheet.as_of.isoformat())


def write_cell(paper: Paper, cell: TableCell, subject: tuple[str, ...]) -> Json:
    """Write a cell with its figure; a dash has none."""
    figures = []
    if cell.bound and cell.text == cell.bound.text:
        figures = [write_figure(paper, cell.text, cell.bound, subject)]
    return {"text": cell.text, "figures": figures}


def write_figure(paper: Paper, text: str, bound: Bound, subject: tuple[str, ...]) -> str:
    """Write a number as it is printed, with the cell that it is bound to; gives its id."""
    printed = bound.text.replace(",", "").replace("△", "-").replace("+", "")
    unit = read_unit(bound.unit)
    return paper.keep_figure(
        text=text,
        value=printed,
        unit=bound.unit,
        base_value=format(Decimal(printed) * unit.scale, "f"),
        base_unit=unit.base,
        subject=list(subject),
        as_of=bound.as_of.isoformat() if bound.as_of else None,
        change=False,
        binding=bound.as_dict,
    )
