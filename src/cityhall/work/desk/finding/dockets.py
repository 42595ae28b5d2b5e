"""What runs, goes out and will be asked, and who may find it: cases with the engagements that they
run, submissions, expected questions. Each is drafted for the index here, and told in the results.
"""

from collections.abc import Collection, Iterator
from datetime import date
from functools import cache

from django.db.models import Q
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.look.dates import write_month
from cityhall.ground.look.languages import say
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import list_procedures, tell
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.cases.subjects import find_home
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.submissions.models import Comment, Submission, Version
from cityhall.registers.submissions.readings import list_lines
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things
from cityhall.work.desk.models import Kind
from cityhall.work.questions.models import Asked
from sagwan.procedures import Kind as Held

WITHIN = "staff"  # holds what the staff alone may find; no unit has a key without an office
ASKED = "asked-by/"  # holds what the staff and whoever asked may find
GONE = 1000  # the weight of what has ended, or arises no more


@cache
def list_public() -> frozenset[tuple[str, str]]:
    """List the stages of procedures in which a case is open to the council."""
    return frozenset(
        (one.key, stage.key)
        for one in list_procedures(date.max)
        for stage in one.stages
        if stage.public
    )


def closed_to(by: Actor) -> Q:
    """Choose the cases, submissions and questions that somebody may not find."""
    closed = Q(pk__in=[])
    if not by.has(*STAFF):
        seen = {"", f"{ASKED}{by.key}"} if by.has(Role.COUNCIL_MEMBER) else {f"{ASKED}{by.key}"}
        closed |= Q(kind=Kind.CASE) & ~Q(holder__in=seen)
        closed |= Q(kind=Kind.SUBMISSION)
    if not by.has(Role.PLANNING_OFFICER):
        writes = by.has(Role.OFFICER, Role.DIVISION_HEAD, Role.CHIEF_OF_STAFF)
        closed |= Q(kind=Kind.QUESTION) & ~Q(holder__in=by.units if writes else ())
    return closed


def name_holder(case: Case) -> str:
    """Name who may find a case: all readers where its stage is public, else whoever asked."""
    if (case.procedure, case.stage) in list_public():
        return ""
    return f"{ASKED}{case.asker}" if case.asker else WITHIN


def draft_cases(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft cases: by number and title, and by the place of what they run; then what they hold."""
    places = dict(
        Engagement.objects.filter(case_id__in=keys).order_by().values_list("case_id", "place")
    )
    for one in Case.objects.filter(pk__in=keys):
        text = index.both(
            (one.number, one.number), (one.title, one.title), (places.get(one.pk, ""),) * 2
        )
        weight = GONE if one.ended else 0
        day = index.number_of(one.opened)
        holder = name_holder(one)
        yield index.Draft(str(one.pk), text, weight=weight, recency=day, holder=holder)
        if held := write_content(one):
            yield index.Draft(str(one.pk), held, 1, weight=weight + 1, recency=day, holder=holder)


def write_content(case: Case) -> str:
    """Write what a case holds in words of its own, its title aside."""
    fields = (one.key for one in procedure_of(case).fields if one.kind is Held.TEXT)
    words = [str(case.values.get(key, "")).strip() for key in fields]
    return index.both(*((word, word) for word in words if word != case.title))


def tell_cases(keys: Collection[str]) -> Things:
    """Tell cases, with their docket and where they stand."""
    told = {}
    for one in Case.objects.filter(pk__in=keys):
        declared = procedure_of(one)
        stage = declared.stage_by_key.get(one.stage)
        aside = (tell(declared.name), tell(stage.name) if stage else "")
        href = find_home(one) or reverse("cases:case", args=[one.key])
        told[str(one.pk)] = Thing(
            f"{one.number} · {one.title}", href, " · ".join(filter(None, aside))
        )
    return told


def draft_submissions(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft what was handed in: its title, each line of its last version, what was remarked."""
    rows = Submission.objects.filter(pk__in=keys).prefetch_related("versions__comments")
    for one in rows:
        about, day = str(one.pk), index.number_of(one.month)
        yield index.Draft(about, index.both((one.title, one.title)), recency=day)
        versions = sorted(one.versions.all(), key=lambda version: version.number)
        for line in list_lines(versions[-1]) if versions else ():
            if line.text:
                yield index.Draft(about, line.text, line.number, weight=1, recency=day)
        for comment in (each for version in versions for each in version.comments.all()):
            text = index.both(*((word, word) for word in (comment.text, comment.settled)))
            yield index.Draft(about, text, comment.line or 0, weight=2, recency=day)


def touch_comments(rows: Collection[index.Row]) -> Iterator[str]:
    """Name the submissions to which remarks belong."""
    for some in index.part_up(sorted({row["version_id"] for row in rows})):
        found = Version.objects.filter(pk__in=some).order_by()
        yield from map(str, found.values_list("submission_id", flat=True))


def tell_submissions(keys: Collection[str]) -> Things:
    """Tell what was handed in, with its month."""
    return {
        str(one.pk): Thing(
            one.title, reverse("submissions:submission", args=[one.key]), write_month(one.month)
        )
        for one in Submission.objects.filter(pk__in=keys)
    }


def draft_questions(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft expected questions, with what was answered."""
    for one in Asked.objects.filter(pk__in=keys).select_related("sheet__office"):
        text = index.both((one.ko, one.en), (one.answer, one.answer))
        yield index.Draft(
            str(one.pk),
            text,
            weight=GONE if one.gone else 0,
            recency=index.number_of(one.sheet.month),
            holder=one.sheet.office.key,
        )


def tell_questions(keys: Collection[str]) -> Things:
    """Tell expected questions, with the session at which they are expected."""
    return {
        str(one.pk): Thing(
            one.words,
            f"{reverse('questions:sheet', args=[one.sheet.key])}#q{one.pk}",
            say("{m} 회의", "session of {m}", m=write_month(one.sheet.month)),
        )
        for one in Asked.objects.filter(pk__in=keys).select_related("sheet")
    }


SOURCES = (
    index.Source(
        Kind.CASE,
        {index.table_of(Case): index.by("id"), index.table_of(Engagement): index.by("case_id")},
        index.keys_of(Case),
        draft_cases,
    ),
    index.Source(
        Kind.SUBMISSION,
        {
            index.table_of(Submission): index.by("id"),
            index.table_of(Version): index.by("submission_id"),
            index.table_of(Comment): touch_comments,
        },
        index.keys_of(Submission),
        draft_submissions,
    ),
    index.Source(
        Kind.QUESTION,
        {index.table_of(Asked): index.by("id")},
        index.keys_of(Asked),
        draft_questions,
    ),
)
TELLERS = {
    Kind.CASE: tell_cases,
    Kind.SUBMISSION: tell_submissions,
    Kind.QUESTION: tell_questions,
}
