"""What a document holds beside its text: running heads, comments that are not printed, objects.

None of it is body text; it is named at the end of the document, so that nobody overlooks it.
"""

import re

from sagwan.reading.limits import MAX_UNREAD
from sagwan.reading.rendering import Row

_LETTERS = re.compile(r"[^0-9A-Za-z가-힣]")
_PAGE_NUMBER = re.compile(r"^[\W\d]*(?:쪽|page|of)?[\W\d]*$")
_EXCERPT = 80


class Remarks:
    """Gathers the sentences about what was not read."""

    def __init__(self) -> None:
        self._running: dict[str, str] = {}
        self._others: list[str] = []
        self._admitted = 0
        self._turned_away = 0

    def admits(self) -> bool:
        """Count one more thing that was not read; tell whether there is room to name it."""
        self._admitted += 1
        if self._admitted > MAX_UNREAD:
            self._turned_away += 1
        return self._admitted <= MAX_UNREAD

    def add(self, reason: str) -> None:
        """Keep a sentence for the end of the document, once."""
        if reason not in self._others and self.admits():
            self._others.append(reason)

    def add_memo(self, text: str) -> None:
        """Keep the text of a memo."""
        if text:
            self.add(f"인쇄되지 않는 메모 “{cut(text)}” · memo, not printed")

    def add_comment(self, text: str) -> None:
        """Keep the text of a hidden comment (숨은 설명)."""
        if text:
            self.add(f"인쇄되지 않는 숨은 설명 “{cut(text)}” · hidden comment, not printed")

    def add_deleted(self, text: str) -> None:
        """Keep a text that was deleted under change tracking but is still in the file."""
        if text.strip():
            self.add(f"변경 추적에서 지운 글 “{cut(text)}” · deleted under change tracking")

    def add_running_heads(self, lines: list[str]) -> None:
        """Keep the text of a running head, a running foot or a master page."""
        for line in lines:
            key = _LETTERS.sub("", line)
            if key and not _PAGE_NUMBER.match(line):
                self._running.setdefault(key, line)

    def finish(self, rows: list[Row]) -> list[str]:
        """Give the sentences; a running head counts only where the body does not say it."""
        found = [
            f"본문이 아닌 머리말·꼬리말 “{cut(text)}” · running head, not body text"
            for text in self._heads_not_in(rows)
        ]
        if self._turned_away:
            count = f"{self._turned_away:,}"
            self._others.append(
                f"그 밖에 읽지 않은 것 {count}개 · {count} more things that were not read"
            )
        return [*found[:MAX_UNREAD], *self._others]

    def _heads_not_in(self, rows: list[Row]) -> list[str]:
        if not self._running:
            return []
        body = _LETTERS.sub("", "".join(row.text() for row in rows))
        return [text for key, text in self._running.items() if key not in body]


def cut(text: str) -> str:
    """Give the beginning of a text that is only quoted."""
    text = " ".join(text.encode("utf-8", "replace").decode().split())
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
