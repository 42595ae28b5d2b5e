"""Figures of the text and cells that go by the same name, equal or one digit apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, is_mistyped, prints_unit
from sagwan.checking.prose.cells import NamedCell, forms_of, is_alike
from sagwan.checking.prose.passages import FIGURE, RATE, Passage
from sagwan.checking.prose.tabled import Said, Told, digits_of
from sagwan.checking.prose.telling import SURE
from sagwan.facts import Figure

FAR = 400
CLOSE = 40  # a number of two or three digits is a slip of a cell on the same page only
MOST_DIGITS = 15


class Mention(NamedTuple):
    """A figure of the text with its passage, whose words without blanks are `context`."""

    amount: Amount
    passage: Passage
    context: str


@dataclass(slots=True, eq=False, repr=False)
class CellIndex:
    """The cells of one work by their values, as exact as the text says them."""

    cells: list[NamedCell] = field(default_factory=list)
    equal: dict[Decimal, dict[Decimal, list[NamedCell]]] = field(default_factory=dict)
    close: dict[Decimal, dict[str, list[tuple[Decimal, NamedCell]]]] = field(default_factory=dict)

    def agreeing(self, said: Amount) -> list[NamedCell]:
        """Give the cells that say the same, rounded or cut."""
        self._prepare(said.step)
        found = self.equal[said.step].get(said.value, [])
        return [cell for cell in found if is_alike(said, cell.amount)]

    def mistaken(self, said: Amount) -> list[NamedCell]:
        """Give the cells of which the text is one wrong digit away."""
        self._prepare(said.step)
        found: dict[int, NamedCell] = {}
        for mask in _masks(said.value, said.step):
            for form, cell in self.close[said.step].get(mask, ()):
                if is_mistyped(said.value, form, said.step) and is_alike(said, cell.amount):
                    found.setdefault(id(cell), cell)
        return list(found.values())

    def _prepare(self, step: Decimal) -> None:
        if step in self.equal:
            return
        equal = self.equal.setdefault(step, {})
        close = self.close.setdefault(step, {})
        for cell in self.cells:
            value = cell.amount.value
            coarser = step > cell.amount.step
            for form in {value, *(forms_of(value, step) if coarser else ())}:
                equal.setdefault(form, []).append(cell)
                for mask in _masks(form, step):
                    close.setdefault(mask, []).append((form, cell))


def _masks(value: Decimal, step: Decimal) -> Iterator[str]:
    """Give a number with each digit masked in turn, and with neighbours in a fixed order."""
    steps = value / step
    if steps <= 0 or steps != int(steps):
        return
    digits = str(int(steps))
    if len(digits) > MOST_DIGITS:
        return
    for at in range(len(digits)):
        yield f"{digits[:at]}?{digits[at + 1 :]}"
        if digits[at : at + 2] and len(digits) > at + 1:
            pair = "".join(sorted(digits[at : at + 2]))
            yield f"{digits[:at]}{{{pair}}}{digits[at + 2 :]}"


def named_cells(passages: Sequence[Passage], cells: Sequence[NamedCell]) -> Iterator[Told]:
    """Test figures of the text against the cells of the same work that carry their name."""
    by_scope: dict[str, CellIndex] = {}
    for cell in cells:
        by_scope.setdefault(cell.scope, CellIndex()).cells.append(cell)
    mentions = [m for p in passages if p.scope in by_scope for m in _mentions(p)]
    said: dict[tuple[str, Decimal], set[int]] = {}
    for mention in mentions:
        key = (mention.passage.scope, mention.amount.value)
        said.setdefault(key, set()).add(mention.passage.number)
    for mention in mentions:
        scope = mention.passage.scope
        alone = len(said[scope, mention.amount.value]) == 1
        yield from filter(None, [_best(mention, by_scope[scope], alone)])


def _mentions(passage: Passage) -> Iterator[Mention]:
    context = passage.text.replace(" ", "")
    for at, figure in passage.in_order:
        amount = amount_of(figure)
        if passage.shape[at] in FIGURE + RATE and prints_unit(figure) and digits_of(amount) > 1:
            yield Mention(amount, passage, context)


def _best(mention: Mention, index: CellIndex, alone: bool) -> Told | None:
    said = mention.amount
    agreeing = index.agreeing(said)
    for cell in agreeing:
        named = cell.is_named_in(mention.context) if _is_near(cell, mention) else 0
        if named and (digits_of(said) > 2 or named == len(cell.words)):
            return Said(said, cell.amount), None
    if agreeing or not alone:
        return None
    slips = [
        (named, cell)
        for cell in index.mistaken(said)
        if _is_near(cell, mention, FAR if digits_of(said) > 3 else CLOSE)
        and not _tells_another_date(said, cell.figure)
        and _is_certain(named := cell.is_named_in(mention.context), cell, digits_of(said))
    ]
    if not slips:
        return None
    return Said(said, max(slips, key=lambda pair: pair[0])[1].amount), SURE


def _is_near(cell: NamedCell, mention: Mention, most: int = FAR) -> bool:
    return abs(cell.figure.place.line - mention.passage.line) <= most


def _is_certain(named: int, cell: NamedCell, digits: int) -> bool:
    """The shorter a number, the more of the cell's name must stand with it."""
    if digits >= 5:
        return named >= 1
    whole = named == len(cell.words)
    return named >= 1 and ((digits == 4 and (named >= 2 or whole)) or (whole and named >= 2))


def _tells_another_date(said: Amount, cell: Figure) -> bool:
    one, two = said.figure.as_of, cell.as_of
    return bool(one and two and one[:4] != two[:4])
