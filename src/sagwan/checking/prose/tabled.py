"""What the text says of a table: its total above it, a cell by name, a mean over its rows."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, is_mistyped, prints_unit
from sagwan.checking.prose.cells import NamedCell, agrees, forms_of, is_alike
from sagwan.checking.prose.passages import FIGURE, Passage
from sagwan.checking.prose.telling import DOUBT, SURE, Grade, Tested, in_unit, shown
from sagwan.checking.prose.vocabulary import is_declared
from sagwan.facts import Figure, Message, Table

REACH = 3
ENOUGH_DIGITS = 3
FEW = 4
_PAIR = re.compile(rf"{FIGURE}\s*/\s*{FIGURE}")


def digits_of(amount: Amount) -> int:
    """Count the digits of a number as written, without closing noughts."""
    steps = abs(amount.figure.value / amount.figure.step)
    return len(str(int(steps)).rstrip("0")) if steps else 0


class Said(NamedTuple):
    """A figure of the text against the cell that it speaks of."""

    said: Amount
    cell: Amount

    @property
    def wanted(self) -> Decimal:
        """Give what the text should say, as exact as it says it."""
        if self.said.step <= self.cell.step:
            return self.cell.value
        return forms_of(self.cell.value, self.said.step)[0]

    def tested(self) -> Tested:
        """Put the pair into words."""
        figure, cell = self.said.figure, self.cell.figure
        wanted = in_unit(self.wanted, self.said)
        line = cell.place.line
        right = f"{cell.text} ({line}행)"
        says = Message(
            f"{line}행에는 {cell.text}(으)로 적혀 있습니다", f"but line {line} has {cell.text}"
        )
        mends = ((figure, wanted), (cell, in_unit(self.said.value, self.cell)))
        keys, expected = (figure.id, cell.id), shown(wanted)
        return Tested("same", figure, keys, expected, figure.text, right, mends, says)


Told = tuple[Said, Grade | None]


def before_table(passages: Sequence[Passage], table: Table, previous: int) -> list[Passage]:
    """Give the passages right above a table, nearest first, none above the table before it."""
    end = bisect_left(passages, table.place.line, key=lambda passage: passage.line)
    near = [p for p in passages[max(0, end - REACH) : end] if p.line > previous]
    return near[::-1]


def totals_said(
    passages: Sequence[Passage], tables: Sequence[Table], cells: Sequence[NamedCell]
) -> Iterator[Told]:
    """Test totals that stand above a table against its total row, or its total column by name."""
    by_table: dict[str, list[NamedCell]] = {}
    for cell in cells:
        by_table.setdefault(cell.table.id, []).append(cell)
    previous = 0
    for table in sorted(tables, key=lambda t: t.place.line):
        own = by_table.get(table.id, [])
        for passage in before_table(passages, table, previous) if own else ():
            yield from _said_above(passage, own)
        previous = max(previous, table.last_line)


def _said_above(passage: Passage, cells: Sequence[NamedCell]) -> Iterator[Told]:
    totals = [cell for cell in cells if cell.total]
    if totals:
        yield from _pair_said(passage, totals)
        for figure in _declared(passage):
            yield from filter(None, [_total(amount_of(figure), totals, passage)])
    yield from _rows_said(passage, [cell for cell in cells if cell.heads_row])


def _rows_said(passage: Passage, heads: Sequence[NamedCell]) -> Iterator[Told]:
    """Test figures that stand behind the label of a row (세입 161억원) against its total column."""
    for at, figure in passage.in_order:
        front = re.sub(r"\s", "", passage.words_before(at))
        if passage.shape[at] != FIGURE or not prints_unit(figure) or not front:
            continue
        said = amount_of(figure)
        for cell in heads:
            label = re.sub(r"\s", "", cell.row.label[-1]) if cell.row.label else ""
            if len(label) < 2 or not front.endswith(label) or not is_alike(said, cell.amount):
                continue
            if agrees(said, cell.amount):
                yield Said(said, cell.amount), None
            elif digits_of(said) >= ENOUGH_DIGITS and is_slip_of(said, cell.amount):
                yield Said(said, cell.amount), SURE


def _declared(passage: Passage) -> Iterator[Figure]:
    """Give figures called a total, and those joined to one: 총 380개 사무, 8,593억원."""
    joined = False
    for at, figure in passage.in_order:
        if passage.shape[at] != FIGURE:
            joined = False
            continue
        front = passage.words_before(at)
        joined = is_declared(front) or (joined and len(front) <= 8 and "(" not in front)
        if joined and prints_unit(figure):
            yield figure


def _total(said: Amount, totals: Sequence[NamedCell], passage: Passage) -> Told | None:
    alike = [cell for cell in totals if is_alike(said, cell.amount)]
    for cell in alike or totals:
        if agrees(said, cell.amount) and (alike or digits_of(said) >= ENOUGH_DIGITS - 1):
            return Said(said, cell.amount), None
    if len(str(int(said.figure.value))) < ENOUGH_DIGITS and not _is_named(totals, passage):
        return None
    rivals = [cell for cell in alike or totals if not cell.amount.figure.change]
    for cell in rivals:
        if is_slip_of(said, cell.amount):
            sure = digits_of(said) > ENOUGH_DIGITS or len(rivals) <= FEW or cell is rivals[0]
            return Said(said, cell.amount), SURE if sure else DOUBT
    return None


def _is_named(totals: Sequence[NamedCell], passage: Passage) -> bool:
    """Tell whether a text names what the table lists: its title or one of its labels."""
    table, text = totals[0].table, passage.text.replace(" ", "")
    labels = (label for row in table.rows for label in row.label)
    words = [word for label in labels for word in re.findall(r"[가-힣]{3,}", label)]
    return any(word in text for word in words)


def is_slip_of(said: Amount, cell: Amount) -> bool:
    """Tell whether one wrong digit turns a cell, rounded or cut, into what the text says."""
    step = said.step
    if said.value * cell.value <= 0:
        return False
    if step < cell.step:
        return is_mistyped(said.value, cell.value, step)
    return any(is_mistyped(said.value, form, step) for form in forms_of(cell.value, step))


def _pair_said(passage: Passage, totals: Sequence[NamedCell]) -> Iterator[Told]:
    """Test 306/289명 (정원/현원) above a staff table against its first total cell."""
    match = _PAIR.search(passage.shape)
    composite = [cell for cell in totals[0].row.cells if cell is not None][:1]
    if match is None or not composite or len(composite[0].figures) < 2:
        return
    said = [passage.figures[match.start()], passage.figures[match.end() - 1]]
    by_id = {cell.figure.id: cell for cell in totals}
    numbers = [by_id[identity] for identity in composite[0].figures[:2] if identity in by_id]
    pairs = [(amount_of(f), cell.amount) for f, cell in zip(said, numbers, strict=False)]
    if any(f.value == cell.value for f, cell in pairs):
        for figure, cell in pairs:
            yield Said(figure, cell), None if figure.value == cell.value else SURE
