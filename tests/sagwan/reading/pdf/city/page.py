"""An invented report as an HTML page that a browser, or another program, prints."""

from collections.abc import Callable, Iterator
from html import escape

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
)
from tests.sagwan.reading.pdf.city.signs import numeral, point_of, sign_of, spaced
from tests.sagwan.reading.pdf.city.style import style_of


def print_page(parts: tuple[Part, ...], look: Look) -> str:
    """Print a report in a look."""
    body = "\n".join(_Printer(look).parts(parts))
    return (
        f"<!doctype html><html lang=ko><meta charset=utf-8><title>주요업무계획</title>"
        f"<style>{style_of(look)}</style><body>\n{body}\n</body></html>"
    )


class _Printer:
    """Prints part after part; `_told` is the unit that a title says beside itself."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._count = 0
        self._told = ""
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
        """Print all parts."""
        for part, after in zip(parts, [*parts[1:], None], strict=True):
            beside = self._look.note == "beside title" and isinstance(after, Table)
            if isinstance(part, Title):
                self._told = after.note if beside and isinstance(after, Table) else ""
            yield from self._kinds[type(part)](part)

    def _title(self, title: Title) -> Iterator[str]:
        look = self._look
        self._count = self._count + 1 if title.level == 3 else 0
        sign, boxed = sign_of(look, title, self._count)
        text = escape(title.text)
        kind = (look.chapter, look.second, look.third)[title.level - 1].replace(" ", "-")
        kind = {"□": "sign", "■": "sign", "❖": "sign"}.get(kind, kind)
        number = f"<span class=number>{escape(sign)}</span>" if boxed else ""
        before = "" if boxed or not sign else f"{escape(sign)} "
        told = f" <small>{escape(self._told)}</small>" if self._told else ""
        inner = f"{number}<span class=words>{before}{text}{told}</span>"
        yield f'<h{title.level} class="k-{kind}">{inner}</h{title.level}>'

    def _line(self, line: Line) -> Iterator[str]:
        yield f"<p class=d{line.depth}>{escape(point_of(self._look, line))}</p>"

    def _cover(self, cover: Cover) -> Iterator[str]:
        yield "<div class=cover>" + "".join(f"<p>{line}</p>" for line in cover.lines) + "</div>"

    def _listed(self, listed: Listed) -> Iterator[str]:
        lines = (
            f"<p>{numeral(self._look, place)} {escape(title)} <i></i> {page}</p>"
            for place, (title, page) in enumerate(listed.titles, 1)
        )
        yield f"<div class=contents><p class=order>차 례</p>{''.join(lines)}</div>"

    def _chart(self, chart: Chart) -> Iterator[str]:
        boxes = (
            f"<div><b>{escape(name)}</b>" + "".join(f"<i>{team}</i>" for team in teams) + "</div>"
            for name, teams in chart.boxes
        )
        row = f"<div class=row>{''.join(boxes)}</div>"
        yield f"<div class=chart><b>{chart.office}</b><u></u>{row}</div>"

    def _beside(self, pair: Beside) -> Iterator[str]:
        left, right = ("".join(self._table(table)) for table in (pair.left, pair.right))
        yield f"<div class=pair><div>{left}</div><div>{right}</div></div>"

    def _table(self, table: Table) -> Iterator[str]:
        told, self._told = self._told, ""
        if table.note and not told:
            yield f"<p class=unit>{escape(table.note)}</p>"
        heads = "".join(self._row(row) for row in table.rows[: table.heads])
        rows = "".join(self._row(row) for row in table.rows[table.heads :])
        yield f"<table><thead>{heads}</thead><tbody>{rows}</tbody></table>"

    def _row(self, row: tuple[Spot, ...]) -> str:
        return f"<tr>{''.join(map(self._spot, row))}</tr>"

    def _spot(self, spot: Spot) -> str:
        tag = "th" if spot.kind == "head" else "td"
        spans = f" rowspan={spot.down}" * (spot.down > 1) + f" colspan={spot.across}" * (
            spot.across > 1
        )
        text = spaced(spot.text) if self._look.spaced and spot.kind != "cell" else spot.text
        inner = escape(text).replace("\n", "<br>")
        return f'<{tag} class="{spot.kind}"{spans}>{inner}</{tag}>'
