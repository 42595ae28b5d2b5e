"""What is to be written: the parts of a report that writers print, from a Report or from its JSON.

A draft is a `sagwan.report/1` document, read by a program or put together by one; only what is
printed is looked at, and that strictly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sagwan.facts import Block, Cell, Figure, Place, Report, Row, Section, Table, Unit
from sagwan.facts.report import SCHEMA
from sagwan.writing.errors import DraftError, DraftTooLargeError, UnknownSchemaError
from sagwan.writing.shapes import MAX_LEVEL, MAX_SPAN, Tree

KINDS = frozenset({"bullet", "paragraph", "note", "caption", "table", "picture"})
ROLES = frozenset({"heading", "contents", "footer"})
MAX_CELLS = 500_000
_NOWHERE = Place(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of a report that are printed, and the figures of its cells by their id."""

    organisation: str | None
    title: str | None
    period: str | None
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    figures: Mapping[str, Figure]


def draft_of(report: Report | Mapping[str, Any]) -> Draft:
    """Give the draft of a report, or of a JSON document that must be proved to be one."""
    if isinstance(report, Report):
        return Draft(
            report.organisation,
            report.title,
            report.period,
            report.sections,
            report.blocks,
            report.tables,
            report.figure_by_id,
        )
    return _parse(report)


def _parse(document: Mapping[str, Any]) -> Draft:
    tree = Tree(document, "$")
    if document.get("schema") != SCHEMA:
        raise UnknownSchemaError(document.get("schema"), SCHEMA)
    draft = Draft(
        tree.optional_text("organisation"),
        tree.optional_text("title"),
        tree.optional_text("period"),
        tuple(map(_section, tree.trees("sections"))),
        tuple(map(_block, tree.trees("blocks"))),
        tuple(map(_table, tree.trees("tables"))),
        {figure.id: figure for figure in map(_figure, tree.trees("figures", required=False))},
    )
    _refuse_loose_ends(draft)
    return draft


def _refuse_loose_ends(draft: Draft) -> None:
    """Every table that a block names must be there, once; all cells must be bearable."""
    known = [table.id for table in draft.tables]
    if len(set(known)) < len(known):
        raise DraftError("$.tables", "같은 id가 둘 있습니다", "two of them have one id")
    missing = {block.table for block in draft.blocks if block.table} - set(known)
    if missing:
        named = min(missing)[:40]
        raise DraftError("$.blocks", f"표 {named}이(가) 없습니다", f"there is no table {named}")
    cells = sum(len(row.label) + len(row.cells) for table in draft.tables for row in table.rows)
    if cells > MAX_CELLS:
        raise DraftTooLargeError(
            f"표의 칸 {cells:,}개, {MAX_CELLS:,}개까지 씁니다",
            f"{cells:,} table cells, at most {MAX_CELLS:,} are written",
        )


def _section(tree: Tree) -> Section:
    return Section(
        tree.text("id"),
        tree.optional_text("parent"),
        tree.count("level", 1, MAX_LEVEL),
        tree.optional_text("number"),
        tree.text("title"),
        tree.optional_text("role"),
        _NOWHERE,
    )


def _block(tree: Tree) -> Block:
    kind, role, table = tree.text("kind"), tree.optional_text("role"), tree.optional_text("table")
    if kind not in KINDS:
        listed = ", ".join(sorted(KINDS))
        raise DraftError(f"{tree.where}.kind", f"{listed} 중 하나여야 합니다", f"one of {listed}")
    if kind == "table" and table is None:
        raise DraftError(
            f"{tree.where}.table", "표의 id가 없습니다", "the id of a table is missing"
        )
    return Block(
        id=tree.text("id"),
        kind=kind,
        level=tree.count("level", 0, MAX_LEVEL),
        mark=tree.optional_text("mark"),
        text=tree.text("text"),
        section=tree.optional_text("section") or "",
        place=_NOWHERE,
        pieces=(),
        table=table if kind == "table" else None,
        sign=tree.optional_text("sign"),
        role=role if role in ROLES else None,
    )


def _table(tree: Tree) -> Table:
    columns = tree.paths("columns")
    rows = tuple(_row(row, len(columns)) for row in tree.trees("rows"))
    return Table(
        tree.text("id"),
        tree.optional_text("title") or "",
        tree.optional_text("section") or "",
        tree.optional_text("unit"),
        tree.optional_text("as_of"),
        columns,
        rows,
        _NOWHERE,
        0,
        tree.flag("complete", default=True),
        tree.optional_text("copy_of"),
        tree.optional_text("form") or "grid",
        tree.texts("parts", required=False),
        (),
        tree.paths("label_columns", required=False),
        tuple((one.text("head"), _cell(one)) for one in tree.trees("beside", required=False)),
    )


def _row(tree: Tree, width: int) -> Row:
    cells = tuple(None if cell is None else _cell(cell) for cell in tree.places("cells"))
    if len(cells) != width:
        raise DraftError(
            f"{tree.where}.cells",
            f"열은 {width}개인데 칸은 {len(cells)}개입니다",
            f"{len(cells)} cells under {width} columns",
        )
    return Row(tree.texts("label"), cells)


def _cell(tree: Tree) -> Cell:
    return Cell(
        tree.text("text"),
        tree.texts("figures", required=False),
        rowspan=max(1, tree.count("rowspan", 1, MAX_SPAN)),
        colspan=max(1, tree.count("colspan", 1, MAX_SPAN)),
    )


def _figure(tree: Tree) -> Figure:
    value, unit = tree.decimal("value"), tree.optional_text("unit")
    base = tree.optional_text("base_unit")
    scale = Decimal(1)
    if value and tree.optional_text("base_value") is not None:
        scale = tree.decimal("base_value") / value
    return Figure(
        tree.text("id"),
        tree.text("text"),
        value,
        None if unit is None else Unit(unit, scale, base or unit),
        Decimal(1),
        _NOWHERE,
        tree.texts("subject", required=False),
        tree.optional_text("as_of"),
        tree.flag("change", default=False),
    )
