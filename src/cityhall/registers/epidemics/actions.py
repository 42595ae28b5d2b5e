"""The only door by which numbers of epidemics and measures come in, and are corrected.

Numbers that do not hold together are refused with their working, unless the entry says why they
stand all the same; a correction keeps what it corrects. Doing any of it twice changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.epidemics.alarms import renew_alarms
from cityhall.registers.epidemics.checks import Discrepancy, find_discrepancies
from cityhall.registers.epidemics.ledger import Ledger
from cityhall.registers.epidemics.models import Reading, Response
from cityhall.registers.epidemics.naming import name_spot
from cityhall.registers.epidemics.queries import list_readings, load_last, read_rows
from cityhall.registers.epidemics.records import (
    DAY,
    Entry,
    Spot,
    Stood,
    as_stood,
    make_reading,
    read_entry,
)
from cityhall.registers.epidemics.rules import check_keeper
from cityhall.registers.epidemics.shapes import FLOW, LEVEL, Epidemic
from cityhall.registers.epidemics.windows import WINDOW
from cityhall.registers.figures.checks import Fault, UnfitError

AT_ONCE = 1000
MOST_DIGITS = 20
Cell = tuple[Spot, str, datetime, datetime]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of entering."""

    added: int = 0
    corrected: int = 0
    unchanged: int = 0
    kept: int = 0  # discrepancies for which a reason was given


def enter_readings(
    epidemic: Epidemic,
    entries: Iterable[Entry],
    *,
    by: Actor,
    why: str = "",
    correcting: bool = False,
    is_sample: bool = False,
) -> Outcome:
    """Enter numbers; one whose cell holds another is refused, or corrected where asked for."""
    entries = list(entries)
    check_keeper(by, epidemic)
    faults = [fault for n, one in enumerate(entries) for fault in check_entry(epidemic, n, one)]
    refuse(faults or find_twice(entries))
    rows = load_standing(epidemic, entries)
    fresh = [one for one in entries if one.cell not in rows]
    other = [
        one for one in entries if one.cell in rows and not is_same(one, read_entry(rows[one.cell]))
    ]
    if not correcting:
        refuse(refuse_others(entries, rows, other))
    kept = check_together(epidemic, entries)
    with record("epidemics.enter_readings", by=by.author, of=("epidemic", epidemic.key), why=why):
        made = [make_reading(one, epidemic.key, is_sample=is_sample) for one in fresh]
        Reading.objects.bulk_create(made, AT_ONCE)
        for one in other:
            replace_reading(rows[one.cell], one)
        if (fresh or other) and not is_sample:
            renew_alarms(epidemic, by=by)
    return Outcome(len(fresh), len(other), len(entries) - len(fresh) - len(other), kept)


def correct_reading(
    epidemic: Epidemic, reading: Reading, entry: Entry, *, by: Actor, why: str
) -> Reading:
    """Put another number in the place of one; the old one stays, and the reason with it."""
    check_keeper(by, epidemic)
    if not why.strip():
        raise UnfitError([Fault(0, "까닭을 적어 주세요.", "Please say why.")])
    if not reading.is_current:
        raise UnfitError(
            [Fault(0, "이미 정정된 값입니다.", "This number has been corrected already.")]
        )
    refuse(list(check_entry(epidemic, 0, entry)))
    if entry == read_entry(reading):
        return reading
    check_together(epidemic, [entry])
    with record(
        "epidemics.correct_reading",
        by=by.author,
        of=("epidemic", epidemic.key),
        why=why.strip(),
    ):
        row = replace_reading(reading, entry)
        renew_alarms(epidemic, by=by)
        return row


def replace_reading(reading: Reading, entry: Entry) -> Reading:
    """Put a row in the place of another, which stays."""
    Reading.objects.filter(pk=reading.pk).update(is_current=False)
    row = make_reading(entry, reading.epidemic, is_sample=reading.is_sample)
    row.replaces = reading
    row.save(force_insert=True)
    return row


def is_same(one: Entry, other: Entry) -> bool:
    """Tell whether an entry says what stands there already."""
    return one.value == other.value and one.printed in (None, other.printed)


def refuse(faults: Sequence[Fault]) -> None:
    """Refuse where anything is at fault."""
    if faults:
        raise UnfitError(faults)


def refuse_others(
    entries: Sequence[Entry], rows: Mapping[Cell, Reading], other: Sequence[Entry]
) -> list[Fault]:
    """Say of which cells other numbers stand already."""
    wrong = {one.cell for one in other}
    return [
        Fault(
            n,
            f"이미 {rows[one.cell].number:,f}이(가) 있습니다. 고치려면 까닭을 적어 주세요.",
            f"{rows[one.cell].number:,f} stands there already: say why it is to be corrected.",
        )
        for n, one in enumerate(entries)
        if one.cell in wrong
    ]


def check_entry(epidemic: Epidemic, number: int, entry: Entry) -> Iterator[Fault]:
    """Check an entry by itself: everything it names is declared, its number is one."""
    spot = entry.spot
    series = epidemic.find_series(spot.series)
    if series is None or epidemic.find_place(spot.place) is None:
        lacking = spot.place if series else spot.series
        yield Fault(
            number, f"'{lacking}': 선언에 없습니다.", f"'{lacking}' is not in the declaration."
        )
        return
    members = {one.key for one in epidemic.list_members(spot.series)}
    if spot.part and spot.part not in members:
        yield Fault(number, f"'{spot.part}': 없는 구분입니다.", f"'{spot.part}' is no part of it.")
    if series.time == FLOW and entry.what == LEVEL:
        yield Fault(number, "기간의 수이므로 '증감'에 적습니다.", "A flow has no level: a change.")
    if not entry.value.is_finite() or len(entry.value.as_tuple().digits) > MOST_DIGITS:
        yield Fault(number, "숫자가 아니거나 너무 깁니다.", "It is no number, or too long.")
    if entry.since > entry.at or (entry.what != LEVEL and entry.since == entry.at):
        yield Fault(number, "시작일이 끝보다 늦습니다.", "Its first day is after its last.")
    if entry.printed is not None and not entry.reason:
        yield Fault(
            number,
            "인쇄된 값이 틀렸다면 까닭을 적어 주세요.",
            "Please say why what is printed is wrong.",
        )


def find_twice(entries: Sequence[Entry]) -> list[Fault]:
    """Find entries of one cell."""
    met = defaultdict[Cell, list[int]](list)
    for n, one in enumerate(entries):
        met[one.cell].append(n)
    return [
        Fault(n, "같은 칸이 두 번 있습니다.", "The same cell stands here twice.")
        for many in met.values()
        for n in many[1:]
    ]


def load_standing(epidemic: Epidemic, entries: Sequence[Entry]) -> dict[Cell, Reading]:
    """Load the rows that stand in the cells of entries."""
    if not entries:
        return {}
    times = [one.at for one in entries]
    rows = list_readings(epidemic.key).filter(
        at__gte=min(times), at__lte=max(times), place__in={one.spot.place for one in entries}
    )
    return {read_entry(row).cell: row for row in rows}


def check_together(epidemic: Epidemic, entries: Sequence[Entry]) -> int:
    """Check entries with what stands around them; gives how many discrepancies a reason keeps."""
    if not entries:
        return 0
    ledger = load_around(epidemic, entries)
    moments = {(one.spot, at) for one in entries for at in (one.since, one.at)}
    found = find_discrepancies(ledger, moments)
    refuse([fault for one in found if not one.reason for fault in tell(epidemic, one, entries)])
    return len(found)


def tell(epidemic: Epidemic, one: Discrepancy, entries: Sequence[Entry]) -> Iterator[Fault]:
    """Tell a discrepancy at the first of the entries that take part in it."""
    cells = {(told.spot, told.what, told.since, told.at) for told in one.readings}
    place = next((n for n, entry in enumerate(entries) if entry.cell in cells), 0)
    ko, en = one.tell(name_spot(epidemic, one.spot))
    yield Fault(
        place,
        f"{ko}. 그대로 두려면 까닭을 적어 주세요.",
        f"{en}. To keep it, please say why.",
    )


def load_around(epidemic: Epidemic, entries: Sequence[Entry]) -> Ledger:
    """Load what stands around entries, with them in place of what they replace."""
    times = [at for one in entries for at in (one.since, one.at)]
    start, end = min(times) - timedelta(days=WINDOW), max(times) + DAY
    rows = list_readings(epidemic.key).filter(place__in={one.spot.place for one in entries})
    standing = [*read_rows(rows.filter(at__gte=start, at__lte=end)), *load_last(rows, start)]
    fresh = {one.cell for one in entries}
    left = [one for one in standing if cell_of(one) not in fresh]
    return Ledger(epidemic, [*left, *map(as_stood, entries)])


def cell_of(one: Stood) -> Cell:
    """Name the cell of a number."""
    return (one.spot, one.what, one.since, one.at)


def add_response(epidemic: Epidemic, response: Response, *, by: Actor, why: str = "") -> Response:
    """Add a measure that the city took; one that stands already is left as it is."""
    check_keeper(by, epidemic)
    refuse(list(check_response(epidemic, response)))
    standing = Response.objects.filter(
        epidemic=epidemic.key, since=response.since, name_ko=response.name_ko
    ).first()
    if standing:
        return standing
    response.epidemic = epidemic.key
    with record("epidemics.add_measure", by=by.author, of=("epidemic", epidemic.key), why=why):
        response.save(force_insert=True)
    return response


def add_responses(
    epidemic: Epidemic, responses: Sequence[Response], *, by: Actor, why: str
) -> None:
    """Add many measures at once."""
    check_keeper(by, epidemic)
    refuse([fault for one in responses for fault in check_response(epidemic, one)])
    with record("epidemics.add_measures", by=by.author, of=("epidemic", epidemic.key), why=why):
        Response.objects.bulk_create(responses, AT_ONCE)


def end_response(
    epidemic: Epidemic, response: Response, until: date, *, by: Actor, why: str
) -> None:
    """Say on which day a measure ended."""
    check_keeper(by, epidemic)
    ended = replace_until(response, until)
    refuse(list(check_response(epidemic, ended)))
    with record("epidemics.end_measure", by=by.author, of=("epidemic", epidemic.key), why=why):
        Response.objects.filter(pk=response.pk).update(until=until)


def replace_until(response: Response, until: date) -> Response:
    """Give a measure as it would be with another last day."""
    response.until = until
    return response


def check_response(epidemic: Epidemic, one: Response) -> Iterator[Fault]:
    """Check that a measure is of a declared kind, and ends after it began."""
    if one.kind not in {kind.key for kind in epidemic.kind}:
        yield Fault(0, f"'{one.kind}': 없는 종류입니다.", f"'{one.kind}' is no declared kind.")
    if not one.name_ko.strip():
        yield Fault(0, "이름을 적어 주세요.", "Please give it a name.")
    if one.until and one.until < one.since:
        yield Fault(0, "끝난 날이 시작한 날보다 앞섭니다.", "It ends before it begins.")
    if one.series and epidemic.find_series(one.series) is None:
        yield Fault(0, f"'{one.series}': 없는 계열입니다.", f"'{one.series}' is no series.")
