"""Whole reports of offices that do not exist, printed as text or as HTML with spans, and tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from random import Random

from sagwan.facts.lattice import Lattice, Slot

CHAPTERS = ("일반현황", "정책 비전", "주요업무 추진현황", "역점 추진사업", "의회 요구사항 처리결과")
PLACES = "나루천 들꽃공원 별빛도서관 솔숲마을 누리광장 온새미거리 마루회관".split()
WORKS = "정비 조성 확충 보급 실태조사 시범운영 기본계획 수립".split()
NOTES = ("세부 내용은 별도 보고", "전년 같은 기간과 견줌", "국비 50% 포함", "잠정 집계")
UNITS = ("백만원", "명", "건", "천원")
SIGNS = ("○", "-", "·")
ENDINGS = (
    "{n}개소 {work} 완료",
    "{n},{m:03}백만원 투입, 공정률 {p}.{d}%",
    "’{y}. {mo}월까지 {n}개소 {work} 완료하겠음",
    "1~{mo}월 이용자 {n}{m:03}명 (전년 대비 △{d}명)",
    "주민설명회 {mo}회 개최('{y}. {mo}. {n}.) 및 의견 수렴",
    "<우수기관> 선정 *{d}위* & 표창 [붙임] 참조_안",
    "하반기 중 {work} 용역 착수 예정",
)


@dataclass(frozen=True)
class Line:
    """A line: its depth (0 chapter, 1 part, 2 topic, 3 and deeper points), sign and text."""

    depth: int
    sign: str
    text: str


@dataclass(frozen=True)
class Grid:
    """A table: rows of cells (text, rows spanned, columns spanned), some of them heads."""

    rows: tuple[tuple[tuple[str, int, int], ...], ...]
    heads: int
    unit: str


Part = Line | Grid


def invent(seed: int) -> tuple[Part, ...]:
    """Invent the parts of a report."""
    rng = Random(f"report {seed}")
    return tuple(_parts(rng))


def print_text(parts: tuple[Part, ...]) -> str:
    """Print a report as plain text, its tables with tabs (spans leave blanks)."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, Line):
            lines.append(f"{'  ' * max(0, part.depth - 3)}{part.sign} {part.text}".rstrip())
        else:
            lines += [f"(단위: {part.unit})", *map("\t".join, _spread(part)), ""]
    return "\n".join(lines) + "\n"


def print_html(parts: tuple[Part, ...]) -> str:
    """Print a report as HTML."""
    return "<html><body>\n" + "\n".join(map(_tagged, parts)) + "\n</body></html>\n"


def _parts(rng: Random) -> Iterator[Part]:
    for number, chapter in enumerate(rng.sample(CHAPTERS, rng.randint(1, 3))):
        yield Line(0, f"{'ⅠⅡⅢ'[number]}.", chapter)
        for part in range(1, rng.randint(2, 3)):
            yield Line(1, f"{part}.", f"{rng.choice(PLACES)} {rng.choice(WORKS)}")
            yield from _topic(rng)


def _topic(rng: Random) -> Iterator[Part]:
    for _ in range(rng.randint(1, 2)):
        yield Line(2, "□", f"{rng.choice(('추진 실적', '추진 계획', '사업 개요', '예산 현황'))}")
        for _ in range(rng.randint(1, 4)):
            depth = rng.randint(0, 2)
            yield Line(3 + depth, SIGNS[depth], _point(rng))
        if rng.random() < 0.4:
            yield Line(3, "※", rng.choice(NOTES))
        if rng.random() < 0.7:
            yield rng.choice((_spending, _staffing, _plain))(rng)


def _point(rng: Random) -> str:
    ending = rng.choice(ENDINGS).format(
        n=rng.randint(1, 28),
        m=rng.randint(0, 999),
        p=rng.randint(10, 99),
        d=rng.randint(1, 9),
        y=rng.randint(20, 26),
        mo=rng.randint(2, 12),
        work=rng.choice(WORKS),
    )
    return f"{rng.choice(PLACES)} {ending}"


def _row(*cells: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((cell, 1, 1) for cell in cells)


def _spending(rng: Random) -> Grid:
    """Budget, spending, what is left and the rate, the total first."""
    rows = []
    names = rng.sample(PLACES, rng.randint(2, 4))
    amounts = [(b := rng.randint(500, 90_000), rng.randint(1, b)) for _ in names]
    whole = sum(b for b, _ in amounts), sum(e for _, e in amounts)
    for name, (budget, spent) in zip(("합계", *names), (whole, *amounts), strict=True):
        rate = f"{spent / budget * 100:.1f}%"
        rows.append(_row(name, f"{budget:,}", f"{spent:,}", f"{budget - spent:,}", rate))
    head = _row("구분", "예산액", "집행액", "잔액", "집행률")
    return Grid((head, *rows), 1, rng.choice(("백만원", "천원")))


def _staffing(rng: Random) -> Grid:
    """Posts by kind and grade under a head of two rows, a label over two rows."""
    top = (("구분", 2, 2), ("계", 2, 1), ("일반직", 1, 3), ("별정직", 2, 1))
    below = _row("5급", "6급", "7급 이하")
    rows = []
    for office in rng.sample(PLACES, 2):
        for label in ("정원", "현원"):
            parts = [rng.randint(0, 30) for _ in range(4)]
            cells = _row(label, f"{sum(parts)}", *(f"{part}" if part else "-" for part in parts))
            rows.append((((office, 2, 1),) if label == "정원" else ()) + cells)
    return Grid((top, below, *rows), 2, "명")


def _plain(rng: Random) -> Grid:
    """A table of words: what, when and how; some cells hold two lines."""
    rows = [
        _row(place, f"’{rng.randint(20, 25)}. {rng.randint(1, 12)}월", f"{_point(rng)}\n{work}")
        for place, work in zip(rng.sample(PLACES, 3), rng.sample(WORKS, 3), strict=True)
    ]
    return Grid((_row("사업명", "기간", "내용"), *rows), 1, rng.choice(UNITS))


def _spread(grid: Grid) -> list[list[str]]:
    """Give the rows with a blank wherever a span covers a place."""
    width = sum(across for _, _, across in grid.rows[0])
    cells = [[""] * width for _ in grid.rows]
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate(grid.rows):
        free = 0
        for text, down, across in row:
            while (r, free) in taken:
                free += 1
            taken |= {(r + y, free + x) for y in range(down) for x in range(across)}
            cells[r][free] = text.replace("\n", " ")
    return cells


def _tagged(part: Part) -> str:
    if isinstance(part, Line):
        name = f"h{part.depth + 2}" if part.depth < 3 else "p"
        return f"<{name}>{escape(part.sign)} {escape(part.text)}</{name}>"
    rows = []
    for r, row in enumerate(part.rows):
        name = "th" if r < part.heads else "td"
        cells = (
            f'<{name} rowspan="{down}" colspan="{across}">{escape(text).replace(chr(10), "<br>")}'
            f"</{name}>"
            for text, down, across in row
        )
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<p>(단위: {part.unit})</p><table>{''.join(rows)}</table>"


def lattice(*rows: tuple[str, ...]) -> Lattice:
    """A table whose first row names columns and whose first column names rows."""
    slots = tuple(
        tuple(
            Slot(
                r,
                c,
                1,
                1,
                "cell" if r and c else "label" if r else "head",
                text,
                text[:1].isdigit(),
            )
            for c, text in enumerate(row)
        )
        for r, row in enumerate(rows)
    )
    return Lattice(slots, len(rows[0]), 1, 1)
