"""Frameworks of sustainable development: their trees as declared, and hearings that are public.

What was measured are copies of their own (`indicators.py`): what is held of one stops no other.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.indicators import both
from cityhall.outside.publishing.packing import pack
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.kinds import GATHERINGS
from cityhall.registers.sustainability.models import Gathering
from cityhall.registers.sustainability.queries import list_gatherings
from cityhall.registers.sustainability.shapes import NO_NAME, Framework, Indicator

OURS = "figure"  # in place of the key of a figure, which is the house's own


def offer_frameworks(on: date) -> Iterator[Offered]:
    """Offer each framework as it is declared, but for what only the house reads."""
    del on
    for place, one in enumerate(load_frameworks().values()):
        told = {
            "name": both(one.name),
            "about": both(one.about),
            "versions": str(len(one.version)),
            "since": one.version[0].since.isoformat(),
            "declared": pack(open_part(one)),
        }
        source = f"sustainability/{one.key}"
        yield Offered("frameworks", one.key, told, source, rank=f"{place:03}")


def open_part(one: Framework) -> Framework:
    """Give a framework as everybody may see it: of projects only how many there are."""
    projects = (replace(each, name=NO_NAME, goals=(), owner="", promise="") for each in one.project)
    return replace(
        one,
        kept_by=(),
        committee="",
        tasks=(),
        procedures=(),
        project=tuple(projects),
        indicator=tuple(open_indicator(each) for each in one.indicator),
    )


def open_indicator(one: Indicator) -> Indicator:
    """Give an indicator without the keys of the house."""
    return replace(one, responsible="", subject="", measure=OURS if one.measure else "")


def offer_gatherings(on: date) -> Iterator[Offered]:
    """Offer each hearing or debate that is public; what came of it once it was held."""
    for one in load_frameworks().values():
        for row in list_gatherings(one.key, only_public=True):
            yield Offered(
                "gatherings",
                f"{one.key}/{row.pk}",
                tell_gathering(one, row, on),
                f"sustainability/{one.key}/gatherings/{row.pk}",
                facet=one.key[:40],
                rank=f"{one.key[:30]}-{99999999 - int(f'{row.on:%Y%m%d}')}-{row.pk:09}",
                is_sample=row.is_sample,
            )


def tell_gathering(one: Framework, row: Gathering, on: date) -> dict[str, Any]:
    """Tell a hearing or debate as it stands on a day."""
    is_held = row.on <= on
    return {
        "name": [row.name_ko, row.name_en or row.name_ko],
        "framework": both(one.name),
        "kind": row.kind,
        "kind_name": list(GATHERINGS.get(row.kind, (row.kind, row.kind))),
        "on": row.on.isoformat(),
        "place": row.place,
        "goals": row.goals,
        "people": str(row.participants) if is_held and row.participants is not None else "",
        "result": [row.result_ko, row.result_en or row.result_ko] if is_held else ["", ""],
        "source": row.source,
        "sample": row.is_sample,
    }
