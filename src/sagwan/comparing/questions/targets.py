"""Questions about rates that stay under their target: beside it in a row or column, or in a line.

Only rates of which more is better are judged, and no target that is an upper bound.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sagwan.comparing.questions.question import UNDER, Fact, Question
from sagwan.facts import Block, Cell, Figure, Message, Report, Table

_RATE = re.compile(r"집행률|집행율|달성률|달성율|진도율|추진율|이행률|이행율|완료율|실적률")
_TARGET = re.compile(r"목표")
_BOUND = re.compile(r"이하|이내|미만|감축|저감|줄이|최대|상한")
_SAID = r"[^0-9%]{0,12}(\d+(?:\.\d+)?)\s*%"
_SAID_TARGET = re.compile(r"목표" + _SAID)
_SAID_RATE = re.compile(rf"(?:{_RATE.pattern})" + _SAID)
_KINDS = {"bullet", "paragraph", "note"}
Path = tuple[str, ...]
Named = tuple[Path, Figure]


def ask_of_targets(report: Report) -> Iterator[Question]:
    """Ask how rates will reach their targets."""
    for table in report.tables:
        if table.copy_of is None:
            yield from _in_table(report, table)
    for block in report.blocks:
        if block.kind in _KINDS and block.table is None:
            yield from _in_line(block)


def _in_table(report: Report, table: Table) -> Iterator[Question]:
    for row in table.rows:
        pairs = zip(table.columns, row.cells, strict=False)
        cells = [(path, one) for path, cell in pairs if (one := _rate(report, cell))]
        yield from _pair(table.title, row.label, cells)
    for place, path in enumerate(table.columns):
        lined = [(row.label, row.cells[place]) for row in table.rows if place < len(row.cells)]
        cells = [(label, one) for label, cell in lined if (one := _rate(report, cell))]
        yield from _pair(table.title, path, cells)


def _rate(report: Report, cell: Cell | None) -> Figure | None:
    """Give the rate in a cell that holds one figure."""
    if cell is None or len(cell.figures) != 1:
        return None
    figure = report.figure_by_id[cell.figures[0]]
    return figure if figure.unit is not None and figure.unit.text == "%" else None


def _pair(title: str, beside: Path, cells: Sequence[Named]) -> Iterator[Question]:
    """Hold the one rate of a row or column against the one target in it."""
    if any(_BOUND.search(" ".join((*beside, *path))) for path, _ in cells):
        return
    targets = [(path, one) for path, one in cells if _TARGET.search(path[-1] if path else "")]
    rates = [(path, one) for path, one in cells if path and _is_rate(path[-1])]
    if len(targets) == len(rates) == 1:
        about = " › ".join(word for word in (title, *beside, rates[0][0][-1]) if word)
        yield from _hold(about, targets[0][1], rates[0][1])


def _is_rate(label: str) -> bool:
    return bool(_RATE.search(label)) and not _TARGET.search(label)


def _hold(about: str, target: Figure, rate: Figure) -> Iterator[Question]:
    if rate.value < target.value:
        facts = tuple(Fact("new", one.text, one.place.as_dict()) for one in (target, rate))
        yield _ask(about, target.value, rate.value, facts)


def _in_line(block: Block) -> Iterator[Question]:
    targets, rates = _SAID_TARGET.findall(block.text), _SAID_RATE.findall(block.text)
    if len(targets) != 1 or len(rates) != 1 or _BOUND.search(block.text):
        return
    target, rate = Decimal(targets[0]), Decimal(rates[0])
    if rate < target:
        fact = Fact("new", block.text, block.place.as_dict())
        yield _ask(" ".join(block.text.split()), target, rate, (fact,))


def _ask(about: str, target: Decimal, rate: Decimal, facts: tuple[Fact, ...]) -> Question:
    lack = f"{(target - rate).normalize():f}%p"
    shown = about if len(about) <= 90 else f"{about[:89]}…"
    asks = Message(
        f"‘{shown}’ {rate}%: 목표 {target}%에 {lack} 모자랍니다. 어떻게 채울 계획입니까?",
        f"“{shown}” {rate}%: {lack} under the target of {target}%. How will it be reached?",
    )
    reason = Message("목표에 미치지 못한 비율입니다.", "The rate is under its target.")
    return Question(UNDER, about, asks, reason, facts)
