"""The only door by which values come in and are corrected, and claims of reports are taken.

Doing any of it twice changes nothing. What is computed is never typed, a correction keeps what it
corrects, and whatever cannot be entered is said for each entry at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.figures.checks import (
    Fault,
    UnfitError,
    check_entry,
    find_holding,
    same_number,
)
from cityhall.registers.figures.lines import load_lines
from cityhall.registers.figures.measures import find_measure, load_catalogue
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.figures.records import Entry, make_claim, make_value, read_entry
from cityhall.registers.figures.rules import check_writer

AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of entering: how many values are new, corrected, or stood there already, and how
    many claims of reports are new."""

    added: int = 0
    corrected: int = 0
    unchanged: int = 0
    claimed: int = 0


def enter_values(
    entries: Iterable[Entry],
    *,
    by: Actor,
    why: str = "",
    correcting: bool = False,
    is_sample: bool = False,
) -> Outcome:
    """Enter values; one whose cell has another value is refused, or corrected where asked for."""
    entries = list(entries)
    units = find_units(entries)
    check_writer(by, units, localdate())
    standing = find_standing(entries)
    check_all(entries, units, standing, correcting=correcting)
    fresh = [one for one in entries if one.cell not in standing]
    other = [
        one for one in entries if one.cell in standing and not same_number(one, standing[one.cell])
    ]
    with record("figures.enter_values", by=by.author, of=object_of(entries), why=why):
        rows = [
            make_value(one, find_measure(one.measure), units[one.subject], is_sample=is_sample)
            for one in fresh
        ]
        Value.objects.bulk_create(rows, AT_ONCE)
        for one in other:
            replace_value(standing[one.cell], replace(one, reason=one.reason or why))
    return Outcome(len(fresh), len(other), len(entries) - len(fresh) - len(other))


def correct_value(value: Value, entry: Entry, *, by: Actor, why: str) -> Value:
    """Put another value in the place of one; the old one stays, and the reason with it."""
    check_writer(by, [value.subject.key], localdate())
    if not why.strip():
        raise UnfitError([Fault(0, "까닭을 적어 주세요.", "Please say why.")])
    if not value.is_current:
        fault = Fault(0, "이미 정정된 값입니다.", "This value has been corrected already.")
        raise UnfitError([fault])
    if entry.cell != read_entry(value).cell:
        raise UnfitError(
            [
                Fault(
                    0,
                    "다른 칸의 값으로는 고칠 수 없습니다.",
                    "It would be a value of another cell.",
                )
            ]
        )
    check_all([entry], {value.subject.key: value.subject_id}, {entry.cell: value}, correcting=True)
    if entry == read_entry(value):
        return value
    with record(
        "figures.correct_value", by=by.author, of=("figure", figure_of(value)), why=why.strip()
    ):
        return replace_value(value, entry)


def take_claims(
    entries: Iterable[Entry], *, by: Actor, why: str = "", is_sample: bool = False
) -> Outcome:
    """Take what reports print for values, so that both can be held against each other."""
    entries = list(entries)
    units = find_units(entries)
    check_writer(by, units, localdate())
    faults = [fault for n, one in enumerate(entries) for fault in check_entry(n, one, units)]
    if faults:
        raise UnfitError(faults)
    told = [make_claim(one, units[one.subject], is_sample=is_sample) for one in entries]
    rows = {claim_key(row): row for row in told}
    known = known_claims(entries)
    fresh = [row for key, row in rows.items() if key not in known]
    with record("figures.take_claims", by=by.author, of=object_of(entries), why=why):
        Claim.objects.bulk_create(fresh, AT_ONCE)
    return Outcome(len(fresh), 0, len(entries) - len(fresh))


def replace_value(value: Value, entry: Entry) -> Value:
    """Put a row in the place of another, which stays."""
    Value.objects.filter(pk=value.pk).update(is_current=False)
    row = make_value(entry, find_measure(entry.measure), value.subject_id)
    row.replaces, row.is_sample = value, value.is_sample
    row.save(force_insert=True)
    return row


def check_all(
    entries: Sequence[Entry],
    units: dict[str, int],
    standing: dict[tuple[object, ...], Value],
    *,
    correcting: bool,
) -> None:
    """Check every entry by itself, against what stands, and against the others."""
    faults = [fault for n, one in enumerate(entries) for fault in check_entry(n, one, units)]
    if not faults:
        faults = list(refuse_computed(entries))
        faults += refuse_twice(entries)
    if not faults and not correcting:
        faults = [
            Fault(
                n,
                f"이미 {standing[one.cell].value}{standing[one.cell].unit}(으)로 들어 있습니다. "
                "값이 틀렸으면 정정해 주세요.",
                f"It stands at {standing[one.cell].value}; please correct it if it is wrong.",
            )
            for n, one in enumerate(entries)
            if one.cell in standing and not same_number(one, standing[one.cell])
        ]
    if not faults:
        faults = find_holding(entries, list_beside(entries), load_catalogue(), load_lines())
    if faults:
        raise UnfitError(faults)


def refuse_computed(entries: Sequence[Entry]) -> Iterable[Fault]:
    """Refuse what the register computes."""
    for n, one in enumerate(entries):
        measure = find_measure(one.measure)
        if measure.is_computed:
            yield Fault(
                n,
                f"'{measure.name.ko}'은(는) 다른 수치에서 계산되므로 넣지 않습니다. "
                "보고서에 찍힌 값은 대조용으로 받습니다.",
                f"'{measure.name.en}' is computed from other figures and never typed; "
                "what a report prints for it is taken as a claim.",
            )


def refuse_twice(entries: Sequence[Entry]) -> Iterable[Fault]:
    """Refuse a cell that is given twice with different values."""
    seen: dict[tuple[object, ...], Entry] = {}
    for n, one in enumerate(entries):
        first = seen.setdefault(one.cell, one)
        if first is not one and (first.value, first.unit) != (one.value, one.unit):
            yield Fault(
                n,
                f"같은 칸이 다른 값({first.value})으로 앞에 있습니다.",
                f"The same cell stands before with another value ({first.value}).",
            )


def find_units(entries: Iterable[Entry]) -> dict[str, int]:
    """Find the units that entries are of: key → number."""
    keys = {one.subject for one in entries}
    return dict(Unit.objects.filter(key__in=keys).values_list("key", "pk"))


def find_standing(entries: Sequence[Entry]) -> dict[tuple[object, ...], Value]:
    """Find what stands in the cells of entries."""
    return {read_entry(row).cell: row for row in list_beside(entries)}


def list_beside(entries: Sequence[Entry]) -> list[Value]:
    """List the values of the measures and days of entries, of whatever unit and cell."""
    measures = {one.measure for one in entries}
    days = {one.as_of for one in entries}
    rows = Value.objects.filter(is_current=True, measure__in=measures, as_of__in=days)
    return list(rows.select_related("subject"))


def known_claims(entries: Sequence[Entry]) -> set[tuple[object, ...]]:
    """Give the keys of the claims that are taken already."""
    rows = Claim.objects.filter(
        measure__in={one.measure for one in entries}, as_of__in={one.as_of for one in entries}
    )
    return {claim_key(row) for row in rows}


def claim_key(row: Claim) -> tuple[object, ...]:
    """Give what makes a claim one of its own: its cell, its place and what it says."""
    return (row.measure, row.subject_id, row.as_of, row.dimensions, row.source, row.value)


def object_of(entries: Sequence[Entry]) -> tuple[str, str]:
    """Name what an entry of the history is about: one measure of one unit, or the register."""
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for one in entries:
        pairs[one.measure].add(one.subject)
    if len(pairs) == 1 and len(next(iter(pairs.values()))) == 1:
        return ("figure", f"{entries[0].measure}@{entries[0].subject}")
    return ("figures", "")


def figure_of(value: Value) -> str:
    """Name a measure of a unit, as the history does."""
    return f"{value.measure}@{value.subject.key}"
