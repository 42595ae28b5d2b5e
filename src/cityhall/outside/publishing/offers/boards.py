"""Boards of epidemics: what a declaration makes public, the headquarters' charts, and measures.

The numbers of a board are copies of their own (`epidemics.py`): what is held of one stops no other.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils.translation import override

from cityhall.ground.look.languages import LANGUAGES
from cityhall.ground.organisation.models import Duty, Post, Spell, Standing
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.indicators import both
from cityhall.outside.publishing.packing import pack
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.headquarters import Box, list_boxes
from cityhall.registers.epidemics.models import Response
from cityhall.registers.epidemics.opening import open_part
from cityhall.registers.epidemics.queries import list_responses
from cityhall.registers.epidemics.shapes import Epidemic
from sagwan.procedures import Name

MOST_CHARTS = 40  # the last ones of an epidemic


def offer_boards(on: date) -> Iterator[Offered]:
    """Offer the board of each epidemic: all that it is made of but numbers and measures."""
    for place, one in enumerate(load_epidemics().values()):
        told = {
            "name": both(one.name),
            "about": both(one.about),
            "since": one.since.isoformat(),
            "until": one.until.isoformat() if one.until else "",
            "declared": pack(replace(open_part(one), kept_by=(), procedures=(), headquarters=())),
            "charts": list(tell_charts(one, on))[-MOST_CHARTS:],
        }
        yield Offered("boards", one.key, told, f"epidemics/{one.key}", rank=f"{place:03}")


def tell_charts(one: Epidemic, on: date) -> Iterator[dict[str, Any]]:
    """Tell how the headquarters stood, from each day on which that changed."""
    before: list[dict[str, Any]] = []
    for day in list_turns(one, on):
        told = tell_boxes(one.headquarters, day)
        if told != before:
            yield {"since": day.isoformat(), "boxes": told}
        before = told


def list_turns(one: Epidemic, on: date) -> list[date]:
    """List the days of an epidemic on which the headquarters may have changed."""
    keys, found = set(one.headquarters), {one.since}
    standings = list(Standing.objects.select_related("unit", "parent"))
    size = -1
    while size != len(keys):  # until no unit is found under those that are
        size = len(keys)
        keys |= {row.unit.key for row in standings if row.parent and row.parent.key in keys}
    spells: list[Spell] = [row for row in standings if row.unit.key in keys]
    spells += [*Post.objects.filter(unit__key__in=keys), *Duty.objects.filter(unit__key__in=keys)]
    for spell in spells:
        found.add(spell.since)
        if spell.until:
            found.add(spell.until + timedelta(days=1))
    last = min(on, one.until or on)
    return [day for day in sorted(found) if one.since <= day <= last][-MOST_CHARTS:]


def tell_boxes(keys: tuple[str, ...], day: date) -> list[dict[str, Any]]:
    """Tell the units of the headquarters on a day in both languages, from the top down."""
    found: list[list[Box]] = []
    for language in LANGUAGES:
        with override(language):
            found.append(list_boxes(keys, day))
    return [
        {
            "name": [ko.node.name_ko, ko.node.name_en],
            "depth": ko.depth,
            "posts": [list(pair) for pair in zip(ko.posts, en.posts, strict=True)],
            "duties": [list(pair) for pair in zip(ko.duties, en.duties, strict=True)],
        }
        for ko, en in zip(*found, strict=True)
    ]


def offer_measures(on: date) -> Iterator[Offered]:
    """Offer each measure that is public and has begun."""
    for one in load_epidemics().values():
        opened = open_part(one)
        for row in list_responses(one.key, on, only_public=True):
            yield Offered(
                "measures",
                f"{one.key}/{row.pk}",
                tell_measure(opened, row),
                f"epidemics/{one.key}/measures/{row.pk}",
                facet=one.key[:40],
                rank=f"{one.key}-{row.since}-{row.pk:09}",
                is_sample=row.is_sample,
            )


def tell_measure(one: Epidemic, row: Response) -> dict[str, Any]:
    """Tell a measure: when, of which kind, what it says, which public series is held against it."""
    kinds = {each.key: each.name for each in one.kind}
    compared = row.series if one.find_series(row.series) else ""
    return {
        "name": [row.name_ko, row.name_en],
        "epidemic": both(one.name),
        "kind": row.kind,
        "kind_name": both(kinds.get(row.kind, Name(row.kind, row.kind))),
        "text": [row.text_ko, row.text_en],
        "since": row.since.isoformat(),
        "until": row.until.isoformat() if row.until else "",
        "series": compared,
        "place": row.place if compared else "",
        "days": row.days if compared else 0,
        "source": row.source,
    }
