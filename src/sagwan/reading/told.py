"""Markdown as our own writer makes it: its first line says that its marks are exact, so that # is a
heading, a list item a point, > a note and a strong line a caption; anything else is told by a
comment at the end of its line. It is read as the HTML that its lines stand for, line for line.
"""

import re
from html import escape, unescape

from sagwan.facts import Document
from sagwan.reading.html import read_page
from sagwan.reading.lines import Source, split_lines
from sagwan.reading.pipes import is_ruler
from sagwan.reading.rendering import Row, print_rows
from sagwan.reading.styles import Style

_TOLD = re.compile(r" *(?<!\\)<!-- (sagwan-[a-z0-9-]+) -->\s*$")
_COMMENT = re.compile(r"\s*<!-- (.*) -->\s*")
_SHAPES = (
    (re.compile(r"(#{1,6}) (.*)"), "heading"),
    (re.compile(r"( *)[-*+] (.*)"), "bullet"),
    (re.compile(r"(> ?)(.*)"), "note"),
    (re.compile(r"(\*\*|\*)(?=\S)((?:\\.|[^\\])+)\1"), "caption"),
)
_WRITTEN = re.compile(r"\\([!-/:-@\[-`{-~])|(&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|\w{2,31});)|\*\*")
_CELL = re.compile(r"\|((?:\\.|[^|\\])*+)(?=\|)")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_TABLE, _TABLE_END, _ROW = re.compile(r"\s*<table\b"), re.compile(r"</table>"), re.compile(r"<tr\b")


def read_told(source: Source) -> Document:
    """Read Markdown of our own writer."""
    translator = _Translator()
    lines = [translator.translate(line) for line in split_lines(source.text)]
    rows, drafts, ledger = read_page("\n".join(line for line, _ in lines))
    if sum(filled for _, filled in lines) == len(rows):
        found = iter(rows)
        rows = [next(found) if filled else Row([]) for _, filled in lines]
    return print_rows(source.original, "md", rows, drafts, ledger)


class _Translator:
    """Turns lines into HTML, each with whether it becomes a line of the document."""

    def __init__(self) -> None:
        self._note = ""  # what a comment says of the table under it
        self._in_table = False
        self._piped = 0  # lines of a table of pipes so far

    def translate(self, line: str) -> tuple[str, bool]:
        """Translate the next line."""
        if self._in_table or _TABLE.match(line):
            self._in_table = _TABLE_END.search(line) is None
            return line, _ROW.search(line) is not None
        if line.startswith("|"):
            return self._row(line)
        closing, self._piped = "</table>" if self._piped else "", 0
        comment = _COMMENT.fullmatch(line)
        if comment is not None or not line.strip():
            self._note = comment[1] if comment else ""
            return closing, False
        return closing + _paragraph(line), True

    def _row(self, line: str) -> tuple[str, bool]:
        self._piped += 1
        if self._piped == 2 and is_ruler(line):
            return "", False
        opening = f'<table aria-label="{escape(self._note)}">' if self._piped == 1 else ""
        name = "th" if self._piped == 1 else "td"
        cells = "".join(f"<{name}>{_cell(cell[1])}</{name}>" for cell in _CELL.finditer(line))
        return f"{opening}<tr>{cells}</tr>", True


def _cell(text: str) -> str:
    return "".join(f"<p>{_plain(line)}</p>" for line in _BREAK.split(text))


def _paragraph(line: str) -> str:
    told = _TOLD.search(line)
    kind, level, text = _sort(line[: told.start()] if told else line.rstrip(" "))
    name = told[1] if told else Style(kind, level).css_class
    return f'<p class="{name}">{_plain(text)}</p>'


def _sort(line: str) -> tuple[str, int, str]:
    for shape, kind in _SHAPES:
        found = shape.fullmatch(line)
        if found is not None:
            levels = {"heading": len(found[1]) - 1, "bullet": len(found[1]) // 2 + 1}
            return kind, levels.get(kind, 0), found[2]
    return "paragraph", 0, line


def _plain(text: str) -> str:
    """Give a text without its mark-up, escaped for HTML."""
    return escape(_WRITTEN.sub(lambda found: found[1] or unescape(found[2] or ""), text))
