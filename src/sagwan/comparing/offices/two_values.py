"""XRP001: one thing counted in two reports with two values."""

from collections.abc import Iterator

from sagwan.comparing.contexts import Context, contexts_of
from sagwan.comparing.figures import is_same_value
from sagwan.comparing.laid import Laid
from sagwan.comparing.offices.finding import discrepancy, shorten
from sagwan.comparing.offices.telling import Twice
from sagwan.comparing.prose import pair_contexts
from sagwan.comparing.tables import CellPair, pair_cells, pair_tables
from sagwan.facts import Cell, Discrepancy, Figure, Message

CODE = "XRP001"
_SAME_TELLING = 0.75
_ENOUGH = 14  # syllables from which the same words leave no other reading
_FEW_CELLS, _MOSTLY = 3, 0.6  # what shows that two offices print one table


def find_two_values(laid: Laid, twice: list[Twice]) -> Iterator[Discrepancy]:
    """Find the things that two reports count differently."""
    for pair in twice:
        if pair.score >= _SAME_TELLING:
            yield from _in_texts(laid, pair)
    yield from _in_tables(laid)


def _in_texts(laid: Laid, pair: Twice) -> Iterator[Discrepancy]:
    figures = [told.side.figures.get(told.block.id, []) for told in (pair.one, pair.two)]
    if not all(figures):
        return
    contexts = [
        contexts_of(laid, side, told)
        for side, told in zip((laid.old, laid.new), figures, strict=True)
    ]
    one_reading = pair.one.profile.key == pair.two.profile.key and (
        len(pair.one.profile.key) >= _ENOUGH
    )
    for one, two in pair_contexts(laid, *contexts):
        if _are_two_values(one.figure, two.figure) and _count_alike(one, two):
            yield _found(laid, one.figure, two.figure, pair.one.block.text, one_reading)


def _count_alike(one: Context, two: Context) -> bool:
    """The same words beside both: 12개 자매도시 is not 12개 회원도시."""
    return one.before == two.before and one.after == two.after


def _are_two_values(one: Figure, two: Figure) -> bool:
    if one.bound != two.bound or one.unit != two.unit:
        return False
    told = one.as_of, two.as_of
    return (None in told or told[0] == told[1]) and not is_same_value(one, two)


def _in_tables(laid: Laid) -> Iterator[Discrepancy]:
    for old, new in pair_tables(laid):
        if laid.old.tells_of_itself(old.section) or laid.new.tells_of_itself(new.section):
            continue
        cells = [pair for pair in pair_cells(old, new) if not pair.renamed]
        pairs = [found for pair in cells if (found := _figures_of(laid, pair))]
        equal = sum(1 for _, one, two in pairs if is_same_value(one, two))
        if len(pairs) < _FEW_CELLS or equal < _MOSTLY * len(pairs):
            continue
        same_table = laid.weigh(old.title).key == laid.weigh(new.title).key != ""
        for subject, one, two in pairs:
            if _are_two_values(one, two):
                yield _found(laid, one, two, subject, same_table)


def _figures_of(laid: Laid, pair: CellPair) -> tuple[str, Figure, Figure] | None:
    one, two = _first(pair.old), _first(pair.new)
    if one is None or two is None:
        return None
    sides = laid.old.report.figure_by_id, laid.new.report.figure_by_id
    return " › ".join(pair.labels), sides[0][one], sides[1][two]


def _first(cell: Cell | None) -> str | None:
    return cell.figures[0] if cell and cell.figures else None


def _found(laid: Laid, one: Figure, two: Figure, about: str, one_reading: bool) -> Discrepancy:
    certain = one_reading and one.as_of is not None and one.as_of == two.as_of
    name = shorten(about)
    return discrepancy(
        CODE,
        ((laid.old, one.place), (laid.new, two.place)),
        Message(
            f"“{name}”의 수가 두 보고서에서 다름: {one.text} / {two.text}",
            f"Two reports count “{name}” differently: {one.text} / {two.text}",
        ),
        (one.text, two.text),
        "error" if certain else "warning",
        "certain" if certain else "likely",
        (one.id,),
    )
