"""Proposals of figures as the register of figures takes them: values, and what is only claimed;
and held against what stands there, so that nobody overwrites a value unseen.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from cityhall.ground.look.languages import in_both
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.actions import find_standing
from cityhall.registers.figures.checks import same_number
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.records import Entry
from cityhall.registers.figures.sorting import sort_entries
from cityhall.registers.figures.units import with_unit, write_number
from cityhall.work.intake.models import NUMBERS, Certainty, Kind, Proposal, State, Verdict

DISPROVED = "검산과 어긋남"
REASON = 400  # characters that are kept


def make_entry(proposal: Proposal) -> Entry:
    """Make what the register of figures would take."""
    offer = proposal.offered
    printed = offer.get("printed")
    return Entry(
        measure=offer["measure"],
        subject=offer["subject"],
        as_of=date.fromisoformat(offer["as_of"]),
        value=Decimal(offer["value"]),
        unit=offer["unit"],
        since=date.fromisoformat(offer["since"]) if offer["since"] else None,
        dimensions=offer["dimensions"],
        printed=Decimal(printed) if printed else None,
        reason=offer.get("reason", DISPROVED if printed else ""),
        source=proposal.source,
        text=offer["text"],
    )


def sort_figures(proposals: Iterable[Proposal]) -> None:
    """Tell values from claims: what the register computes, or has parts of, is never entered."""
    entries = [(one, make_entry(one)) for one in proposals if one.kind in NUMBERS]
    claims = set(sort_entries(entry for _, entry in entries)[1])
    for one, entry in entries:
        one.kind = Kind.CLAIM if entry in claims else Kind.FIGURE


def find_others(proposals: Sequence[Proposal]) -> dict[int, Value]:
    """Find what stands in the cells of figures where it is another number; each by its `id()`."""
    entries = {id(one): make_entry(one) for one in proposals if one.kind == Kind.FIGURE}
    standing = find_standing(list(entries.values())) if entries else {}
    return {
        key: standing[entry.cell]
        for key, entry in entries.items()
        if entry.cell in standing and not same_number(entry, standing[entry.cell])
    }


def mark_same(proposals: Sequence[Proposal]) -> None:
    """Mark new figures that the register holds already, so that nobody takes them for news."""
    new = [one for one in proposals if one.kind == Kind.FIGURE and one.verdict == Verdict.NEW]
    entries = {id(one): make_entry(one) for one in new}
    standing = find_standing(list(entries.values())) if entries else {}
    for one in new:
        entry = entries[id(one)]
        if entry.cell in standing and same_number(entry, standing[entry.cell]):
            one.verdict = Verdict.SAME
            one.reason_ko = f"대장에 있는 값과 같음 · {one.reason_ko}"[:REASON]
            one.reason_en = f"the register holds the same · {one.reason_en}"[:REASON]


def mark_others(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Mark open figures that differ from what stands: to take one of them is to correct a value."""
    others = find_others([one for one in proposals if one.state == State.OFFERED])
    marked = [one for one in proposals if id(one) in others]
    titles = load_titles(others.values())
    for one in marked:
        value = others[id(one)]
        number = in_both(partial(with_unit, write_number(value.number), value.unit))
        ko, en = (f" ({told})" if told else "" for told in tell_source(value.source, titles))
        one.verdict, one.certainty = Verdict.OTHER, Certainty.QUESTION
        one.reason_ko = f"대장에는 {number[0]}{ko} · {one.reason_ko}"[:REASON]
        one.reason_en = f"the register holds {number[1]}{en} · {one.reason_en}"[:REASON]
    return marked


def load_titles(values: Iterable[Value]) -> dict[str, str]:
    """Load the titles of the reports from which values came: key → title and month."""
    keys = {value.source.partition(":")[0] for value in values}
    rows = Filing.objects.filter(key__in=keys).values_list("key", "title", "month")
    return {key: f"{title} {month.year}. {month.month}." for key, title, month in rows}


def tell_source(source: str, titles: Mapping[str, str]) -> tuple[str, str]:
    """Tell where a value came from, in both languages: a report and its line, or as it was said."""
    key, _, line = source.partition(":")
    if key in titles:
        return f"{titles[key]} {line}줄", f"{titles[key]}, line {line}"
    return source, source
