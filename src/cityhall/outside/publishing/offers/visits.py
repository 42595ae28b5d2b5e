"""Where the mayor and the offices were, or will be: engagements that are public, by place and
theme. Whom they met and who was told of it beforehand stays with the city."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.timezone import localtime

from cityhall.ground.organisation.queries import load_tree
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import list_names, name_fields, rank_of
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.cases.procedures import find_procedure
from cityhall.registers.cases.publishing import make_copy
from cityhall.registers.engagements.kinds import NAMES, STATES, THEMES, state_of
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.registers.engagements.rules import is_public


def offer_visits(on: date) -> Iterator[Offered]:
    """Offer each engagement that its procedure shows to everybody; coming ones, too."""
    units, tree = load_names(), load_tree(on)
    rows = Engagement.objects.filter(is_public()).select_related("case")
    for one in rows.prefetch_related("concerned", "case__units").order_by("id"):
        content = tell(one, units)
        content["fields"] = name_fields(make_copy(one.case, tree))
        declared = find_procedure(one.case.procedure, one.case.version)
        yield Offered(
            "visits",
            one.key,
            content,
            f"engagements/{one.key}",
            facet=one.kind,
            rank=rank_of(one.on),
            names=list_names(one.case, declared),
            is_sample=one.case.is_sample,
        )


def tell(one: Engagement, units: Names) -> dict[str, Any]:
    """Tell when and where it is and what it is about, in both languages."""
    return {
        "name": [one.case.title, one.case.title],
        "kind": one.kind,
        "kind_name": list(NAMES[Kind(one.kind)]),
        "theme": one.theme,
        "theme_name": list(THEMES.get(one.theme, (one.theme, one.theme))),
        "state": list(STATES[state_of(one)]),
        "on": one.on.isoformat(),
        "starts": localtime(one.starts).isoformat(timespec="minutes"),
        "ends": localtime(one.ends).isoformat(timespec="minutes"),
        "place": one.place,
        "districts": [
            units.tell(unit.key) for unit in one.concerned.all() if unit.kind == "district"
        ],
        "offices": [units.tell(unit.key) for unit in one.case.units.all()],
    }
