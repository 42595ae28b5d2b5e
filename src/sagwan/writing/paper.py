"""A paper put together by a program: headings, lines and tables as a `sagwan.report/1` document.

Whoever writes one says what comes next; ids, sections and signs follow from that.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sagwan.facts import Place
from sagwan.facts.report import SCHEMA

Json = dict[str, Any]
DEEPEST = 6  # level of a heading
DRAWN = "□○"  # marks that number nothing
_NOWHERE = Place(1, 0, 0).as_dict()
_PARTS = "sections blocks tables figures".split()
_EMPTY = "tasks results promises requests dates unread".split()


class Paper:
    """Collects sections, blocks, tables and figures in their order."""

    def __init__(self, title: str, organisation: str, period: str, name: str = "") -> None:
        self.about = {"organisation": organisation, "title": title, "period": period}
        self.name = name or title
        self.sections: list[Json] = []
        self.blocks: list[Json] = []
        self.tables: list[Json] = []
        self.figures: list[Json] = []
        self.open: dict[int, str] = {}  # the sections that are open, by level

    @property
    def section(self) -> Json:
        """The section that was opened last."""
        return self.sections[-1] if self.sections else {"id": "", "title": ""}

    def cover(self) -> None:
        """Write the title, the month and the organisation over everything else."""
        year, _, month = self.about["period"].partition("-")
        self.add("paragraph", _flat(self.about["title"]), role="heading")
        self.add("paragraph", f"{year}. {int(month)}.")
        self.add("paragraph", _flat(self.about["organisation"]))

    def heading(self, level: int, mark: str, text: str, **more: Any) -> None:
        """Open a section under a heading; a mark that is drawn is no number of the section."""
        above = [self.open[one] for one in sorted(self.open) if one < level]
        self.open = {one: key for one, key in self.open.items() if one < level}
        key = f"S{len(self.sections) + 1}"
        self.open[level] = key
        self.sections.append(
            {
                "id": key,
                "parent": above[-1] if above else None,
                "level": level,
                "number": mark if mark and mark not in DRAWN else None,
                "title": text,
                "role": None,
                "place": _NOWHERE,
            }
        )
        self.add("paragraph", _flat(text), level=level, mark=mark or None, role="heading", **more)

    def bullet(self, text: str, level: int = 1) -> None:
        """Write a line under a bullet, or one under that."""
        self.add("bullet", _flat(text), level=level, mark="○" if level == 1 else "-")

    def bullets(self, text: str, level: int = 1) -> None:
        """Write each line of a text under a bullet."""
        for line in text.splitlines():
            if line.strip():
                self.bullet(line, level)

    def note(self, text: str) -> None:
        """Write a note."""
        self.add("note", _flat(text), mark="※")

    def add(
        self,
        kind: str,
        text: str,
        *,
        level: int = 0,
        mark: str | None = None,
        role: str | None = None,
        table: str | None = None,
        **more: Any,
    ) -> None:
        """Write a block; `more` is what its writer finds it by again."""
        numbered = role == "heading" and mark and mark not in DRAWN
        self.blocks.append(
            {
                "id": f"B{len(self.blocks) + 1}",
                "kind": kind,
                "level": level,
                "mark": mark,
                "sign": f"{mark}." if numbered else mark,
                "role": role,
                "text": text,
                "section": self.section["id"],
                "table": table,
                "place": _NOWHERE,
                **more,
            }
        )

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], *, level: int = 0) -> None:
        """Write a table of plain cells; the first column labels the rows."""
        cells = [
            {"label": [row[0]], "cells": [{"text": text, "figures": []} for text in row[1:]]}
            for row in rows
        ]
        key = self.lay_table(head[0], [[one] for one in head[1:]], cells)
        self.add("table", "", level=level, table=key)

    def lay_table(
        self,
        corner: str,
        columns: Sequence[Sequence[str]],
        rows: Sequence[Json],
        unit: str | None = None,
        as_of: str | None = None,
    ) -> str:
        """Keep a table for a block that is still to be written; gives its id."""
        table = {
            "title": self.section["title"],
            "unit": unit,
            "as_of": as_of,
            "label_columns": [[corner]],
            "columns": [list(path) for path in columns],
            "complete": True,
            "form": "grid",
            "place": _NOWHERE,
        }
        return self._keep(table, rows)

    def keep_figure(self, **told: Any) -> str:
        """Keep a figure that a cell or a line shows; gives its id."""
        key = f"F{len(self.figures) + 1}"
        self.figures.append({"id": key, **told, "place": _NOWHERE})
        return key

    def take(self, table: Json) -> None:
        """Write a table of another document; its figures stay there."""
        rows = [
            {**row, "cells": [cell and {**cell, "figures": []} for cell in row["cells"]]}
            for row in table["rows"]
        ]
        self.add("table", "", table=self._keep(table, rows))

    def _keep(self, table: Json, rows: Sequence[Json]) -> str:
        key = f"T{len(self.tables) + 1}"
        home = {"id": key, "section": self.section["id"], "copy_of": None}
        self.tables.append({**table, **home, "rows": list(rows)})
        return key

    def append(self, paper: Json, deeper: int) -> None:
        """Write another document into this one, its headings so many levels deeper."""
        tables = {one["id"]: one for one in paper["tables"]}
        opened = {one["id"]: one for one in paper["sections"]}
        for block in _skip_cover(paper):
            section = opened.pop(block.get("section") or "", None)
            table = tables.get(block.get("table") or "")
            if block.get("role") == "heading" and section:
                level = min(int(section["level"]) + deeper, DEEPEST)
                self.heading(level, section.get("number") or "", section["title"])
            elif table:
                self.take(table)
            elif block.get("role") is None and block["text"]:
                told = {"level": block["level"], "mark": block["mark"]}
                self.add(block["kind"], _flat(block["text"]), **told)

    def as_dict(self) -> Json:
        """Give the document."""
        document = {"name": self.name, "format": "md", "sha256": "", "pages": None}
        parts: Json = {key: getattr(self, key) for key in _PARTS} | {key: [] for key in _EMPTY}
        return {"schema": SCHEMA, "document": document, **self.about, **parts}


def _flat(text: str) -> str:
    return " ".join(text.split())


def _skip_cover(paper: Json) -> list[Json]:
    """Give the blocks of a document from its first heading on, without its cover."""
    blocks: list[Json] = paper["blocks"]
    for place, block in enumerate(blocks):
        if block.get("role") == "heading" and block["level"] >= 1:
            return blocks[place:]
    return blocks
