"""What the pages of messages show, put together from queries in the language of the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.kinds import DEPARTMENTS
from cityhall.ground.organisation.models import Appointment, Post
from cityhall.ground.organisation.queries import (
    Tree,
    indent_units,
    load_last_names,
    load_tree,
    on_day,
)
from cityhall.registers.engagements.kinds import name_state, state_of
from cityhall.registers.engagements.queries import find_engagement
from cityhall.registers.sheets.handing import FORMS as TABLES
from cityhall.work.drafts.pages import anchor, count_levels, list_cards
from cityhall.work.messages import kinds, queries, rules
from cityhall.work.messages.calling import find_known, name_figure
from cityhall.work.messages.forms import read_cut
from cityhall.work.messages.models import Judgement, Message, State, Version
from cityhall.work.messages.numbers import Told, asked_on, list_offers, tell_figures
from cityhall.work.messages.paper import check_message
from cityhall.work.messages.wording import Named, list_named, split_text

A_PAGE = 50
MOST_ENTRIES = 30
FORMS = ("hwpx", "docx", "pdf")
STANDINGS = {
    "holds": ("대장과 같음", "As the register", "holds"),
    "moved": ("쓴 뒤에 대장이 바뀜", "The register moved since", "warning"),
    "off": ("대장과 다름", "Not what the register says", "error"),
    "unknown": ("대장에 값이 없음", "The register holds nothing", "note"),
}


def describe_list(given: QueryDict, actor: Actor, on: date) -> dict[str, Any]:
    """Give the archive: the messages of a cut, and what waits for whoever asks."""
    cut, tree, names = read_cut(given), load_tree(on), load_last_names()
    page: Page[Message] = Paginator(queries.list_messages(cut), A_PAGE).get_page(given.get("page"))
    kept = given.copy()
    kept.pop("page", None)
    return {
        "cut": cut,
        "page": page,
        "rows": [show_row(one, on) for one in page],
        "query": kept.urlencode(),
        "kinds": kinds.list_names(kinds.KINDS),
        "states": kinds.list_names(kinds.STATES),
        "years": queries.list_years(),
        "owners": [(key, name_unit(key, tree, names)) for key in queries.list_owners()],
        "late": [show_row(one, on) for one in queries.list_late(on, rules.AHEAD)],
        "may_write": rules.may_write_any(actor),
        "tables": list(TABLES),
    }


def name_unit(key: str, tree: Tree, names: dict[str, tuple[str, str]]) -> str:
    """Name a unit as it stands, or was called last."""
    if key in tree.nodes:
        return tree.nodes[key].name
    return say(*names[key]) if key in names else key


def show_row(one: Message, today: date) -> dict[str, Any]:
    """Give a message as lists show it."""
    return {
        "one": one,
        "kind": kinds.name(kinds.KINDS, one.kind),
        "state": kinds.name(kinds.STATES, one.state),
        "tone": kinds.TONES.get(one.state, "open"),
        "occasion": one.engagement.case.title if one.engagement else one.occasion,
        "owner": say(*load_last_names().get(one.owner.key, (one.owner.key, one.owner.key))),
        "is_late": one.state in queries.WAITING and one.due < today,
        "figures": len(list_named(one.text)),
    }


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as the page shows it: plain stretches, and figures with how they stand."""

    anchor: str
    pieces: list[tuple[str, Told | None]]


def list_lines(text: str, told: Iterable[Told]) -> Iterator[Line]:
    """List the paragraphs of a text with its figures in their places."""
    figures = iter(told)
    for number, line in enumerate(text.split("\n")):
        pieces: list[tuple[str, Told | None]] = [
            (one.written, next(figures, None)) if isinstance(one, Named) else (one, None)
            for one in split_text(line)
        ]
        if line.strip():
            yield Line(anchor(f"p{number}"), pieces)


def show_told(one: Told) -> dict[str, Any]:
    """Give a figure as the list beside the text shows it."""
    ko, en, tone = STANDINGS[one.standing]
    return {
        "told": one,
        "name": name_figure(one.named.measure, one.named.subject, one.named.cell),
        "state": say(ko, en),
        "tone": tone,
        "as_of": one.shown.as_of if one.shown else None,
        "href": one.shown.href if one.shown else "",
    }


def describe_message(one: Message, actor: Actor, today: date, asked: str = "") -> dict[str, Any]:
    """Give what the page of a message shows whoever of the staff reads it."""
    on = asked_on(one.occasion_day, today)
    told = tell_figures(one.text, queries.find_last_version(one), on) if one.text else []
    writes = rules.may_write(actor, one.owner.key, today)
    is_open = one.state in queries.WORKED_ON
    row = show_row(one, today)
    proof = check_message(one, row["owner"]) if one.text else None
    cards = list_cards(proof) if proof else []
    return {
        "one": one,
        "row": row,
        "on": on,
        "today": today,
        "left": (one.occasion_day - today).days,
        "officer": name_officer(one, today),
        "event": name_state(state_of(one.engagement)) if one.engagement else "",
        "is_off": is_called_off(one),
        "lines": list(list_lines(one.text, told)),
        "figures": [show_told(each) for each in told],
        "faulty": sum(each.is_faulty for each in told),
        "offers": show_offers(one, on) if writes and is_open and one.text else [],
        "asked": asked,
        "known": find_known(asked, on),
        "cards": cards,
        "levels": count_levels(cards),
        "coverage": proof.result.coverage if proof else None,
        "versions": [show_version(each) for each in one.versions.all()],
        "judgements": [show_judgement(each) for each in queries.list_judgements(one)],
        "entries": list_entries("message", one.key, MOST_ENTRIES),
        "forms": FORMS,
        "writes": writes,
        "is_open": is_open,
        "reviews": rules.may_review(actor, one, today),
        "reviewers": rules.list_reviewers(one, today),
        "opens": rules.may_open(actor) and one.state in (State.APPROVED, State.DELIVERED),
        "may_deliver": writes and one.state == State.APPROVED and one.occasion_day <= today,
        "may_take_back": writes and one.state in (*queries.REVIEWED, State.APPROVED),
        "may_drop": writes and one.state not in queries.ENDED,
        "public": f"/open/{say('ko', 'en')}/messages/{one.key}/" if one.opened else "",
    }


def is_called_off(one: Message) -> bool:
    """Tell whether the engagement of a message was called off."""
    return one.engagement is not None and one.engagement.case.stage == "cancelled"


def show_offers(one: Message, on: date) -> list[dict[str, Any]]:
    """Give the figures that say what a register says, and may be bound to it."""
    return [
        {
            "number": offer.number,
            "text": offer.loose.figure.text,
            "ways": [
                (n, name_figure(way.measure, way.subject, way.cell), way.as_of)
                for n, way in enumerate(offer.ways)
            ],
        }
        for offer in list_offers(one.text, on)
    ]


def name_officer(one: Message, today: date) -> str:
    """Name the post that writes a message, with who holds it on the day or held it then."""
    if one.post is None:
        return ""
    held = Appointment.objects.filter(on_day(min(one.occasion_day, today)), post=one.post)
    names = [str(each.person) for each in held.select_related("person")]
    return " · ".join((str(one.post), *names))


def show_version(one: Version) -> dict[str, Any]:
    """Give a version as lists show it."""
    return {"one": one, "origin": kinds.name(kinds.ORIGINS, one.origin)}


def show_judgement(one: Judgement) -> dict[str, Any]:
    """Give a decision as lists show it; it holds as long as the text is the one decided on."""
    return {
        "one": one,
        "verdict": kinds.name(kinds.VERDICTS, one.verdict),
        "is_whole": one.digest == one.version.digest,
    }


def describe_facts(actor: Actor, given: dict[str, str], today: date) -> dict[str, Any]:
    """Give what the form shows by which a message is begun, or its occasion changed."""
    tree = load_tree(today)
    nodes = [node for node in tree.nodes.values() if node.kind in DEPARTMENTS]
    own = [node for node in nodes if rules.may_write(actor, node.key, today)]
    names = dict(indent_units(tree.tops))
    chosen = given.get("engagement", "")
    near = list(queries.list_near(today))
    if chosen and chosen not in {one.key for one in near}:
        near += filter(None, [find_engagement(chosen)])
    keys = {node.key for node in own}
    posts = Post.objects.filter(on_day(today), unit__key__in=keys).select_related("unit")
    return {
        "given": given,
        "kinds": kinds.list_names(kinds.KINDS),
        "owners": [(node.key, names.get(node.key, node.name)) for node in own],
        "posts": [(one.key, f"{tree.nodes[one.unit.key].name} · {one}") for one in posts],
        "engagements": [(one.key, f"{one.on:%Y. %-m. %-d.} {one.case.title}") for one in near],
    }


def read_back(one: Message) -> dict[str, str]:
    """Give what a message is for as its form says it."""
    return {
        "kind": one.kind,
        "title": one.title_ko,
        "english": one.title_en,
        "owner": one.owner.key,
        "post": one.post.key if one.post else "",
        "engagement": one.engagement.key if one.engagement else "",
        "occasion": one.occasion,
        "on": "" if one.engagement else one.on.isoformat(),
        "place": one.place,
        "due": one.due.isoformat(),
    }


def address_of(one: Message) -> str:
    """Give the address of a message."""
    return reverse("messages:message", args=[one.key])
