"""Markdown as reports come in it: headings, lists, tables of tabs or pipes, HTML inside cells.

Lines are those of the file. Mark-up is blanked in the unified text; the marks `-` and `*` stay,
because they are the report's own bullets.
"""

import re
from collections.abc import Sequence

from sagwan.facts import CellAddress, Document
from sagwan.reading.copies import part_copies
from sagwan.reading.drawing import PlainRow, draw_plain_grid
from sagwan.reading.inline import CleanLine, clean_line
from sagwan.reading.limits import refuse_tags
from sagwan.reading.lines import COMMENT, Source
from sagwan.reading.opening import is_told
from sagwan.reading.paging import Sheet, indent_of
from sagwan.reading.pipes import cut_at_pipes, find_pipe_runs, is_ruler
from sagwan.reading.soup import Soup, is_strong
from sagwan.reading.tabs import cut_at_tabs, find_tab_runs
from sagwan.reading.told import read_told

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")
_CLOSING = re.compile(r"\s#+\s*$")
_RULE = re.compile(r" {0,3}(?:(?:- *+){3,}|(?:\* *+){3,}|(?:_ *+){3,}|={3,} *+)$")
_FENCE = re.compile(r" {0,3}(?:```+|~~~+)[A-Za-z0-9-]*\s*$")
_QUOTE = re.compile(r" {0,3}(?:> ?)+")


def read_markdown(source: Source) -> Document:
    """Read Markdown, with whatever HTML stands in it."""
    if is_told(source.text):
        return read_told(source)
    refuse_tags(sum(map(source.text.count, ("<", "**", "__"))))
    sheet = Sheet(source)
    cleaned = list(map(clean_line, sheet.written, sheet.plain))
    sheet.plain = [clean.plain for clean in cleaned]
    _leave_comments_unread(sheet, cleaned)
    _Reader(sheet, cleaned).read()
    return sheet.finish("md")


def _leave_comments_unread(sheet: Sheet, cleaned: list[CleanLine]) -> None:
    for index, clean in enumerate(cleaned):
        for tag in clean.tags:
            if not tag.name and not sheet.plain[index][tag.start : tag.end].strip():
                sheet.leave_unread(index, tag.start, tag.end, COMMENT)


class _Reader:
    def __init__(self, sheet: Sheet, cleaned: list[CleanLine]) -> None:
        self._sheet = sheet
        self._cleaned = cleaned
        self._soup = Soup(sheet)
        self._last_end = max(
            (index for index, clean in enumerate(cleaned) if _ends_table(clean)), default=-1
        )

    def read(self) -> None:
        """Read every line, the tables of tabs and pipes as tables."""
        written = self._sheet.written
        runs = [(run, "\t", cut_at_tabs) for run in find_tab_runs(written)]
        runs += [(run, "|", cut_at_pipes) for run in find_pipe_runs(written)]
        done = 0
        for run, sign, cut in sorted(runs, key=lambda found: found[0].start):
            if run.start >= done:
                self._read_lines(range(done, run.start))
                self._read_table(run, self._sheet.cut_rows(run, sign, cut))
                done = run.stop
        self._read_lines(range(done, len(written)))
        self._soup.close()

    # --- lines --------------------------------------------------------------------------------

    def _read_lines(self, indexes: range) -> None:
        for index in indexes:
            clean = self._cleaned[index]
            if not self._sheet.written[index].strip():
                if not self._soup.in_table or index > self._last_end:
                    self._soup.close()
            elif clean.tags or self._soup.in_table:
                self._soup.read(index, 0, len(clean.plain), clean, self._indent(index))
            else:
                self._read_line(index, clean)

    def _indent(self, index: int) -> int:
        written = self._sheet.written[index]
        return indent_of(written, len(written) - len(written.lstrip()))

    def _read_line(self, index: int, clean: CleanLine) -> None:
        plain, start, heading = clean.plain, 0, 0
        if _RULE.match(plain) or _FENCE.match(self._sheet.written[index]):
            self._sheet.plain[index] = " " * len(plain)
            return
        match = _HEADING.match(plain)
        if match is not None:
            heading, start = len(match[1]), match.end()
            closing = _CLOSING.search(plain, start)
            self._blank(index, 0, start)
            if closing is not None:
                self._blank(index, closing.start(), len(plain))
        else:
            quote = _QUOTE.match(plain)
            if quote is not None and quote.end() < len(plain):
                self._blank(index, 0, quote.end())
        self._add(index, heading)

    def _blank(self, index: int, start: int, end: int) -> None:
        plain = self._sheet.plain[index]
        self._sheet.plain[index] = plain[:start] + " " * (end - start) + plain[end:]

    def _add(self, index: int, heading: int) -> None:
        plain = self._sheet.plain[index]
        body = plain.strip()
        start = plain.index(body)
        clean = self._cleaned[index]
        if body:
            self._sheet.add(
                index,
                start,
                start + len(body),
                heading=heading,
                indent=0 if heading else self._indent(index),
                bold=is_strong(clean, start, start + len(body)),
            )

    # --- tables -------------------------------------------------------------------------------

    def _read_table(self, run: range, rows: list[PlainRow]) -> None:
        self._soup.close()
        rulers = [r for r, index in enumerate(run) if is_ruler(self._sheet.written[index])]
        for r in rulers:
            self._blank(run[r], 0, len(self._sheet.plain[run[r]]))
        kept = [row for r, row in enumerate(rows) if r not in set(rulers)]
        if not kept:
            return
        for row in kept:
            self._blank_separators(row)
        parted = part_copies(kept, self._cleaned)
        number = self._draw([part.row for part in parted], rulers[0] if rulers else 0)
        for r, part in enumerate(parted):
            self._read_row(number, r, part.row)
            for copy in part.copies:
                copied = self._draw(copy)
                for copied_r, row in enumerate(copy):
                    self._read_row(copied, copied_r, row)

    def _blank_separators(self, row: PlainRow) -> None:
        plain = self._sheet.plain[row.line - 1]
        parts: list[str] = []
        done = 0
        for start, end in row.bounds:
            parts += (" " * (start - done), plain[start:end])
            done = end
        self._sheet.plain[row.line - 1] = "".join(parts) + " " * (len(plain) - done)

    def _draw(self, rows: Sequence[PlainRow], named: int = 0) -> int:
        number = len(self._sheet.grids)
        self._sheet.grids.append(draw_plain_grid(number, rows, self._sheet.ledger, named))
        return number

    def _read_row(self, number: int, r: int, row: PlainRow) -> None:
        for column, (start, end) in enumerate(row.bounds):
            if row.texts[column]:
                soup = Soup(self._sheet, CellAddress(number, r, column))
                soup.read(row.line - 1, start, end, self._cleaned[row.line - 1])
                soup.close()


def _ends_table(clean: CleanLine) -> bool:
    return any(tag.name == "table" and tag.closes for tag in clean.tags)
