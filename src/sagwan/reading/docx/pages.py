"""Pages as the program that saved the file last drew them; a file that says nothing has none."""

from dataclasses import dataclass

from lxml.etree import _Element

from sagwan.reading.docx.names import w

_BREAK = w("lastRenderedPageBreak")
_TEXT = w("t")


@dataclass(slots=True)
class PageCount:
    """The page at hand, None where the file does not say where pages end."""

    now: int | None = None
    counted: int = 0
    leading: bool = False

    @classmethod
    def of(cls, body: _Element) -> "PageCount":
        """Begin with the first page of a story."""
        return cls(None if body.find(f".//{_BREAK}") is None else 1)

    def open(self, block: _Element) -> None:
        """Turn the page where a block begins on a new one."""
        self.leading = False
        if self.now is None:
            return
        first = next(block.iter(_BREAK, _TEXT), None)
        if first is not None and first.tag == _BREAK:
            self.leading = True
            self.now += 1

    def close(self, block: _Element) -> None:
        """Turn the pages that end inside a block."""
        if self.now is not None:
            self.now += sum(1 for _ in block.iter(_BREAK)) - self.leading
