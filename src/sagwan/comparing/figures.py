"""Figures over time: the same, moved, new or gone, matched by what they are about."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from sagwan.comparing.contexts import contexts_of
from sagwan.comparing.laid import Laid
from sagwan.comparing.prose import pair_contexts
from sagwan.comparing.reasons import say
from sagwan.comparing.side import Side
from sagwan.comparing.tables import CellPair, pair_cells, pair_tables
from sagwan.facts import Cell, Change, Figure, Table
from sagwan.understanding.roles.titles import clean_title

_SENTENCE = 30  # characters from which a cell is running text


def compare_figures(laid: Laid) -> list[Change]:
    """Tell of each figure whether it is the same, moved, new or gone."""
    changes = list(_in_tables(laid))
    changes += _in_prose(laid)
    told = [{c.old["id"] for c in changes if c.old}, {c.new["id"] for c in changes if c.new}]
    new = [figure for figure in _counted(laid.new) if figure.id not in told[1]]
    gone = [figure for figure in _counted(laid.old) if figure.id not in told[0]]
    changes += [Change("figures", "new", _about(laid.new, f), None, f.as_dict()) for f in new]
    changes.sort(key=_order)
    changes += [Change("figures", "gone", _about(laid.old, f), f.as_dict(), None) for f in gone]
    return changes


def _order(change: Change) -> tuple[int, int]:
    told = change.new or change.old or {}
    return told["place"]["line"], told["place"]["start"]


def _counted(side: Side) -> Iterator[Figure]:
    """Give the figures that count something, once where a table is printed again."""
    copies = {table.id for table in side.report.tables if table.copy_of is not None}
    for figure in side.report.figures:
        if figure.bound != "rhetorical" and figure.place.table not in copies:
            yield figure


def _in_running_text(side: Side) -> Iterator[Figure]:
    """Give the figures outside tables, and those in cells that hold sentences."""
    celled = {
        figure.id
        for table in side.report.tables
        for row in table.rows
        for cell in row.cells
        for figure in _slots(side, cell).values()
    }
    return (figure for figure in _counted(side) if figure.id not in celled)


def _in_tables(laid: Laid) -> Iterator[Change]:
    for old, new in pair_tables(laid):
        for pair in pair_cells(old, new):
            yield from _in_cells(laid, pair)


def _in_cells(laid: Laid, pair: CellPair) -> Iterator[Change]:
    old, new = _slots(laid.old, pair.old), _slots(laid.new, pair.new)
    subject = " › ".join([clean_title(pair.new_table.title), *pair.labels])
    for slot, figure in old.items():
        if slot in new:
            yield _judge(subject, figure, new[slot], pair.renamed)
    if old and not new and pair.new is not None and _is_blank(pair.new):
        yield from _blanked(subject, old, pair.new, pair.new_table, is_old=False)
    if new and not old and pair.old is not None and _is_blank(pair.old):
        yield from _blanked(subject, new, pair.old, pair.old_table, is_old=True)


def _slots(side: Side, cell: Cell | None) -> dict[tuple[object, ...], Figure]:
    """Give the figures of a cell by what they are in it."""
    found: dict[tuple[object, ...], Figure] = {}
    if cell is None or (len(cell.text) > _SENTENCE and "text" in cell.parts):
        return found
    for identity, part in zip_longest(cell.figures, cell.parts, fillvalue="main"):
        figure = side.report.figure_by_id[identity]
        base = figure.unit.base if figure.unit else None
        kind = base if part == "text" else figure.unit is not None and figure.unit.is_rate
        turn = sum(1 for slot in found if slot[:3] == (part, figure.change, kind))
        found[part, figure.change, kind, turn] = figure
    return found


def _is_blank(cell: Cell) -> bool:
    return not cell.figures and not any(letter.isalnum() for letter in cell.text)


def _blanked(
    subject: str, told: dict[tuple[object, ...], Figure], blank: Cell, table: Table, *, is_old: bool
) -> Iterator[Change]:
    """A dash stands for nought: 0 and - are the same, another number moved."""
    for figure in told.values():
        dash = figure.as_dict() | {
            "id": None,
            "text": blank.text.strip() or "-",
            "value": "0",
            "base_value": None if figure.unit is None else "0",
            "as_of": table.as_of,
            "place": (blank.place or table.place).as_dict(),
        }
        old, new = (dash, figure.as_dict()) if is_old else (figure.as_dict(), dash)
        verdict = "same" if figure.value == 0 else "moved"
        yield Change("figures", verdict, subject, old, new, say("‘-’로 적음", "printed as a dash"))


def _in_prose(laid: Laid) -> Iterator[Change]:
    old = contexts_of(laid, laid.old, _in_running_text(laid.old))
    new = contexts_of(laid, laid.new, _in_running_text(laid.new))
    for one, two in pair_contexts(laid, old, new):
        path = laid.new.paths.get(two.section, ())[-1:]
        yield _judge(" › ".join([*path, two.label]), one.figure, two.figure)


def _judge(subject: str, old: Figure, new: Figure, renamed: str = "") -> Change:
    reasons = [say(renamed, "renamed")] if renamed else []
    if is_same_value(old, new):
        if old.value != new.value:
            reasons.append(say("적은 자릿수만 다름", "written to another digit"))
        return Change("figures", "same", subject, old.as_dict(), new.as_dict(), "; ".join(reasons))
    if old.as_of and new.as_of and old.as_of != new.as_of:
        reasons.append(say(f"기준 {old.as_of} → {new.as_of}", "another date"))
    return Change("figures", "moved", subject, old.as_dict(), new.as_dict(), "; ".join(reasons))


def is_same_value(old: Figure, new: Figure) -> bool:
    """Tell whether two figures state one value, each to the digit that it is written to."""
    if old.unit is None or new.unit is None:
        return old.value == new.value
    difference = abs(old.value * old.unit.scale - new.value * new.unit.scale)
    steps = old.step * old.unit.scale, new.step * new.unit.scale
    return difference == Decimal(0) or (steps[0] != steps[1] and difference < max(steps))


def _about(side: Side, figure: Figure) -> str:
    block = side.block_at(figure.place)
    path = side.paths.get(block.section, ())[-1:] if block else ()
    return " › ".join([*path, *figure.subject, figure.text][-4:])
