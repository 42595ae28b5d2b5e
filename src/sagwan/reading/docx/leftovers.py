"""What hangs on a paragraph and waits for its end: notes to be read, the rest to be named."""

from dataclasses import dataclass, field

from lxml.etree import _Element

from sagwan.reading.docx.inline import Inline, Note
from sagwan.reading.docx.names import w
from sagwan.reading.limits import MAX_UNREAD

_MOST = 120  # characters of a text that is only named


@dataclass(slots=True)
class Leftovers:
    """Notes and comments by their ids, and what the block at hand has left over."""

    notes: dict[tuple[str, str], _Element] = field(default_factory=dict)
    comments: dict[str, _Element] = field(default_factory=dict)
    _called: list[Note] = field(default_factory=list)
    _reasons: list[str] = field(default_factory=list)
    _named: int = 0

    def gather(self, found: Inline) -> None:
        """Take what hangs on a paragraph."""
        self._called += found.notes
        deleted = "".join(found.deleted).strip()
        if deleted:
            self.add_deleted(deleted)
        for key in found.comments:
            comment = self.comments.get(key)
            if comment is not None:
                self.name(f"메모 「{shorten(text_in(comment))}」", "a comment")
        for ko, en in found.objects:
            self.name(ko, en)

    def add_deleted(self, text: str) -> None:
        """Name text that a tracked change took out."""
        self.name(f"변경 추적에서 지운 글 「{shorten(text)}」", "text deleted in tracked changes")

    def name(self, ko: str, en: str) -> None:
        """Name something that is not read."""
        self._named += 1
        if self._named <= MAX_UNREAD:
            self._reasons.append(f"{ko} · {en}")

    def take_notes(self) -> list[tuple[Note, _Element | None]]:
        """Give the notes that were called since the last time."""
        called, self._called = self._called, []
        return [(note, self.notes.get((note.kind, note.key))) for note in called]

    def take_reasons(self) -> list[str]:
        """Give what was named since the last time, each once."""
        reasons, self._reasons = self._reasons, []
        return list(dict.fromkeys(reasons))


def text_in(element: _Element) -> str:
    """Give all text inside an element, its paragraphs parted by blanks."""
    paragraphs = element.iter(w("p"))
    texts = ("".join(t.text or "" for t in p.iter(w("t"), w("delText"))) for p in paragraphs)
    return " ".join(filter(None, texts))


def shorten(text: str) -> str:
    """Give the beginning of a long text."""
    text = " ".join(text.split())
    return text if len(text) <= _MOST else text[:_MOST] + "…"
