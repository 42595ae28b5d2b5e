"""Two versions of a draft line by line: what was taken out, put in and worded anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from cityhall.work.drafts.paper import Json

APART = " · "  # between the cells of a row


@dataclass(frozen=True, slots=True)
class Turn:
    """A place at which two versions differ: what stood there, and what stands there."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """What happened there: added, gone or changed."""
        return "changed" if self.old and self.new else "added" if self.new else "gone"


def list_turns(old: Json, new: Json) -> list[Turn]:
    """List where two papers differ, in the order of the text."""
    before, after = list(list_texts(old)), list(list_texts(new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        turn
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
        for turn in part_up(before[a:b], after[c:d])
    ]


def part_up(old: list[str], new: list[str]) -> Iterator[Turn]:
    """Part a stretch up line by line where both have as many, else leave it whole."""
    if len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield Turn((one,), (other,))
    else:
        yield Turn(tuple(old), tuple(new))


def list_texts(paper: Json) -> Iterator[str]:
    """List the lines of a paper: each block, and each row of a table with its numbers."""
    tables = {table["id"]: table for table in paper.get("tables", ())}
    for block in paper["blocks"]:
        table = tables.get(block.get("table") or "")
        if table is None:
            yield block["text"]
        else:
            for label, cells in list_rows(table):
                yield APART.join((label, *cells))


def list_rows(table: Json) -> Iterator[tuple[str, list[str]]]:
    """List the rows of a table: label and cells."""
    for row in table["rows"]:
        yield APART.join(row["label"]), [str(cell["text"]) for cell in row["cells"]]
