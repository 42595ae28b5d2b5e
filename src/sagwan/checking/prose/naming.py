"""Figures of the text and cells that go by the same name, equal or one digit apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sagwan.checking.prose.amounts import Amount, amount_of, prints_unit
from sagwan.checking.prose.cells import NamedCell, agrees, is_alike
from sagwan.checking.prose.passages import FIGURE, RATE, Passage
from sagwan.checking.prose.tabled import Said, Told, digits_of, is_slip_of
from sagwan.checking.prose.telling import SURE
from sagwan.facts import Figure

FAR = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of the text with its passage, whose words without blanks are `context`."""

    amount: Amount
    passage: Passage
    context: str


def named_cells(passages: Sequence[Passage], cells: Sequence[NamedCell]) -> Iterator[Told]:
    """Test figures of the text against the cells of the same work that carry their name."""
    by_scope: dict[str, list[NamedCell]] = {}
    for cell in cells:
        by_scope.setdefault(cell.scope, []).append(cell)
    mentions = _mentions(passages, by_scope)
    for mention in mentions:
        near = by_scope[mention.passage.scope]
        yield from filter(None, [_best(mention, near, mentions)])


def _mentions(
    passages: Sequence[Passage], by_scope: Mapping[str, Sequence[NamedCell]]
) -> list[Mention]:
    found = []
    for passage in passages:
        if passage.scope not in by_scope or not passage.figures:
            continue
        context = passage.text.replace(" ", "")
        for at, figure in passage.in_order:
            amount = amount_of(figure)
            if passage.shape[at] in FIGURE + RATE and prints_unit(figure) and digits_of(amount) > 1:
                found.append(Mention(amount, passage, context))
    return found


def _best(mention: Mention, cells: Sequence[NamedCell], mentions: Sequence[Mention]) -> Told | None:
    said = mention.amount
    slips = []
    for cell in cells:
        if abs(cell.figure.place.line - mention.passage.line) > FAR:
            continue
        if not is_alike(said, cell.amount):
            continue
        named = cell.is_named_in(mention.context)
        if agrees(said, cell.amount):
            if named and _is_telling(cell, said, named):
                return Said(said, cell.amount), None
            return None
        if named and is_slip_of(said, cell.amount) and not _tells_another_date(said, cell.figure):
            slips.append((named, cell))
    return _slip(mention, slips, mentions)


def _is_telling(cell: NamedCell, said: Amount, named: int) -> bool:
    return digits_of(said) > 2 or named == len(cell.words)


def _slip(
    mention: Mention, slips: Sequence[tuple[int, NamedCell]], mentions: Sequence[Mention]
) -> Told | None:
    digits = digits_of(mention.amount)
    certain = [
        (named, cell)
        for named, cell in slips
        if digits >= 5
        or (digits == 4 and (named >= 2 or named == len(cell.words)))
        or (digits == 3 and named == len(cell.words) >= 2)
    ]
    if not certain or _is_said_elsewhere(mention, mentions):
        return None
    _, cell = max(certain, key=lambda pair: pair[0])
    return Said(mention.amount, cell.amount), SURE


def _is_said_elsewhere(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(
        other.amount.value == mention.amount.value and other.passage is not mention.passage
        for other in mentions
        if other.passage.scope == mention.passage.scope
    )


def _tells_another_date(said: Amount, cell: Figure) -> bool:
    one, two = said.figure.as_of, cell.as_of
    return bool(one and two and one[:4] != two[:4])
