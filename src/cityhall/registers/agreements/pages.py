"""What the pages of agreements show, put together from queries in the language of the page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.kinds import DEPARTMENTS
from cityhall.ground.organisation.models import Charter
from cityhall.ground.organisation.queries import Tree, load_tree, on_day
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.agreements import kinds, queries
from cityhall.registers.agreements.counting import count_kinds
from cityhall.registers.agreements.models import Activity, Agreement, Kind, Level, Party
from cityhall.registers.agreements.places import (
    PROVINCES,
    load_countries,
    name_country,
    name_province,
)
from cityhall.registers.agreements.queries import Cut
from cityhall.registers.agreements.rules import may_keep
from cityhall.registers.agreements.terms import read_clock, tell_working
from cityhall.registers.sheets.handing import FORMS

A_PAGE = 100


def read_cut(given: QueryDict) -> Cut:
    """Read which agreements a list is asked for."""
    kind, level, state = (given.get(name, "") for name in ("kind", "level", "state"))
    return Cut(
        kind=kind if kind in Kind.values else "",
        level=level if level in Level.values else "",
        province=given.get("province", "")[:40],
        country=given.get("country", "")[:3],
        owner=given.get("owner", "")[:120],
        state=state if state in (*kinds.STATES, "standing") else "",
        idle=given.get("idle") == "yes",
        words=given.get("q", "")[:100],
    )


def describe_list(given: QueryDict, actor: Actor, on: date) -> dict[str, Any]:
    """Give the register as it stood on a day: how many of each kind, and those asked for."""
    tree, cut = load_tree(on), read_cut(given)
    rows = queries.list_agreements(cut, on)
    page: Page[Agreement] = Paginator(rows, A_PAGE).get_page(given.get("page"))
    kept = given.copy()
    kept.pop("page", None)
    tallies = count_kinds(on)
    return {
        "on": on,
        "cut": cut,
        "tallies": [(one, kinds.name_kind(one.kind)) for one in tallies],
        "total": sum(one.standing for one in tallies),
        "page": page,
        "rows": [show_row(one, tree, on) for one in page],
        "states": kinds.list_names(kinds.STATES),
        "levels": kinds.list_names({str(key): names for key, names in kinds.LEVELS.items()}),
        "provinces": [(key, one.name) for key, one in PROVINCES.items()],
        "countries": list_countries(),
        "query": kept.urlencode(),
        "forms": list(FORMS),
        "may_keep": may_keep(actor),
    }


def list_countries() -> list[tuple[str, str]]:
    """List the countries by name."""
    return sorted(((key, name_country(key)) for key in load_countries()), key=lambda one: one[1])


def show_row(one: Agreement, tree: Tree, on: date) -> dict[str, Any]:
    """Give an agreement as lists show it."""
    clock = read_clock(one, on)
    partners = [each.partner for each in one.parties.all() if each.part == Party.Part.PARTNER]
    return {
        "one": one,
        "kind": kinds.name_kind(one.kind),
        "partners": ", ".join(each.name for each in partners),
        "levels": ", ".join(dict.fromkeys(kinds.name_level(each.level) for each in partners)),
        "places": ", ".join(dict.fromkeys(filter(None, map(name_place, partners)))),
        "owner": tree.name(one.owner.key),
        "clock": clock,
        "state": say(*kinds.STATES[clock.state]),
        "tone": kinds.TONES[clock.state],
    }


def name_place(partner: Any) -> str:
    """Name where a partner is: its province at home, its country abroad."""
    if partner.province:
        return name_province(partner.province)
    if partner.level in (Level.PROVINCE, Level.MUNICIPAL):
        return say("시도 미상", "province unknown")
    return name_country(partner.country) if partner.level == Level.CITY else ""


def describe_agreement(one: Agreement, actor: Actor, on: date) -> dict[str, Any]:
    """Give what the page of an agreement shows."""
    tree, clock = load_tree(on), read_clock(one, on)
    done = queries.list_done(one)
    return {
        "row": show_row(one, tree, on),
        "one": one,
        "on": on,
        "clock": clock,
        "working": tell_working(one, clock),
        "left": "" if clock.left is None else f"{clock.left:,}",
        "parties": [show_party(each, on) for each in one.parties.all()],
        "terms": queries.list_terms(one),
        "projects": [show_deed(each) for each in done],
        "checks": [
            (each, say(*kinds.VERDICTS[each.Verdict(each.verdict)]))
            for each in queries.list_checks(one, on)
        ],
        "is_idle": queries.stand(on).filter(queries.is_idle(on), pk=one.pk).exists(),
        "entries": list_entries("agreement", one.key, 30),
        "keeps": answers_for(actor, one.owner.key, on) and not one.ended,
    } | describe_choices(tree, actor)


def describe_choices(tree: Tree, actor: Actor) -> dict[str, Any]:
    """Give what the forms offer."""
    offices = [(key, node.name) for key, node in tree.nodes.items() if node.kind in DEPARTMENTS]
    own = [key for key, _ in offices if key in actor.units]
    return {
        "kinds": kinds.list_names({str(key): names for key, names in kinds.NAMES.items()}),
        "deeds": kinds.list_names({str(key): names for key, names in kinds.ACTIVITIES.items()}),
        "courses": kinds.list_names({str(key): names for key, names in kinds.COURSES.items()}),
        "verdicts": kinds.list_names({str(key): names for key, names in kinds.VERDICTS.items()}),
        "offices": offices,
        "office": own[0] if own else "",
    }


def show_party(one: Party, on: date) -> dict[str, Any]:
    """Give a party: what it is, as what it belongs, and how many people it has by its charter."""
    unit = one.partner.unit
    charter = Charter.objects.filter(on_day(on), unit=unit).first() if unit else None
    return {
        "name": one.partner.name,
        "level": kinds.name_level(one.partner.level),
        "place": name_place(one.partner),
        "part": say(*kinds.PARTS[Party.Part(one.part)]),
        "is_partner": one.part == Party.Part.PARTNER,
        "href": reverse("organisation:unit", args=[unit.key]) if unit else "",
        "people": charter.people if charter else None,
        "is_sample": one.partner.is_sample and unit is None,
    }


def show_deed(one: Activity) -> dict[str, Any]:
    """Give what is done as lists show it."""
    state = Activity.State(one.state)
    tones = {state.RUNNING: "going", state.DONE: "holds", state.OFF: "error"}
    return {
        "one": one,
        "kind": kinds.name_activity(one.kind),
        "state": say(*kinds.COURSES[state]),
        "tone": tones.get(state, ""),
        "numbers": list(list_numbers(one)),
    }


def list_numbers(one: Activity) -> Iterable[str]:
    """List the numbers of what was done, with what they count."""
    if one.teams is not None:
        yield say("{n}개 팀·도시", "{n} teams or cities", n=f"{one.teams:,}")
    if one.people is not None:
        yield say("{n}명", "{n} people", n=f"{one.people:,}")
    if one.wanted is not None:
        yield say("{n}개 팀 희망", "{n} teams wish to", n=f"{one.wanted:,}")
    if one.sold is not None:
        yield say("{n}원 판매", "sold for {n} won", n=f"{one.sold:,f}")


def describe_entry(actor: Actor, given: QueryDict, on: date) -> dict[str, Any]:
    """Give the form by which an agreement is entered."""
    partners = [
        (one.key, f"{one.name} · {kinds.name_level(one.level)}") for one in queries.list_partners()
    ]
    return {
        "given": given,
        "chosen": set(given.getlist("partners")),
        "partners": partners,
        "levels": kinds.list_names({str(key): names for key, names in kinds.LEVELS.items()}),
        "provinces": [(key, one.name) for key, one in PROVINCES.items()],
        "countries": list_countries(),
    } | describe_choices(load_tree(on), actor)
