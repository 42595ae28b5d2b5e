"""The blocks of tables: each table is one block, printed in one way however it was set: head rows,
then rows, cells parted by tabs. Words of its lines that the table does not place are left unread.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sagwan.facts import Block, Document, Table, Unread
from sagwan.facts.lattice import lay_out
from sagwan.understanding.roles.titles import squeeze
from sagwan.understanding.tables.drafts import TableDraft

UNPLACED = (
    "표의 줄에 있으나 어느 칸에도 놓이지 않음 / in the lines of a table, in none of its cells"
)
_WORD = re.compile(r"[^\W_]+")


def print_table(table: Table) -> str:
    """Print a table as text."""
    rows = lay_out(table).rows
    return "\n".join("\t".join(" ".join(slot.text.split()) for slot in row) for row in rows)


def name_siblings(drafts: Sequence[TableDraft], names: Sequence[str]) -> Mapping[str, list[str]]:
    """List for each table all tables that stand in the same lines, by the last of their names."""
    together: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for draft, name in zip(drafts, names, strict=True):
        together[draft.taken].append(name)
    return {group[-1]: group for group in together.values()}


def name_columns(
    tables: Sequence[Table], siblings: Mapping[str, Sequence[str]]
) -> Mapping[str, frozenset[str]]:
    """List the words over the columns of the tables that stand in the same lines, letters only."""
    words = {
        table.id: [
            squeeze(word) for path in (*table.label_columns, *table.columns) for word in path
        ]
        for table in tables
    }
    return {
        last: frozenset(word for name in group for word in words[name])
        for last, group in siblings.items()
    }


def print_tables(
    blocks: Sequence[Block], tables: Sequence[Table], siblings: Mapping[str, Sequence[str]]
) -> tuple[Block, ...]:
    """Give all blocks, each table as one of its own with its canonical text."""
    by_name = {table.id: table for table in tables}
    printed: list[Block] = []
    for block in blocks:
        for name in siblings.get(block.table or "", [block.table]):
            own = f"B{len(printed) + 1}"
            if name is not None:
                text = print_table(by_name[name])
                printed.append(block._replace(id=own, table=name, text=text))
            else:
                printed.append(block if block.id == own else block._replace(id=own))
    return tuple(printed)


def find_unplaced(
    document: Document, drafts: Sequence[TableDraft], tables: Sequence[Table]
) -> Iterator[Unread]:
    """List the words of solved tables that stand in none of their cells."""
    for draft, table in zip(drafts, tables, strict=True):
        if draft.form != "grid":
            said = (print_table(table), table.title, table.unit or "", *table.parts)
            placed = _letters("".join(said))
            for index in draft.taken:
                yield from _unplaced_in(document, index, placed)


def _unplaced_in(document: Document, index: int, placed: str) -> Iterator[Unread]:
    segment = document.segments[index]
    for word in _WORD.finditer(document.text_of(segment)):
        if word[0] not in placed:
            start = segment.start + word.start()
            yield Unread(word[0], UNPLACED, segment.line, start, start + len(word[0]))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
