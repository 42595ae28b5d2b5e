"""Tables as tables: header paths merged into spanning cells, row labels likewise, figures marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape

from cityhall.ground.look.languages import say
from cityhall.registers.documents.pages.figures import write_figure
from cityhall.registers.documents.pages.marks import Json, Marks
from cityhall.registers.documents.reading.stored import Reading

LONG_TEXT = 24  # signs; a cell with more reads as prose


@dataclass(frozen=True, slots=True)
class Span:
    """A header cell: its words, how many columns and rows it covers."""

    text: str
    across: int
    down: int


def merge_header(paths: Sequence[Sequence[str]]) -> list[list[Span]]:
    """Merge the paths of columns into rows of header cells."""
    depth = max((len(path) for path in paths), default=0)
    rows: list[list[Span]] = [[] for _ in range(depth)]
    _merge(paths, 0, len(paths), 0, rows)
    return rows


def _merge(
    paths: Sequence[Sequence[str]], first: int, last: int, level: int, rows: list[list[Span]]
) -> None:
    """Fill the rows from `level` down for the columns from `first` up to `last`."""
    left = len(rows) - level
    while first < last:
        if len(paths[first]) <= level:
            if left:
                rows[level].append(Span("", 1, left))
            first += 1
            continue
        word = paths[first][level]
        end = first + 1
        while end < last and len(paths[end]) > level and paths[end][level] == word:
            end += 1
        if all(len(paths[column]) == level + 1 for column in range(first, end)):
            rows[level].extend(Span(word, 1, left) for _ in range(first, end))
        else:
            rows[level].append(Span(word, end - first, 1))
            _merge(paths, first, end, level + 1, rows)
        first = end


def merge_labels(labels: Sequence[Sequence[str]]) -> list[list[Span]]:
    """Merge the labels of rows: for each row the label cells that begin in it."""
    width = max((len(label) for label in labels), default=0)
    begun: list[list[Span]] = [[] for _ in labels]
    for row, label in enumerate(labels):
        for level, word in enumerate(label):
            is_last = level == len(label) - 1
            if (
                not is_last
                and row
                and tuple(labels[row - 1][: level + 1]) == tuple(label[: level + 1])
                and len(labels[row - 1]) > level + 1
            ):
                continue
            down = 1 if is_last else _run(labels, row, level)
            begun[row].append(Span(word, width - level if is_last else 1, down))
        if not label and width:
            begun[row].append(Span("", width, 1))
    return begun


def _run(labels: Sequence[Sequence[str]], row: int, level: int) -> int:
    """How many rows from here on share the label up to a level."""
    prefix, end = tuple(labels[row][: level + 1]), row + 1
    while (
        end < len(labels)
        and len(labels[end]) > level + 1
        and tuple(labels[end][: level + 1]) == prefix
    ):
        end += 1
    return end - row


class TableWriter:
    """Writes the tables of one report."""

    def __init__(self, reading: Reading, marks: Marks) -> None:
        self.reading = reading
        self.marks = marks
        self.flags = {
            (flag_place["table"], flag_place["row"], flag_place["column"]): index
            for index, found in enumerate(reading.check["discrepancies"])
            if marks.targets[index].startswith("at-")
            for flag_place in [found["place"]]
            if flag_place["table"] is not None
        }

    def write(self, name: str, anchored: set[int]) -> str:
        """Write a table with its caption, and its lines as they stand in the file."""
        table = self.reading.tables[name]
        first, last = table.get("lines") or [table["place"]["line"]] * 2
        rows = self._body(table, anchored)
        loose = "".join(f'<i id="L{n}"></i>' for n in range(first, last + 1) if n not in anchored)
        anchored.update(range(first, last + 1))
        title = escape(table["title"] or say("표", "Table"))
        label = say("표: {t}", "Table: {t}", t=table["title"] or name)
        return (
            f'<figure class="t" id="{escape(name)}" data-line="{first}">{loose}'
            f"<figcaption><strong>{title}</strong>{self._notes(table)}</figcaption>"
            f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(label)}">'
            f"<table>{self._head(table)}<tbody>{rows}</tbody></table></div>"
            f"{self._source(table, first, last)}</figure>"
        )

    def _notes(self, table: Json) -> str:
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

    def _head(self, table: Json) -> str:
        rows = merge_header(table["columns"])
        width = max((len(row["label"]) for row in table["rows"]), default=0)
        corner = ""
        if rows and width:
            word = say("구분", "Item")
            corner = (
                f'<th scope="col"{span("rowspan", len(rows))}{span("colspan", width)}>{word}</th>'
            )
        written = []
        for level, row in enumerate(rows):
            cells = "".join(map(head_cell, row))
            written.append(f"<tr>{corner if level == 0 else ''}{cells}</tr>")
        return f"<thead>{''.join(written)}</thead>" if written else ""

    def _body(self, table: Json, anchored: set[int]) -> str:
        labels = merge_labels([row["label"] for row in table["rows"]])
        return "".join(
            self._row(table["id"], number, row, labels[number], anchored)
            for number, row in enumerate(table["rows"])
        )

    def _row(
        self, table: str, number: int, row: Json, labels: list[Span], anchored: set[int]
    ) -> str:
        anchor = ""
        line = self._line_of(row)
        if line and line not in anchored:
            anchored.add(line)
            anchor = f' id="L{line}"'
        heads = "".join(
            f'<th scope="{"rowgroup" if s.down > 1 else "row"}"{span("rowspan", s.down)}'
            f"{span('colspan', s.across)}>{escape(s.text)}"
            f"{self._flag(table, number, None) if s is labels[-1] else ''}</th>"
            for s in labels
        )
        cells = "".join(
            self._cell(cell, self._flag(table, number, column))
            for column, cell in enumerate(row["cells"])
        )
        return f"<tr{anchor}>{heads}{cells}</tr>"

    def _line_of(self, row: Json) -> int | None:
        figures = (f for cell in row["cells"] if cell for f in cell["figures"])
        places = (self.reading.figures[f]["place"] for f in figures if f in self.reading.figures)
        return next((place["line"] for place in places), None)

    def _flag(self, table: str, row: int, column: int | None) -> str:
        index = self.flags.get((table, row, column))
        if index is None:
            return ""
        severity = self.reading.check["discrepancies"][index]["severity"]
        label = {"error": say("오류", "error"), "warning": say("주의", "warning")}
        return (
            f'<a class="f flag {severity}" id="at-{index}" href="#d-{index}">'
            f"{label.get(severity, say('참고', 'note'))}</a>"
        )

    def _cell(self, cell: Json | None, flag: str) -> str:
        if cell is None:
            return f'<td class="none">{flag}</td>'
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
        out.append(escape(text[at:]))
        kind = ' class="n"' if cell["figures"] and len(text) <= LONG_TEXT else ""
        return f"<td{kind}>{''.join(out)}{flag}</td>"

    def _source(self, table: Json, first: int, last: int) -> str:
        """The lines of a table that had to be solved, so that a reader can judge the solution."""
        if table.get("form") != "flat":
            return ""
        lines = "\n".join(line.replace("\0", "") for line in self.reading.lines[first - 1 : last])
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


def head_cell(cell: Span) -> str:
    """Write a header cell."""
    spans = span("colspan", cell.across) + span("rowspan", cell.down)
    if not cell.text:
        return f"<td{spans}></td>"
    scope = "colgroup" if cell.across > 1 else "col"
    return f'<th scope="{scope}"{spans}>{escape(cell.text)}</th>'


def span(name: str, size: int) -> str:
    """Write a span, if there is any."""
    return f' {name}="{size}"' if size > 1 else ""
