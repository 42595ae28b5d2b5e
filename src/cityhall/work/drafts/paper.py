"""A composed draft as a `sagwan.report/1` document, in which every number keeps its binding."""

from decimal import Decimal
from typing import Any

from cityhall.registers.figures.units import read_unit
from cityhall.work.drafts.items import Bound, Composed, Item, Sheet, TableCell
from sagwan.facts.report import SCHEMA

Json = dict[str, Any]
NOWHERE = {
    "line": 1,
    "start": 0,
    "end": 0,
    "page": None,
    "table": None,
    "row": None,
    "column": None,
}


def make_paper(composed: Composed) -> Json:
    """Make the document of a draft."""
    return _Paper(composed).write()


class _Paper:
    """Collects sections, blocks, tables and figures in the order of the items."""

    def __init__(self, composed: Composed) -> None:
        self.composed = composed
        self.sections: list[Json] = []
        self.blocks: list[Json] = []
        self.tables: list[Json] = []
        self.figures: list[Json] = []
        self.open: dict[int, str] = {}  # the sections that are open, by level

    def write(self) -> Json:
        """Write the document."""
        for item in self.composed.printed:
            self.write_item(item)
        composed = self.composed
        name = f"{composed.month:%Y-%m} {composed.office}"
        return {
            "schema": SCHEMA,
            "document": {"name": name, "format": "md", "sha256": "", "pages": None},
            "organisation": composed.office,
            "title": composed.title,
            "period": f"{composed.month:%Y-%m}",
            "sections": self.sections,
            "blocks": self.blocks,
            "tables": self.tables,
            "figures": self.figures,
            "tasks": [],
            "results": [],
            "promises": [],
            "requests": [],
            "dates": [],
            "unread": [],
        }

    @property
    def section(self) -> str:
        """The section that is open."""
        return self.sections[-1]["id"] if self.sections else ""

    def write_item(self, item: Item) -> None:
        """Write a block, and what it opens or holds."""
        if item.kind == "heading":
            self.open_section(item)
        table = self.write_table(item.sheet) if item.sheet else None
        for piece in item.pieces:
            if piece.bound:
                self.write_figure(piece.text, piece.bound, ())
        is_heading = item.kind == "heading"
        on_cover = item.kind == "caption" and item.key in {"month", "office"}
        kind = "paragraph" if is_heading or on_cover else item.kind
        mark = item.mark or None
        block = {
            "id": f"B{len(self.blocks) + 1}",
            "kind": kind,
            "level": item.level,
            "mark": mark,
            "sign": f"{mark}." if is_heading and mark and mark not in "□○" else mark,
            "role": "heading" if is_heading else None,
            "text": item.text,
            "section": self.section,
            "table": table,
            "place": NOWHERE,
            "item": item.key,
        }
        self.blocks.append(block)

    def open_section(self, item: Item) -> None:
        """Open the section of a heading, under the one that holds it."""
        above = [self.open[level] for level in sorted(self.open) if level < item.level]
        self.open = {level: key for level, key in self.open.items() if level < item.level}
        key = f"S{len(self.sections) + 1}"
        self.open[item.level] = key
        self.sections.append(
            {
                "id": key,
                "parent": above[-1] if above else None,
                "level": item.level,
                "number": item.mark if item.mark and item.mark != "□" else None,
                "title": item.text,
                "role": None,
                "place": NOWHERE,
            }
        )

    def write_table(self, sheet: Sheet) -> str:
        """Write a table; gives its id."""
        key = f"T{len(self.tables) + 1}"
        rows = []
        for row in sheet.rows:
            pairs = zip(sheet.columns, row.cells, strict=True)
            cells = [self.write_cell(cell, (row.label, *path)) for path, cell in pairs]
            rows.append({"label": [row.label], "cells": cells})
        self.tables.append(
            {
                "id": key,
                "title": self.sections[-1]["title"] if self.sections else "",
                "section": self.section,
                "unit": sheet.unit,
                "as_of": sheet.as_of.isoformat(),
                "label_columns": [[sheet.corner]],
                "columns": [list(path) for path in sheet.columns],
                "complete": True,
                "copy_of": None,
                "form": "grid",
                "place": NOWHERE,
                "rows": rows,
            }
        )
        return key

    def write_cell(self, cell: TableCell, subject: tuple[str, ...]) -> Json | None:
        """Write a cell with its figure; a dash has none."""
        figures = []
        if cell.bound and cell.text == cell.bound.text:
            figures = [self.write_figure(cell.text, cell.bound, subject)]
        return {"text": cell.text, "figures": figures}

    def write_figure(self, text: str, bound: Bound, subject: tuple[str, ...]) -> str:
        """Write a number as it is printed, with the cell that it is bound to; gives its id."""
        key = f"F{len(self.figures) + 1}"
        printed = bound.text.replace(",", "").replace("△", "-").replace("+", "")
        unit = read_unit(bound.unit)
        self.figures.append(
            {
                "id": key,
                "text": text,
                "value": printed,
                "unit": bound.unit,
                "base_value": format(Decimal(printed) * unit.scale, "f"),
                "base_unit": unit.base,
                "subject": list(subject),
                "as_of": bound.as_of.isoformat() if bound.as_of else None,
                "change": False,
                "place": NOWHERE,
                "binding": bound.as_dict,
            }
        )
        return key
