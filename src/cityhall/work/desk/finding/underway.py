"""What is under way, and who may find it: drafts and what people wrote in them, data calls,
proposals of reports. Each is drafted for the index here, and told in the results.
"""

from collections.abc import Collection, Iterator
from functools import partial

from django.db.models import Q
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.look.dates import write_month
from cityhall.ground.look.languages import in_both, say
from cityhall.ground.organisation.models import Standing
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.promises.pages import show_day
from cityhall.work.calls.models import Call
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things
from cityhall.work.desk.models import Kind
from cityhall.work.drafts.layouts import find_layout
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.pages import anchor
from cityhall.work.drafts.queries import name_offices
from cityhall.work.intake.models import Kind as Offered
from cityhall.work.intake.models import Proposal, State
from cityhall.work.intake.rows import KINDS as PROPOSALS
from cityhall.work.intake.rows import STATES as DECISIONS

WRITERS = (Role.OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF)
DECIDED = 1000  # the weight of a proposal that waits for nobody


def closed_to(by: Actor) -> Q:
    """Choose the passages that somebody may not read: as the pages that they lead to do."""
    closed = Q(pk__in=[])
    if not by.has(Role.ADMINISTRATOR):
        closed |= Q(kind=Kind.ENTRY)
    if not by.has(*STAFF):
        closed |= Q(kind=Kind.CALL)
    if not by.has(Role.PLANNING_OFFICER):
        own = by.units if by.has(*WRITERS) else ()
        closed |= Q(kind=Kind.DRAFT) & ~Q(holder__in=own)
    return closed


def list_written(draft: Draft) -> list[tuple[str, str]]:
    """List what people wrote in a draft and what it took over: key and text of each line."""
    edits, carried = draft.changes, draft.taken_over
    texts = {**carried.texts, **{key: one.text for key, one in edits.texts.items()}}
    lines = [line for one in (carried, edits) for group in one.added.values() for line in group]
    texts = {**{line.key: line.text for line in lines}, **texts}
    return [(key, text) for key, text in sorted(texts.items()) if key not in edits.gone]


def draft_drafts(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft the drafts of reports: the title, and each line that people wrote."""
    rows = list(Draft.objects.filter(pk__in=keys).select_related("office"))
    named = told(rows)
    for one in rows:
        day, holder = index.number_of(one.month), one.office.key
        title = index.both(in_both(partial(name_draft, *named[one.pk])))
        yield index.Draft(str(one.pk), title, recency=day, holder=holder)
        for number, (_key, text) in enumerate(list_written(one), 1):
            yield index.Draft(str(one.pk), text, number, weight=1, recency=day, holder=holder)


def told(rows: list[Draft]) -> dict[int, tuple[Draft, str]]:
    """Give drafts with the names of their offices."""
    names = name_offices(rows)
    return {one.pk: (one, names[one.pk]) for one in rows}


def name_draft(draft: Draft, office: str) -> str:
    """Name a draft: month, office, layout."""
    layout = find_layout(draft.layout)
    words = (write_month(draft.month), office, str(layout.name) if layout else draft.layout)
    return " ".join((*words, say("초안", "draft")))


def tell_drafts(keys: Collection[str]) -> Things:
    """Tell drafts, with the line on which something was found."""
    rows = list(Draft.objects.filter(pk__in=keys).select_related("office"))
    return {
        str(pk): Thing(
            name_draft(draft, office),
            reverse("drafts:draft", args=[draft.key]),
            say("기준일 {d}", "as of {d}", d=show_day(draft.as_of)),
            ("", *(anchor(key) for key, _text in list_written(draft))),
        )
        for pk, (draft, office) in told(rows).items()
    }


def draft_calls(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft data calls: the title, and what they ask for."""
    measures = load_catalogue().measures
    for one in Call.objects.filter(pk__in=keys):
        asked = [measures[key].name for key in one.asked_measures if key in measures]
        text = index.both((one.title, one.title), *((name.ko, name.en) for name in asked))
        yield index.Draft(str(one.pk), text, recency=index.number_of(one.as_of))


def tell_calls(keys: Collection[str]) -> Things:
    """Tell data calls, with the day by which they are due."""
    return {
        str(one.pk): Thing(
            one.title,
            reverse("calls:call", args=[one.key]),
            say("{d}까지", "by {d}", d=show_day(one.due)),
        )
        for one in Call.objects.filter(pk__in=keys)
    }


def draft_proposals(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft what reports offer; what waits for a decision first."""
    for one in Proposal.objects.filter(pk__in=keys).select_related("filing"):
        weight = 0 if one.state == State.OFFERED else DECIDED
        day = index.number_of(one.filing.month)
        yield index.Draft(str(one.pk), one.text, weight=weight, recency=day)


def tell_proposals(keys: Collection[str]) -> Things:
    """Tell proposals, with their report; they lead to the page on which they are decided."""
    rows = Proposal.objects.filter(pk__in=keys).select_related("filing")
    return {
        str(one.pk): Thing(
            one.text,
            f"{reverse('intake:filing', args=[one.filing.key])}"
            f"?kind={one.kind}&state=all&line={one.line}#p{one.pk}",
            " · ".join(
                (
                    f"{write_month(one.filing.month)} {one.filing.title}",
                    say("{n}번째 줄", "line {n}", n=one.line),
                    say(*PROPOSALS[Offered(one.kind)]),
                    say(*DECISIONS[State(one.state)]),
                )
            ),
        )
        for one in rows
    }


def touch_drafts(rows: Collection[index.Row]) -> Iterator[str]:
    """Name the drafts of units whose names changed."""
    units = {row["unit_id"] for row in rows}
    return map(str, Draft.objects.filter(office__in=units).values_list("pk", flat=True))


SOURCES = (
    index.Source(
        Kind.DRAFT,
        {index.table_of(Draft): index.by("id"), index.table_of(Standing): touch_drafts},
        index.keys_of(Draft),
        draft_drafts,
    ),
    index.Source(
        Kind.CALL, {index.table_of(Call): index.by("id")}, index.keys_of(Call), draft_calls
    ),
    index.Source(
        Kind.PROPOSAL,
        {index.table_of(Proposal): index.by("id")},
        index.keys_of(Proposal),
        draft_proposals,
    ),
)
