"""What a division returned, checked on arrival: whole, numbers, sums, and against last time."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from cityhall.registers.sheets.tables import Fault, Line
from cityhall.work.calls.asked import Cell
from cityhall.work.calls.promised import Asked, check_line, read_word
from cityhall.work.calls.sheet import COLUMNS, TOTAL

LABELS = {column.key: column.ko for column in COLUMNS}
FAR = Decimal("0.5")  # a value that moved by half and more is asked about


@dataclass(slots=True)
class Arrival:
    """What came: the values that can be used, faults that must be mended, and questions."""

    answers: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def check_return(
    lines: Iterable[Line], cells: list[Cell], promised: Iterable[Asked] = ()
) -> Arrival:
    """Check the lines of a returned sheet against what was asked."""
    asked, told = {cell.key: cell for cell in cells}, {one.key: one for one in promised}
    arrival, sums = Arrival(), defaultdict[str, Decimal](Decimal)
    totals: list[tuple[Line, str]] = []
    seen: set[str] = set()
    for line in lines:
        key = line.values.get("cell", "")
        structure = list(check_structure(line, key, seen, asked, told))
        arrival.faults += structure
        seen.add(key)
        if structure:
            continue
        if key.startswith(f"{TOTAL}|"):
            totals.append((line, key.partition("|")[2]))
        elif key in told:
            take_promise(line, key, arrival)
        elif (value := read_value(line, arrival.faults)) is not None:
            arrival.answers[key] = {
                "value": format(value, "f"),
                "remark": line.values.get("remark", ""),
            }
            sums[asked[key].measure.key] += value
    arrival.faults += name_gone({**asked, **told}, seen)
    arrival.faults += name_missing(asked, told, arrival)
    arrival.faults += compare_totals(totals, sums)
    return arrival


def check_structure(
    line: Line,
    key: str,
    seen: Collection[str],
    asked: Mapping[str, Cell],
    told: Mapping[str, Asked],
) -> Iterator[Fault]:
    """Check that a line is one that was asked for, once, under the labels that it had."""
    if key.startswith(f"{TOTAL}|"):
        return
    if key not in asked and key not in told:
        yield Fault(
            line.number,
            "칸",
            "취합표에 없던 줄입니다. 줄을 더하거나 칸 이름을 바꾸지 말아 주세요.",
            "This line was not in the sheet. Please add no lines and rename no cells.",
        )
        return
    if key in seen:
        yield Fault(
            line.number,
            "칸",
            "같은 칸이 두 줄에 있습니다. 줄을 베껴 넣지 말아 주세요.",
            "The same cell stands on two lines. Please copy no lines.",
        )
    labels = label_cell(asked[key]) if key in asked else label_promise(told[key])
    for column, both in labels.items():
        text = line.values.get(column, "")
        if text and text not in both:
            name = LABELS[column]
            yield Fault(
                line.number,
                name,
                f"{name} ‘{both[0]}’이(가) ‘{text}’(으)로 바뀌었습니다. 잠긴 칸은 고치지 마세요.",
                f"The locked cell ‘{both[1]}’ was changed to ‘{text}’.",
            )


def label_cell(cell: Cell) -> dict[str, tuple[str, str]]:
    """Give the labels of a cell of figures, in both languages."""
    name = cell.measure.name
    return {
        "measure": (name.ko, name.en),
        "subject": cell.subject_name,
        "members": cell.members_in_both,
        "unit": (cell.measure.unit, cell.measure.unit),
    }


def label_promise(asked: Asked) -> dict[str, tuple[str, str]]:
    """Give the labels of a promise, in both languages."""
    promise = asked.promise
    return {"subject": asked.owner, "members": (promise.text_ko, promise.text_en)}


def take_promise(line: Line, key: str, arrival: Arrival) -> None:
    """Take what a line says of a promise."""
    faults = list(check_line(line))
    arrival.faults += faults
    word = read_word(line.values.get("value", ""))
    if word and not faults:
        arrival.answers[key] = {"value": word, "remark": line.values.get("remark", "").strip()}


def name_gone(asked: Iterable[str], seen: Collection[str]) -> Iterator[Fault]:
    """Say that lines are gone from a sheet."""
    gone = [key for key in asked if key not in seen]
    if gone and seen:
        yield Fault(
            0,
            "칸",
            f"취합표에 있던 {len(gone)}줄이 없어졌습니다. 줄을 지우지 말아 주세요.",
            f"{len(gone)} lines of the sheet are gone. Please delete no lines.",
        )


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


def name_missing(
    asked: Mapping[str, Cell], told: Mapping[str, Asked], arrival: Arrival
) -> Iterator[Fault]:
    """Name the cells that were left empty; a nought must be written."""
    missing = [cell for key, cell in asked.items() if key not in arrival.answers]
    if arrival.faults:
        return
    if missing:
        first = missing[0]
        name = " ".join(filter(None, (str(first.measure.name), first.members)))
        yield Fault(
            0,
            "이번 값",
            f"{len(missing)}칸이 비어 있습니다(첫 칸: {name}). 없으면 0을 적어 주세요.",
            f"{len(missing)} cells are empty (the first: {name}). Please write 0 for none.",
        )

    silent = [one for key, one in told.items() if key not in arrival.answers]
    if silent:
        text = silent[0].promise.text
        yield Fault(
            0,
            "이번 값",
            f"약속 {len(silent)}건의 상태가 비어 있습니다(첫 약속: {text}).",
            f"The state of {len(silent)} promises is empty (the first: {text}).",
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
