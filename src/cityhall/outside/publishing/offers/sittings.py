"""Sittings of committees: of those whose procedure declares their dates public, the day and the
place; and the decisions where it declares these too. Who sits there stays with the city."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cityhall.ground.organisation.queries import load_tree
from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import (
    choose_public,
    list_all_names,
    name_fields,
    rank_of,
)
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_procedure
from cityhall.registers.cases.publishing import make_copy
from cityhall.registers.committees.models import Committee, Item, Sitting
from cityhall.registers.committees.offers import Ruled, find_ruled
from cityhall.registers.committees.pages import STATES

DATES, AGENDA, RESULTS = "dates", "agenda", "results"


@dataclass(frozen=True, slots=True)
class Known:
    """The cases of sittings by key, what was decided of them, and what is public of that."""

    cases: dict[str, Case]
    outcomes: dict[str, list[str]]
    rulings: dict[str, str]


def offer_sittings(on: date) -> Iterator[Offered]:
    """Offer each sitting whose date is public; coming ones, too."""
    rows = list(Sitting.objects.select_related("committee__unit").order_by("id"))
    rules = {day: find_ruled(*day) for day in {(one.procedure, one.on) for one in rows}}
    public = [one for one in rows if (rule := rules[one.procedure, one.on]) and shows(rule, DATES)]
    agendas, units, known = load_agendas(public), load_names(), load_known(public, on)
    for one in public:
        rule = rules[one.procedure, one.on]
        assert rule, "only sittings by a rule are public"
        items = agendas.get(one.pk, [])
        content = tell(one, rule, units)
        content["items"] = list(tell_items(items, rule, known))
        cases = [known.cases[item.case] for item in items if item.case in known.cases]
        yield Offered(
            "sittings",
            one.key,
            content,
            f"committees/{one.key}",
            facet=one.committee.key[:40] if one.committee else one.procedure[:40],
            rank=f"{rank_of(one.on)}-{one.key}",
            names=list_all_names(cases),
            is_sample=one.is_sample,
        )


def shows(rule: Ruled, part: str) -> bool:
    """Tell whether a rule makes a part of its sittings public."""
    return part in rule.panel.public


def load_agendas(sittings: list[Sitting]) -> dict[int, list[Item]]:
    """Load what stands on the agenda of some sittings, each in its order."""
    found: defaultdict[int, list[Item]] = defaultdict(list)
    rows = Item.objects.exclude(state=Item.State.OFF).order_by("sitting_id", "order", "id")
    wanted = {one.pk for one in sittings}
    for row in rows:
        if row.sitting_id in wanted:
            found[row.sitting_id].append(row)
    return found


def tell(one: Sitting, rule: Ruled, units: Names) -> dict[str, Any]:
    """Tell when and where a committee sits, and how that stands."""
    committee = name_committee(one.committee, units)
    return {
        "name": [
            f"{committee[0]} {one.on.year}. {one.on.month}. {one.on.day}.",
            f"{committee[1]}, {one.on.isoformat()}",
        ],
        "committee": committee,
        "docket": [rule.name.ko, rule.name.en],
        "on": one.on.isoformat(),
        "at": one.at,
        "place": one.where,
        "state": list(STATES[Sitting.State(one.state)]),
    }


def name_committee(committee: Committee | None, units: Names) -> list[str]:
    """Name a committee in both languages."""
    if committee is None:
        return ["위원회 미상", "Committee not known"]
    return units.tell(committee.unit.key)


def tell_items(items: list[Item], rule: Ruled, known: Known) -> Iterator[dict[str, Any]]:
    """Tell the agenda by its numbers, and what was decided, each where that is public."""
    for item in items:
        outcome = known.outcomes.get(item.case) if shows(rule, RESULTS) else None
        if outcome or shows(rule, AGENDA):
            yield {
                "number_of_case": item.number,
                "decision": outcome or ["", ""],
                "ruling": known.rulings.get(item.case, "") if outcome else "",
            }


def load_known(sittings: list[Sitting], on: date) -> Known:
    """Load the cases of some sittings: what was decided at a public stage, and, where somebody
    published a case, what it says."""
    wanted = Item.objects.filter(sitting__in=sittings).values("case")
    cases = {one.key: one for one in Case.objects.filter(key__in=wanted)}
    tree, outcomes, rulings = load_tree(on), dict[str, list[str]](), dict[str, str]()
    procedures = sorted({one.procedure for one in cases.values()})
    published = set(Case.objects.filter(choose_public(procedures)).values_list("pk", flat=True))
    for key, case in cases.items():
        stage = find_procedure(case.procedure, case.version).stage_by_key[case.stage]
        if stage.public:
            outcomes[key] = [stage.name.ko, stage.name.en]
        if case.pk in published:
            fields = name_fields(make_copy(case, tree))
            rulings[key] = " · ".join(one["text"][0] for one in fields)
    return Known(cases, outcomes, rulings)
