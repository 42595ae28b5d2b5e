"""An invented report as a source of typst, which prints it without a browser."""

from collections.abc import Callable, Iterator

from tests.sagwan.reading.pdf.city.looks import Look
from tests.sagwan.reading.pdf.city.parts import (
    Beside,
    Chart,
    Cover,
    Line,
    Listed,
    Part,
    Spot,
    Table,
    Title,
    places_of,
)
from tests.sagwan.reading.pdf.city.signs import numeral, point_of, sign_of, spaced

_SHADES = {"none": "none", "grey": "luma(229)", "blue": "rgb(219, 229, 241)"}
_DARK = "rgb(51, 82, 122)"
_FIRST = """#set page(width: 595pt, height: 842pt, margin: (x: 57pt, y: 62pt), footer: {footer})
#set text(font: ("Pretendard GOV", "Noto Sans KR"), lang: "ko", size: {size}pt)
#set par(leading: 0.6em, spacing: 0.7em)
#let title(level, body) = block(above: 1.1em, below: 0.6em, sticky: true,
  text(weight: "bold", size: {size}pt + (8pt, 4pt, 1.5pt).at(level - 1), body))
#let number(body) = box(fill: {dark}, inset: (x: 9pt, y: 3pt), text(fill: white, body))
"""


def print_sheet(parts: tuple[Part, ...], look: Look) -> str:
    """Print a report in a look."""
    left, _, right = look.numbered.partition("{}")
    counted = f'{_text(left)}#counter(page).display("1"){_text(right)}'
    footer = f"align(center, text(9pt, context [{counted}]))"
    first = _FIRST.format(size=look.size, dark=_DARK, footer=footer)
    return first + "\n".join(_Setter(look).parts(parts))


class _Setter:
    """Sets part after part."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._count = 0
        self._kinds: dict[type, Callable[..., Iterator[str]]] = {
            Title: self._title,
            Line: self._line,
            Chart: self._chart,
            Listed: self._listed,
            Cover: self._cover,
            Table: self._table,
            Beside: self._beside,
        }

    def parts(self, parts: tuple[Part, ...]) -> Iterator[str]:
        """Set all parts."""
        for part in parts:
            yield from self._kinds[type(part)](part)

    def _title(self, title: Title) -> Iterator[str]:
        look = self._look
        self._count = self._count + 1 if title.level == 3 else 0
        sign, boxed = sign_of(look, title, self._count)
        kind = (look.chapter, look.second, look.third)[title.level - 1]
        text = _text(title.text if boxed or not sign else f"{sign} {title.text}")
        if boxed:
            framed = kind == "box"
            frame = f"stroke: 1pt + {_DARK}, inset: (x: 12pt, y: 3pt)" if framed else "inset: 3pt"
            text = f"#stack(dir: ltr, number[{sign}], box(width: 60%, {frame})[{text}])"
        elif kind == "pill":
            text = f"#box(radius: 9pt, stroke: 1pt, inset: (x: 12pt, y: 4pt))[{text}]"
        elif kind == "bar":
            text = f"#box(stroke: (left: 5pt + {_DARK}), inset: (left: 8pt, y: 2pt))[{text}]"
        if title.level == 1 and look.breaks:
            yield "#pagebreak(weak: true)"
        yield f"#title({title.level})[{text}]"

    def _line(self, line: Line) -> Iterator[str]:
        small = f"text({self._look.size - 2}pt)" if line.depth == 0 else "text()"
        yield f"#pad(left: {10 + 12 * line.depth}pt, {small}[{_text(point_of(self._look, line))}])"

    def _cover(self, cover: Cover) -> Iterator[str]:
        lines = " \\\n".join(map(_text, cover.lines))
        yield f"#v(140pt)#align(center, text(22pt)[{lines}])#pagebreak()"

    def _listed(self, listed: Listed) -> Iterator[str]:
        yield "#align(center, text(20pt)[차 례])"
        for place, (title, page) in enumerate(listed.titles, 1):
            number = _text(numeral(self._look, place))
            yield f"{number} {_text(title)} #box(width: 1fr, repeat[·]) {page}\n"
        yield "#pagebreak()"

    def _chart(self, chart: Chart) -> Iterator[str]:
        yield f"#align(center, box(stroke: 1pt, inset: (x: 30pt, y: 5pt))[{chart.office}])"
        boxes = ", ".join(
            f"rect(width: 100%, inset: 4pt)[{name} #line(length: 100%)"
            f" {' #linebreak() '.join(teams)}]"
            for name, teams in chart.boxes
        )
        yield f"#grid(columns: {len(chart.boxes)} * (1fr,), column-gutter: 14pt, {boxes})"

    def _beside(self, pair: Beside) -> Iterator[str]:
        left, right = (" ".join(self._table(table)) for table in (pair.left, pair.right))
        yield f"#grid(columns: (1fr, 1fr), column-gutter: 16pt)[{left}][{right}]"

    def _table(self, table: Table) -> Iterator[str]:
        look = self._look
        if table.note:
            size = look.size - 2
            unit = f"align(right, text({size}pt)[{_text(table.note)}])"
            yield f"#block(above: 0.3em, below: 0.3em, sticky: true, width: 100%, {unit})"
        lower = len({spot.text for row in table.rows[table.heads :] for spot in row[:1]})
        heads, rows = list[str](), list[str]()
        for row, column, spot in sorted(places_of(table), key=lambda place: place[:2]):
            (heads if row < table.heads else rows).append(self._cell(row, column, spot))
        first = f"table.header(repeat: {str(look.repeated).lower()}, {', '.join(heads)})"
        widths = "2fr, " * bool(lower) + "1fr, " * (table.columns - bool(lower))
        inset = f"inset: (x: 4pt, y: {look.padding + 1.5}pt)"
        yield (
            f"#block(width: {look.width}%, text({look.size - 1}pt, table(columns: ({widths}),"
            f" align: {look.aligned} + horizon, {inset}, stroke: {_strokes(table, look)},"
            f" fill: {_fills(table, look)}, {first}, {', '.join(rows)})))"
        )

    def _cell(self, row: int, column: int, spot: Spot) -> str:
        head = spot.kind == "head"
        text = spaced(spot.text) if self._look.spaced and spot.kind != "cell" else spot.text
        inner = " \\ ".join(map(_text, text.split("\n")))
        if head and self._look.shade == "dark":
            inner = f"#text(fill: white)[{inner}]"
        place = f"x: {column}, y: {row}, rowspan: {spot.down}, colspan: {spot.across}"
        align = "" if spot.kind == "cell" else ", align: center + horizon"
        return f"table.cell({place}{align})[{inner}]"


def _fills(table: Table, look: Look) -> str:
    shade = _SHADES.get(look.shade, _DARK)
    stripe = "luma(244)" if look.zebra else "none"
    return f"(x, y) => if y < {table.heads} {{ {shade} }} else if calc.even(y) {{ {stripe} }}"


def _strokes(table: Table, look: Look) -> str:
    line, last = f"{look.stroke}pt", len(table.rows)
    three = (
        f"(top: if y == 0 {{ 1.2pt }} else if y == {table.heads} {{ {line} }},"
        f" bottom: if y == {last - 1} {{ 1.2pt }})"
    )
    return {
        "full": line,
        "open sides": f"(x, y) => (top: {line}, bottom: {line}, left: if x > 0 {{ {line} }})",
        "across": f"(x, y) => (top: {line}, bottom: {line})",
        "three lines": f"(x, y) => {three}",
        "dotted inside": '(thickness: 0.75pt, dash: "dotted")',
        "heavy frame": f"(x, y) => (rest: {line})",
        "double head": line,
        "none": "none",
    }[look.rules]


def _text(text: str) -> str:
    return "".join(f"\\{sign}" if sign in '\\#$*_`<>@[]~/"-=+' else sign for sign in text)
