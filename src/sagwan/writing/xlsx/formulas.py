"""Formulas for what the tables of a report prove themselves: totals, remainders and rates that
agree to the last digit. A cell that disagrees keeps its printed number, for the reader to see.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from sagwan.checking.arithmetic.sheets import Sheet
from sagwan.checking.arithmetic.solved import SumRelation, sum_relations
from sagwan.facts import Cell, Table
from sagwan.relations import Matrix, Quantity
from sagwan.relations.ratios import RateTest, find_rates, test_rate
from sagwan.relations.words import BUDGET, EXECUTED, is_rate, is_total
from sagwan.writing.xlsx.numbers import Number

Spot = tuple[int, int]
Numbers = Mapping[Spot, Number]
_NAMED_BITS = 6.0  # what 집행액 over 예산액 is worth
_Series = Sequence[Quantity | None]


def find_formulas(table: Table, numbers: Numbers, origin: Spot) -> dict[Spot, str]:
    """Give formulas by row and column of a table whose cells begin at a place of the sheet."""
    matrix = _matrix(table, numbers)
    leads: dict[Spot, set[Spot]] = {}
    found: dict[Spot, str] = {}
    for result, terms, formula in (
        *_sums(Sheet(table, {"main": matrix}), origin),
        *_rates(matrix, numbers, origin),
    ):
        if result not in found and not _reaches(leads, terms, result):
            leads[result] = set(terms)
            found[result] = formula
    return found


def _matrix(table: Table, numbers: Numbers) -> Matrix:
    rows = tuple(
        tuple(
            _quantity(cell, (r, c), table, numbers, path)
            for c, (cell, path) in enumerate(zip(row.cells, table.columns, strict=True))
        )
        for r, row in enumerate(table.rows)
    )
    return Matrix(rows, table.columns, tuple(row.label for row in table.rows))


def _quantity(
    cell: Cell | None, spot: Spot, table: Table, numbers: Numbers, path: tuple[str, ...]
) -> Quantity | None:
    number = numbers.get(spot)
    if number is not None:
        rate = number.percent or (number.step < 1 and any(map(is_rate, path)))
        key = f"{spot[0]} {spot[1]}"
        return Quantity(number.printed, number.step, key, number.step < 1, rate)
    if cell is None:
        return Quantity(Decimal(0)) if table.form == "flat" else None
    return None if any(char.isalnum() for char in cell.text) else Quantity(Decimal(0))


def _spot(quantity: Quantity) -> Spot:
    row, column = (quantity.key or "").split()
    return int(row), int(column)


def _reaches(leads: Mapping[Spot, set[Spot]], starts: Sequence[Spot], goal: Spot) -> bool:
    """Tell whether a formula would in the end refer to itself."""
    seen: set[Spot] = set()
    waiting = list(starts)
    while waiting:
        spot = waiting.pop()
        if spot == goal:
            return True
        if spot not in seen:
            seen.add(spot)
            waiting.extend(leads.get(spot, ()))
    return False


# --- sums -------------------------------------------------------------------------------------


def _sums(sheet: Sheet, origin: Spot) -> Iterator[tuple[Spot, list[Spot], str]]:
    for relation in sum_relations(sheet):
        terms = [(sign, _spot(term)) for sign, term in relation.terms if term.key]
        if relation.holds and relation.result.key and len(terms) > 1 and _is_whole(relation):
            spots = [spot for _, spot in terms]
            yield _spot(relation.result), spots, _sum(terms, origin)


def _is_whole(relation: SumRelation) -> bool:
    return all(term.key or not term.value for _, term in relation.terms)


def _sum(terms: Sequence[tuple[int, Spot]], origin: Spot) -> str:
    """A run of cells is a SUM, anything else is spelt out."""
    spots = sorted(spot for _, spot in terms)
    if all(sign > 0 for sign, _ in terms) and _is_run(spots):
        return f"=SUM({_place(spots[0], origin)}:{_place(spots[-1], origin)})"
    written = "".join(
        ("+" if sign > 0 else "-") + _place(spot, origin)
        for sign, spot in sorted(terms, key=lambda term: -term[0])
    )
    return "=" + written.removeprefix("+")


def _is_run(spots: Sequence[Spot]) -> bool:
    first, count = spots[0], len(spots)
    down = [(first[0] + step, first[1]) for step in range(count)]
    across = [(first[0], first[1] + step) for step in range(count)]
    return list(spots) in (down, across)


def _place(spot: Spot, origin: Spot) -> str:
    name: str = xl_rowcol_to_cell(origin[0] + spot[0], origin[1] + spot[1])
    return name


# --- rates ------------------------------------------------------------------------------------


def _rates(
    matrix: Matrix, numbers: Numbers, origin: Spot
) -> Iterator[tuple[Spot, list[Spot], str]]:
    """Give rates over other columns of their row, or over the total of their column."""
    series = list(_series(matrix))
    rates = [i for i in range(matrix.width) if _is_rate_column(series[i])]
    amounts = [i for i in range(len(series)) if _is_amount(series[i])]

    def prior(_rate: int, part: int, whole: tuple[int, ...]) -> float:
        named = part < matrix.width > whole[0] and len(whole) == 1
        words = [matrix.columns[at][-1:] for at in (part, whole[0])] if named else []
        said = words and all(words)
        fits = said and EXECUTED.search(words[0][0]) and BUDGET.search(words[1][0])
        return _NAMED_BITS if fits else 0.0

    for pattern in find_rates(series, rates, amounts, prior):
        for row, rate in enumerate(series[pattern.rate]):
            part = series[pattern.part][row]
            whole = [q for at in pattern.whole if (q := series[at][row]) is not None]
            if rate is None or part is None or not all(q.key for q in (rate, part, *whole)):
                continue
            test = test_rate(rate, part, whole) if len(whole) == len(pattern.whole) else None
            if test is not None and test.verdict in {"round", "cut"}:
                spots = [_spot(part), *map(_spot, whole)]
                yield _spot(rate), spots, _rate(test, numbers, origin)


def _series(matrix: Matrix) -> Iterator[_Series]:
    """Give the columns, then for each the figure of its total row in every row."""
    columns = [tuple(row[c] for row in matrix.rows) for c in range(matrix.width)]
    yield from columns
    labels = matrix.labels
    total = next((r for r, label in enumerate(labels) if label and is_total(label[-1])), None)
    for column in columns if total is not None else ():
        yield (column[total or 0],) * len(column)


def _is_rate_column(column: _Series) -> bool:
    keyed = [cell for cell in column if cell is not None and cell.key]
    return bool(keyed) and all(cell.rate for cell in keyed)


def _is_amount(column: _Series) -> bool:
    keyed = [cell for cell in column if cell is not None and cell.key]
    return bool(keyed) and not any(cell.rate for cell in keyed)


def _rate(test: RateTest, numbers: Numbers, origin: Spot) -> str:
    number = numbers[_spot(test.rate)]
    digits = -int(number.step.as_tuple().exponent) + (2 if number.percent else 0)
    places = "+".join(_place(_spot(one), origin) for one in test.whole)
    below = f"({places})" if len(test.whole) > 1 else places
    share = f"{_place(_spot(test.part), origin)}/{below}" + ("" if number.percent else "*100")
    return f"={'ROUND' if test.verdict == 'round' else 'ROUNDDOWN'}({share},{digits})"
