"""A version as it was saved, block by block, for its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cityhall.work.drafts.pages import spread_header
from cityhall.work.drafts.paper import Json


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of a version; a table has its header and rows."""

    kind: str
    level: int
    mark: str
    text: str
    corner: str = ""
    heads: tuple[Any, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def tag(self) -> str:
        """The element of a heading; the title of the page stands above them all."""
        return f"h{min(self.level + 2, 6)}"


def show_paper(paper: Json) -> Iterator[Shown]:
    """Give the blocks of a paper as its page shows them."""
    tables = {table["id"]: table for table in paper["tables"]}
    for block in paper["blocks"]:
        table = tables.get(block["table"] or "")
        kind = block["role"] or block["kind"]
        if table is None:
            yield Shown(kind, block["level"], block["sign"] or "", block["text"])
        else:
            yield show_table(table)


def show_table(table: Json) -> Shown:
    """Give a table with its header spread."""
    heads = spread_header(tuple(tuple(path) for path in table["columns"]))
    rows = tuple(
        (" ".join(row["label"]), tuple(cell["text"] if cell else "" for cell in row["cells"]))
        for row in table["rows"]
    )
    corner = " ".join(word for path in table["label_columns"] for word in path)
    return Shown("table", 0, "", "", corner, tuple(heads), rows)
