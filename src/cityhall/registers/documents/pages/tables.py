"""Tables as tables: header paths merged into spanning cells, labels likewise, figures marked."""

from collections.abc import Callable
from functools import partial

from django.utils.html import escape

from cityhall.ground.look.languages import say
from cityhall.registers.documents.pages.figures import name_state, write_figure
from cityhall.registers.documents.pages.marks import Json, Marks
from cityhall.registers.documents.pages.places import PageLinks
from cityhall.registers.documents.pages.spans import Span, merge_header, merge_labels
from cityhall.registers.documents.pages.stretches import StretchWriter
from cityhall.registers.documents.reading.stored import Reading
from cityhall.registers.documents.reading.verdicts import level_of
from sagwan.reading.normal import unify

Pieces = list[list[list[int]] | None]  # of the cells of a row

DEEPEST_INDENT = 3
NOUGHT = {"-", "–", "－", "―", "0"}  # as tables write that there is none
LONG_TEXT = 24  # signs; a cell with more reads as prose


class TableWriter:
    """Writes the tables of one report."""

    def __init__(
        self,
        reading: Reading,
        marks: Marks,
        stretches: StretchWriter,
        links: PageLinks | None = None,
    ) -> None:
        self.reading = reading
        self.links = links or PageLinks(reading, "")
        self.marks = marks
        self.stretches = stretches
        self.covered: dict[str, set[tuple[int, int]]] = {}
        self.flags: dict[tuple[str, int | None, int | None], int] = {}
        for index, found in enumerate(reading.check["discrepancies"]):
            place = found["place"]
            if marks.targets.get(index, "").startswith("at-") and place["table"] is not None:
                self.flags[place["table"], place["row"], place["column"]] = index

    def write(self, name: str, said: str = "") -> str:
        """Write a table with its caption, and its lines as they stand in the file.

        A title that headings and captions just above say already is not shown again; one that has
        none is called a table for those only who hear the page.
        """
        table = self.reading.tables[name]
        first, last = table.get("lines") or [table["place"]["line"]] * 2
        head = self._head(table)
        rows = self._body(table)
        loose = "".join(map(self.stretches.anchor, range(first, last + 1)))
        number = self.links.write_number(first, last)
        title = table["title"] or say("표", "Table")
        is_heard = not table["title"] or squeeze(title) in said
        heard = ' class="said"' if is_heard else ""
        label = say("표: {t}", "Table: {t}", t=f"{title} ({name})")
        return (
            f'<figure class="t" id="{escape(name)}" data-line="{first}">{number}{loose}'
            f"<figcaption{heard}><strong>{escape(title)}</strong>{write_notes(table)}</figcaption>"
            f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(label)}">'
            f"<table>{head}<tbody>{rows}</tbody></table></div>"
            f"{self._source(table, first, last)}</figure>"
        )

    def _body(self, table: Json) -> str:
        labels = merge_labels([row["label"] for row in table["rows"]])
        return "".join(
            self._row(table["id"], number, row, labels[number])
            for number, row in enumerate(table["rows"])
        )

    def _row(self, table: str, number: int, row: Json, labels: list[Span]) -> str:
        heads = self._labels(table, number, labels)
        if flag := self._flag(table, number, None):
            heads = heads.removesuffix("</th>") + flag + "</th>" * heads.endswith("</th>")
        pieces = self.reading.cells.get(table, [])
        known: Pieces = [None] * len(row["cells"])
        known = pieces[number] if number < len(pieces) else known
        covered = self._covered(table)
        cells = "".join(
            self._cell(
                cell,
                known[column],
                self._flag(table, number, column),
                self._span(table, number, column),
            )
            for column, cell in enumerate(row["cells"])
            if (number, column) not in covered
        )
        return f"<tr{self._row_anchor(row, known)}>{heads}{cells}</tr>"

    def _covered(self, table: str) -> set[tuple[int, int]]:
        """The places of a table that the spans of its cells cover."""
        if table not in self.covered:
            rows = self.reading.tables[table]["rows"]
            places = (
                spanned(rows, number, column)
                for number, row in enumerate(rows)
                for column in range(len(row["cells"]))
            )
            self.covered[table] = {place for covered in places for place in covered[1:]}
        return self.covered[table]

    def _labels(self, table: str, number: int, labels: list[Span]) -> str:
        """Write the labels that begin in a row, the figures in them marked."""
        known = self.reading.labels.get(table, [])
        own = self.reading.tables[table]["rows"][number]["label"]
        pieces = known[number] if number < len(known) else []
        by_word = {word: one for word, one in zip(own, pieces, strict=False) if one}
        return "".join(write_label(cell, self._said(by_word.get(cell.text))) for cell in labels)

    def _head(self, table: Json) -> str:
        """Write the header rows, the figures in them marked."""
        known = self.reading.heads.get(table["id"], {})
        left = {words: list(pieces) for words, pieces in known.items()}

        def told(cell: Span) -> str:
            pieces = left.get(squeeze(unify(cell.text)))
            return write_header(cell, self._said(pieces.pop(0) if pieces else None))

        return write_head(table, told)

    def _said(self, pieces: list[list[int]] | None) -> str:
        """Write the words of a label or a header cell, nothing where they stand nowhere."""
        if not pieces:
            return ""
        if sum(end - start for _, start, end, *_ in pieces) > LONG_TEXT and len(pieces) > 1:
            return "".join(map(self._paragraph, pieces))
        return " ".join(self.stretches.write(*piece[:3]).strip() for piece in pieces)

    def _row_anchor(self, row: Json, known: Pieces) -> str:
        """Name a row by the line on which it begins, where nothing else has that name."""
        lines = [pieces[0][0] for pieces in known if pieces]
        names = (name for cell in row["cells"] if cell for name in cell["figures"])
        figures = self.reading.figures
        lines += [figures[name]["place"]["line"] for name in names if name in figures]
        line = min(lines, default=None)
        return f' id="L{line}"' if line and self.stretches.claim(line) else ""

    def _flag(self, table: str, row: int, column: int | None) -> str:
        index = self.flags.get((table, row, column))
        if index is None:
            return ""
        level = level_of(self.reading.check["discrepancies"][index])
        return (
            f'<a class="f flag {level}" id="at-{index}" href="#d-{index}">{name_state(level)}</a>'
        )

    def _span(self, table: str, number: int, column: int) -> str:
        """Write the spans of a cell."""
        places = spanned(self.reading.tables[table]["rows"], number, column)
        down, across = (len({place[side] for place in places}) for side in (0, 1))
        return span("colspan", across) + span("rowspan", down)

    def _cell(
        self, cell: Json | None, pieces: list[list[int]] | None, flag: str, spans: str
    ) -> str:
        if cell is None:
            return f'<td class="none">{flag}</td>'
        if pieces is None:
            written = self._searched(cell) + flag
        elif len(pieces) == 1:
            written = self.stretches.write(*pieces[0][:3]).strip()
        else:
            written = "".join(map(self._paragraph, pieces))
        is_number = cell["figures"] or cell["text"].strip() in NOUGHT
        kind = ' class="n"' if is_number and len(cell["text"]) <= LONG_TEXT else ""
        return f"<td{spans}{kind}>{written}</td>"

    def _paragraph(self, piece: list[int]) -> str:
        line, start, end, indent = piece
        level = min(indent // 2, DEEPEST_INDENT)
        return f'<p class="i{level}">{self.stretches.write(line, start, end).strip()}</p>'

    def _searched(self, cell: Json) -> str:
        """Write a cell whose text runs over several lines: its figures are found by their words."""
        text, at = cell["text"], 0
        out: list[str] = []
        for name in cell["figures"]:
            figure = self.reading.figures.get(name)
            found = text.find(figure["text"], at) if figure else -1
            if figure is None or found < 0:
                continue
            out.append(escape(text[at:found]))
            out.append(write_figure(name, self.marks.figures[name], escape(figure["text"])))
            at = found + len(figure["text"])
        return "".join([*out, escape(text[at:])])

    def _source(self, table: Json, first: int, last: int) -> str:
        """The lines of a table that had to be solved, so that a reader can judge the solution."""
        if table.get("form") != "flat":
            return ""
        lines = "\n".join(self.stretches.text(n, 0, None) for n in range(first, last + 1))
        words = say(
            "파일에 적힌 그대로 보기 ({a}~{b}줄)",
            "As the file has it (lines {a}–{b})",
            a=first,
            b=last,
        )
        return (
            f'<details class="source"><summary>{words}</summary>'
            f'<pre tabindex="0">{escape(lines)}</pre></details>'
        )


def spanned(rows: list[Json], number: int, column: int) -> list[tuple[int, int]]:
    """The places that a cell fills, its own first; its own alone where others are not empty."""
    cell = rows[number]["cells"][column]
    own = [(number, column)]
    if not cell:
        return own
    places = [
        (number + down, column + across)
        for down in range(cell.get("rowspan", 1))
        for across in range(cell.get("colspan", 1))
    ]
    return places if all(map(partial(is_free, rows), places[1:])) else own


def is_free(rows: list[Json], place: tuple[int, int]) -> bool:
    """Tell whether nothing stands at a place of a table."""
    row, column = place
    return (
        row < len(rows) and column < len(rows[row]["cells"]) and rows[row]["cells"][column] is None
    )


def write_notes(table: Json) -> str:
    """Write what belongs beside a table's title: unit, date, and what is to be known of it."""
    said = []
    if table["unit"]:
        said.append(say("단위: {u}", "unit: {u}", u=table["unit"]))
    if table["as_of"]:
        said.append(say("{d} 기준", "as of {d}", d=table["as_of"]))
    notes = f'<span class="unit">{escape(" · ".join(said))}</span>' if said else ""
    if table["copy_of"]:
        words = say("앞의 표가 다시 나옴", "printed before")
        notes += f'<a class="tag" href="#{escape(table["copy_of"])}">{words}</a>'
    if not table["complete"]:
        words = say("일부 칸의 자리가 불확실", "some cells could not be placed")
        notes += f'<span class="tag unsure">{words}</span>'
    return notes


def write_head(table: Json, told: Callable[[Span], str]) -> str:
    """Write the header rows, each cell as `told` writes it, with a corner over the labels."""
    width = max((len(row["label"]) for row in table["rows"]), default=0)
    named = [path for path in table.get("label_columns", []) if path]
    if named and len(named) == width:
        rows, corner = merge_header([*named, *table["columns"]]), ""
    else:
        rows = merge_header(table["columns"])
        corner = write_corner(len(rows), width) if rows and width else ""
    written = [
        f"<tr>{corner if level == 0 else ''}{''.join(map(told, row))}</tr>"
        for level, row in enumerate(rows)
    ]
    return f"<thead>{''.join(written)}</thead>" if written else ""


def write_corner(down: int, across: int) -> str:
    """Write the one cell over labels that the file does not name."""
    spans = span("rowspan", down) + span("colspan", across)
    return f'<th scope="col"{spans}>{say("구분", "Item")}</th>'


def write_header(cell: Span, words: str = "") -> str:
    """Write a header cell; `words` are its words with their marks, escaped already."""
    spans = span("colspan", cell.across) + span("rowspan", cell.down)
    if not cell.text:
        return f"<td{spans}></td>"
    scope = "colgroup" if cell.across > 1 else "col"
    return f'<th scope="{scope}"{spans}>{words or escape(cell.text)}</th>'


def write_label(cell: Span, words: str = "") -> str:
    """Write a label of rows; `words` are its words with their marks, escaped already."""
    spans = span("colspan", cell.across) + span("rowspan", cell.down)
    if not cell.text:
        return f"<td{spans}></td>"
    kind = ' class="long"' if len(cell.text) > LONG_TEXT else ""
    scope = "rowgroup" if cell.down > 1 else "row"
    return f'<th scope="{scope}"{spans}{kind}>{words or escape(cell.text)}</th>'


def span(name: str, size: int) -> str:
    """Write a span, if there is any."""
    return f' {name}="{size}"' if size > 1 else ""


def squeeze(text: str) -> str:
    """Take all white space out of a text."""
    return "".join(text.split())
