"""What could not be understood: numbers that may or may not be figures, cells without a column.

Nothing is dropped in silence: each is listed with the reason, in Korean and in English.
"""

from collections.abc import Iterator, Mapping, Sequence

from sagwan.facts import Document, Unread
from sagwan.understanding.roles import Role
from sagwan.understanding.tables.drafts import TableDraft
from sagwan.understanding.tokens.token import Token

BARE = "단위도 표도 없어 수치인지 알 수 없음 / neither unit nor table says whether it is a figure"
UNSURE = "빈칸이 사라져 어느 열인지 확실하지 않음 / blank cells vanished, its columns are unsure"


def find_doubts(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    drafts: Sequence[TableDraft],
    figures: Mapping[tuple[int, int], str],
) -> tuple[Unread, ...]:
    """List what was read but not understood, in reading order."""
    doubts = [*_bare_numbers(tokens, roles, figures), *_unsure_rows(document, drafts)]
    return tuple(sorted(doubts, key=lambda doubt: (doubt.line, doubt.start)))


def _bare_numbers(
    tokens: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    figures: Mapping[tuple[int, int], str],
) -> Iterator[Unread]:
    for line, role in zip(tokens, roles, strict=True):
        if role.kind in {"heading", "contents", "footer"}:
            continue
        for token in line:
            if token.kind == "bare" and (token.line, token.start) not in figures:
                yield Unread(token.text, BARE, token.line, token.start, token.end)


def _unsure_rows(document: Document, drafts: Sequence[TableDraft]) -> Iterator[Unread]:
    for draft in drafts:
        for row in draft.rows:
            cells = [cell for cell in row.cells if cell is not None]
            if not row.sure and cells:
                first, last = cells[0], cells[-1]
                end = last.end if last.line == first.line else first.end
                text = document.written(first.line, first.start, end)
                yield Unread(text, UNSURE, first.line, first.start, end)
