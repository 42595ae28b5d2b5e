"""Proposals of figures as the register of figures takes them: values, and what is only claimed."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from cityhall.registers.figures.records import Entry
from cityhall.registers.figures.sorting import sort_entries
from cityhall.work.intake.models import NUMBERS, Kind, Proposal

DISPROVED = "검산과 어긋남"


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
