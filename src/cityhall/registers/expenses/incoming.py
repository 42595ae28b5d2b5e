"""What a table of uses asks for, line by line: new uses, and others by their office, month, number.

Taken in whole or not at all. A line that is absent leaves what stands as it is.
"""

from dataclasses import dataclass, field
from datetime import date

from cityhall.ground.look.dates import read_day
from cityhall.ground.organisation.models import Unit
from cityhall.registers.expenses.kinds import KINDS, PAYMENTS, PLACES, Words, find_key
from cityhall.registers.expenses.models import PLACE, TEXT, Use
from cityhall.registers.sheets.previewing import Change, compare_cells
from cityhall.registers.sheets.tables import Column, Fault, Line, Taken

COLUMNS = (
    Column("unit", "부서", "Office", 26, is_needed=True),
    Column("on", "사용일", "Day", 12, is_needed=True),
    Column("number", "연번", "Number", 8, is_needed=True, is_number=True),
    Column("kind", "구분", "Kind", 20, is_needed=True),
    Column("purpose", "집행 목적", "Purpose", 40, is_needed=True),
    Column("place_kind", "장소 구분", "Kind of place", 14, is_needed=True),
    Column("place", "장소", "Place", 24),
    Column("amount", "금액(원)", "Amount (won)", 14, is_needed=True, is_number=True),
    Column("people", "인원", "People", 8, is_number=True),
    Column("payment", "결제", "Payment", 12, is_needed=True),
    Column("source", "출처", "Source", 24),
)
CHOSEN: tuple[tuple[str, dict[str, Words]], ...] = (
    ("kind", KINDS),
    ("place_kind", PLACES),
    ("payment", PAYMENTS),
)
NUMBERS = (("number", 1, 99_999), ("amount", 1, 10**12), ("people", 0, 99_999))
LONGEST = {"purpose": TEXT, "place": PLACE, "source": 200}
NAMES = {one.key: one.ko for one in COLUMNS}
FIRST = date(1990, 1, 1)


@dataclass(slots=True)
class Wanted:
    """What a table asks for: uses to add and to amend, and what is wrong with its lines."""

    uses: list[Use] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    faults: list[Fault] = field(default_factory=list)


def write_row(one: Use) -> dict[str, str]:
    """Write a use as a line of the table, by the Korean names of its kinds."""
    return {
        "unit": one.unit.key,
        "on": one.on.isoformat(),
        "number": str(one.number),
        "kind": KINDS[one.kind][0],
        "purpose": one.purpose,
        "place_kind": PLACES[one.place_kind][0],
        "place": one.place,
        "amount": str(one.amount),
        "people": str(one.people),
        "payment": PAYMENTS[one.payment][0],
        "source": one.source,
    }


def plan_table(kind: str, taken: Taken) -> Wanted:
    """Plan what a table asks for; nothing is written."""
    del kind
    wanted = Wanted(faults=list(taken.faults))
    wrong = {fault.line for fault in taken.faults}
    units = {one.key: one for one in Unit.objects.all()}
    standing, met = load_standing(taken), dict[tuple[str, str, int], int]()
    for line in taken.lines:
        if line.number in wrong:
            continue
        if faults := list(list_faults(line, units)):
            wanted.faults += faults
            continue
        read_line(line, units, standing, met, wanted)
    wanted.faults.sort(key=lambda fault: fault.line)
    return wanted


def load_standing(taken: Taken) -> dict[tuple[str, str, int], Use]:
    """Load the uses of the months of which a table tells."""
    months = {line.values.get("on", "")[:7] for line in taken.lines}
    rows = Use.objects.filter(month__in=months).select_related("unit")
    return {(one.unit.key, one.month, one.number): one for one in rows}


def list_faults(line: Line, units: dict[str, Unit]) -> list[Fault]:
    """List what is wrong with a line."""
    values, faults = line.values, []

    def blame(key: str, ko: str, en: str) -> None:
        faults.append(Fault(line.number, NAMES[key], ko, en))

    if values["unit"] not in units:
        told = values["unit"][:80]
        blame("unit", f"없는 부서입니다: {told}", f"There is no such office: {told}")
    day = read_day(values["on"])
    if day is None or day < FIRST:
        blame("on", "날짜를 2020-03-31처럼 적습니다.", "Write a day like 2020-03-31.")
    for key, least, most in NUMBERS:
        text = values.get(key, "").replace(",", "") or "0"
        if not (text.isascii() and text.isdecimal() and least <= int(text[:15]) <= most):
            range_ = f"{least:,}–{most:,}"
            blame(key, f"{range_} 사이의 정수를 적습니다.", f"Write a whole number, {range_}.")
    for key, names in CHOSEN:
        if find_key(names, values[key]) is None:
            ko, en = (", ".join(words[at] for words in names.values()) for at in (0, 1))
            blame(key, f"다음 가운데 하나를 적습니다: {ko}", f"Write one of: {en}")
    for key, most in LONGEST.items():
        if len(values.get(key, "")) > most:
            blame(key, f"{most}자까지 적을 수 있습니다.", f"It takes {most} characters.")
    return faults


def read_line(
    line: Line,
    units: dict[str, Unit],
    standing: dict[tuple[str, str, int], Use],
    met: dict[tuple[str, str, int], int],
    wanted: Wanted,
) -> None:
    """Read what one line asks for; a number that comes twice is a fault."""
    values = line.values
    day = read_day(values["on"])
    assert day, "a line without faults has a day"
    number = int(values["number"].replace(",", ""))
    place = (values["unit"], f"{day:%Y-%m}", number)
    if place in met:
        ko = f"{met[place]}번째 줄과 부서·달·연번이 같습니다."
        en = f"Line {met[place]} has the same office, month and number."
        wanted.faults.append(Fault(line.number, NAMES["number"], ko, en))
        return
    met[place] = line.number
    one = standing.get(place)
    before = write_row(one) if one else {}
    if one is None:
        one = Use(unit=units[place[0]], month=place[1], number=number)
    one.on, one.purpose, one.place = day, values["purpose"], values.get("place", "")
    one.kind = find_key(KINDS, values["kind"]) or ""
    one.place_kind = find_key(PLACES, values["place_kind"]) or ""
    one.payment = find_key(PAYMENTS, values["payment"]) or ""
    one.amount = int(values["amount"].replace(",", ""))
    one.people = int(values.get("people", "").replace(",", "") or 0)
    one.source = values.get("source", one.source)
    cells = compare_cells(COLUMNS, before, write_row(one))
    if before and not cells:
        wanted.same += 1
        return
    wanted.uses.append(one)
    wanted.changes.append(Change(line.number, f"{place[1]} {number}", cells, not before))
