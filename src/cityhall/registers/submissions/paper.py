"""A paper put together by a program: headings, lines and tables as a `sagwan.report/1` document."""

from collections.abc import Sequence
from typing import Any

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
DEEPEST = 6  # level of a heading
EMPTY = ("tasks", "results", "promises", "requests", "dates", "unread", "figures")


class Paper:
    """Collects sections, blocks and tables in their order."""

    def __init__(self, title: str, organisation: str, period: str) -> None:
        self.about = {"organisation": organisation, "title": title, "period": period}
        self.sections: list[Json] = []
        self.blocks: list[Json] = []
        self.tables: list[Json] = []
        self.open: dict[int, str] = {}  # the sections that are open, by level
        year, _, month = period.partition("-")
        self.add("paragraph", title, role="heading")
        self.add("paragraph", f"{year}. {int(month)}.")
        self.add("paragraph", organisation)

    def heading(self, level: int, number: str, text: str) -> None:
        """Open a section under a heading."""
        above = [self.open[one] for one in sorted(self.open) if one < level]
        self.open = {one: key for one, key in self.open.items() if one < level}
        key = f"S{len(self.sections) + 1}"
        self.open[level] = key
        self.sections.append(
            {
                "id": key,
                "parent": above[-1] if above else None,
                "level": level,
                "number": number or None,
                "title": text,
                "role": None,
                "place": NOWHERE,
            }
        )
        self.add("paragraph", text, level=level, mark=number or None, role="heading")

    def bullet(self, text: str, level: int = 1) -> None:
        """Write a line under a bullet, or one under that."""
        self.add("bullet", text, level=level, mark="○" if level == 1 else "-")

    def note(self, text: str) -> None:
        """Write a note."""
        self.add("note", text, mark="※")

    def add(
        self,
        kind: str,
        text: str,
        *,
        level: int = 0,
        mark: str | None = None,
        role: str | None = None,
        table: str | None = None,
    ) -> None:
        """Write a block."""
        numbered = role == "heading" and mark and mark not in "□○"
        self.blocks.append(
            {
                "id": f"B{len(self.blocks) + 1}",
                "kind": kind,
                "level": level,
                "mark": mark,
                "sign": f"{mark}." if numbered else mark,
                "role": role,
                "text": " ".join(text.split()),
                "section": self.sections[-1]["id"] if self.sections else "",
                "table": table,
                "place": NOWHERE,
            }
        )

    def append(self, paper: Json, deeper: int) -> None:
        """Write another document into this one, its headings so many levels deeper."""
        tables = {one["id"]: one for one in paper["tables"]}
        opened = {one["id"]: one for one in paper["sections"]}
        for block in skip_cover(paper):
            section = opened.pop(block.get("section") or "", None)
            table = tables.get(block.get("table") or "")
            if block.get("role") == "heading" and section:
                level = min(int(section["level"]) + deeper, DEEPEST)
                self.heading(level, section.get("number") or "", section["title"])
            elif table:
                self.take(table)
            elif block.get("role") is None and block["text"]:
                told = {"level": block["level"], "mark": block["mark"]}
                self.add(block["kind"], block["text"], **told)

    def take(self, table: Json) -> None:
        """Write a table of another document; its figures stay there."""
        key = f"T{len(self.tables) + 1}"
        rows = [
            {**row, "cells": [cell and {**cell, "figures": []} for cell in row["cells"]]}
            for row in table["rows"]
        ]
        section = self.sections[-1]["id"] if self.sections else ""
        self.tables.append({**table, "id": key, "section": section, "copy_of": None, "rows": rows})
        self.add("table", "", table=key)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write a table of plain cells; the first column labels the rows."""
        key = f"T{len(self.tables) + 1}"
        self.tables.append(
            {
                "id": key,
                "title": self.sections[-1]["title"] if self.sections else "",
                "section": self.sections[-1]["id"] if self.sections else "",
                "unit": None,
                "as_of": None,
                "label_columns": [[head[0]]],
                "columns": [[one] for one in head[1:]],
                "complete": True,
                "copy_of": None,
                "form": "grid",
                "place": NOWHERE,
                "rows": [
                    {"label": [row[0]], "cells": [{"text": t, "figures": []} for t in row[1:]]}
                    for row in rows
                ],
            }
        )
        self.add("table", "", table=key)

    def as_dict(self) -> Json:
        """Give the document."""
        about = {"name": self.about["title"], "format": "md", "sha256": "", "pages": None}
        parts = {"sections": self.sections, "blocks": self.blocks, "tables": self.tables}
        empty: Json = {key: [] for key in EMPTY}
        return {"schema": SCHEMA, "document": about, **self.about, **parts, **empty}


def skip_cover(paper: Json) -> list[Json]:
    """Give the blocks of a document from its first heading on, without its cover."""
    blocks: list[Json] = paper["blocks"]
    for place, block in enumerate(blocks):
        if block.get("role") == "heading" and block["level"] >= 1:
            return blocks[place:]
    return blocks
