"""What a division returned, checked on arrival: whole, numbers, sums, and against last time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from cityhall.registers.sheets.tables import Fault, Line
from cityhall.work.calls.asked import Cell
from cityhall.work.calls.sheet import TOTAL

FAR = Decimal("0.5")  # a value that moved by half and more is asked about


@dataclass(slots=True)
class Arrival:
    """What came: the values that can be used, faults that must be mended, and questions."""

    answers: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def check_return(lines: Iterable[Line], cells: list[Cell]) -> Arrival:
    """Check the lines of a returned sheet against what was asked."""
    asked = {cell.key: cell for cell in cells}
    arrival, sums = Arrival(), defaultdict[str, Decimal](Decimal)
    totals: list[tuple[Line, str]] = []
    for line in lines:
        key = line.values.get("cell", "")
        if key.startswith(f"{TOTAL}|"):
            totals.append((line, key.partition("|")[2]))
        elif key not in asked:
            arrival.faults.append(
                Fault(
                    line.number,
                    "칸",
                    "취합표에 없던 줄입니다. 줄을 더하거나 칸 이름을 바꾸지 말아 주세요.",
                    "This line was not in the sheet. Please add no lines and rename no cells.",
                )
            )
        elif (value := read_value(line, arrival.faults)) is not None:
            arrival.answers[key] = {
                "value": format(value, "f"),
                "remark": line.values.get("remark", ""),
            }
            sums[asked[key].measure.key] += value
    arrival.faults += name_missing(asked, arrival)
    arrival.faults += compare_totals(totals, sums)
    return arrival


def read_value(line: Line, faults: list[Fault]) -> Decimal | None:
    """Read the new value of a line; a fault where it is empty or no number."""
    text = line.values.get("value", "").replace(",", "").replace("△", "-").strip()
    if not text:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if value.is_finite():
        return value
    faults.append(
        Fault(
            line.number,
            "이번 값",
            f"‘{line.values['value']}’은(는) 수가 아닙니다.",
            f"‘{line.values['value']}’ is no number.",
        )
    )
    return None


def name_missing(asked: dict[str, Cell], arrival: Arrival) -> Iterator[Fault]:
    """Name the cells that were left empty or are gone; a nought must be written."""
    missing = [cell for key, cell in asked.items() if key not in arrival.answers]
    told = {fault.line for fault in arrival.faults}
    if missing and not told:
        first = missing[0]
        name = " ".join(filter(None, (str(first.measure.name), first.members)))
        yield Fault(
            0,
            "이번 값",
            f"{len(missing)}칸이 비어 있습니다(첫 칸: {name}). 없으면 0을 적어 주세요.",
            f"{len(missing)} cells are empty (the first: {name}). Please write 0 for none.",
        )


def compare_totals(totals: Iterable[tuple[Line, str]], sums: dict[str, Decimal]) -> Iterator[Fault]:
    """Compare the totals of a sheet with the sums of its lines."""
    for line, measure in totals:
        text = line.values.get("value", "").replace(",", "")
        try:
            stated = Decimal(text or "0")
        except InvalidOperation:
            continue
        if stated not in {Decimal(0), sums[measure]}:
            yield Fault(
                line.number,
                "이번 값",
                f"계 {stated:,}이(가) 칸들의 합 {sums[measure]:,}과 다릅니다.",
                f"The total {stated:,} is not the sum of its cells, {sums[measure]:,}.",
            )


def is_far(cell: Cell, value: Decimal) -> bool:
    """Tell whether a value moved so far from the last one that somebody should ask."""
    if cell.last is None:
        return False
    if cell.last == 0:
        return value != 0
    return abs(value - cell.last) >= FAR * abs(cell.last)
