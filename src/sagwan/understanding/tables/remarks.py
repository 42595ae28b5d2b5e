"""The text beside the numbers of a flattened row (비고, 주요 내용): a column of its own, so that a
solved table says all that its lines say."""

from collections.abc import Mapping, Sequence

from sagwan.understanding.tables.drafts import Atom, CellDraft
from sagwan.understanding.tables.labels import closed_label
from sagwan.understanding.tables.layouts import Header
from sagwan.understanding.tables.regions import FlatLine
from sagwan.understanding.tables.rows import LooseRow
from sagwan.understanding.tokens.token import Token

TEXT = "text"


def remark_paths(header: Header, rows: Sequence[LooseRow]) -> tuple[tuple[str, ...], ...]:
    """Give the paths of the text columns: those that the head names, or one without a name."""
    named = tuple((closed_label(word),) for word in header.remarks if word.strip())
    return named or (((),) if any(row.remark for row in rows) else ())


def remark_of(
    row: LooseRow,
    outer: str,
    lines: Mapping[int, FlatLine],
    tokens: Sequence[Sequence[Token]],
) -> CellDraft | None:
    """Give the text beside a row; `outer` is the label of the rows below, which may stand last."""
    texts = list(row.remark)
    if texts and outer and closed_label(texts[-1]) == outer:
        texts.pop()
    stretches = [found for text in texts if (found := _find(text, row, lines)) is not None]
    if not stretches:
        return None
    atoms = tuple(
        Atom(token, TEXT)
        for index, start, end in stretches
        for token in tokens[index]
        if token.kind == "number" and start <= token.start < end
    )
    first, last = stretches[0], stretches[-1]
    line = lines[first[0]].number
    end = last[2] if lines[last[0]].number == line else first[2]
    return CellDraft(" ".join(texts), line, first[1], end, atoms)


def _find(text: str, row: LooseRow, lines: Mapping[int, FlatLine]) -> tuple[int, int, int] | None:
    """Find the segment of a remark and where it begins and ends in its line."""
    for index in row.segments:
        line = lines.get(index)
        if line is None:
            continue
        start = line.shape.cells[-1].end if line.shape.cells else 0
        if line.written.strip() == text or line.shape.remark == text:
            return index, start, start + len(line.written)
    return None
