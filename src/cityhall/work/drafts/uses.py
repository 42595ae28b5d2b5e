"""Tells the registers of figures and cases which drafts show theirs: by a table, or by name."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.counted import PREFIX
from cityhall.registers.figures.uses import Figure, Use
from cityhall.work.drafts.bindings import BindingError, find_bindings
from cityhall.work.drafts.layouts import find_layout
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.queries import name_offices
from cityhall.work.drafts.rules import list_own

MOST = 12  # drafts that are named, the latest


def tell_drafts(figure: Figure) -> Iterator[Use]:
    """Tell the drafts of an office and those above it that show a figure, to who may see them."""
    own = {node.key for node in list_own(figure.by, figure.tree)}
    above = [node.key for node in figure.tree.climb(figure.unit) if node.key in own]
    rows = Draft.objects.filter(office__key__in=above).select_related("office")
    for draft in rows.order_by("-month", "-begun")[:MOST]:
        if list_measures(draft) & figure.measures:
            name = figure.tree.nodes[draft.office.key].name
            yield Use(
                say(
                    "{name} {month} 초안",
                    "{name}, {month}",
                    name=name,
                    month=f"{draft.month:%Y-%m}",
                ),
                reverse("drafts:draft", args=[draft.key]),
                say("초안", "Draft"),
            )


def tell_drafts_of_cases(procedure: str, by: Actor) -> Iterator[Use]:
    """Tell the drafts that show numbers of a docket, to who may see them."""
    own = [node.key for node in list_own(by, load_tree(localdate()))]
    rows = Draft.objects.filter(office__key__in=own).select_related("office")
    drafts = [one for one in rows.order_by("-month", "-begun") if procedure in list_dockets(one)]
    names = name_offices(drafts[:MOST])
    for draft in drafts[:MOST]:
        month, name = f"{draft.month:%Y-%m}", names[draft.pk]
        words = say("{name} {month} 초안", "{name}, {month}", name=name, month=month)
        yield Use(words, reverse("drafts:draft", args=[draft.key]), say("초안", "Draft"))


def list_dockets(draft: Draft) -> set[str]:
    """List the procedures whose cases a draft counts, in its tables or by name."""
    layout = find_layout(draft.layout)
    found = {part.procedure for part in layout.parts if part.procedure} if layout else set()
    named = (one for one in list_measures(draft) if one.startswith(PREFIX))
    return found | {one.removeprefix(PREFIX).partition(".")[0] for one in named}


def list_measures(draft: Draft) -> set[str]:
    """List the measures of a draft's tables, and those that its texts name."""
    layout, changes = find_layout(draft.layout), draft.changes
    found = {key for part in layout.parts for key in part.measures} if layout else set()
    texts = [one.text for one in changes.texts.values()]
    texts += [line.text for lines in changes.added.values() for line in lines]
    for text in texts:
        try:
            found |= {one.measure for one in find_bindings(text)}
        except BindingError:
            continue  # the draft itself says so
    return found
