"""What each docket publishes of a week: the fields that its procedure declares public, no others.

A case goes out in the week in which somebody published it, or, where its procedure knows no such
step, in which it came to an end that is public. The copy is never changed.
"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.notices.schedule import Weekly
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.cases.models import Case, Publication, StepTaken
from cityhall.registers.cases.procedures import find_procedure, list_procedures
from sagwan.procedures import Field, Kind, Name, Period, Procedure

PUBLISH = "publish"  # the step by which somebody decides that a case goes out
WEEKLY = Weekly(0, 9)  # as the job of notices goes: Mondays at nine
A_WEEK, A_DAY = timedelta(days=7), timedelta(days=1)
NAMELESS = {Kind.PERSON}  # never published, whatever a procedure declares
YES = {"yes": Name("예", "yes"), "no": Name("아니요", "no")}
Pair = list[str]


def publish_week(moment: datetime) -> None:
    """Publish what every docket declares public, of the week that ended before a moment."""
    until = moment.date() - A_DAY
    period = Period(until - A_WEEK + A_DAY, until)
    for declared in list_procedures(until):
        publish_docket(declared, period)


def publish_last_week(now: datetime) -> None:
    """Publish the last full week, where nobody did: a new house does not wait for a Monday."""
    publish_week(WEEKLY.last(now))


def publish_docket(declared: Procedure, period: Period) -> Publication | None:
    """Publish the cases of a docket of a week, once; nothing where there is none."""
    key = f"{declared.key}-{period.since:%Y%m%d}"
    found = Publication.objects.filter(procedure=declared.key, since=period.since).first()
    if found:
        return found
    going = list(list_cases(declared, period))
    if not going:
        return None
    tree = load_tree(period.until)
    cases = [make_copy(one, tree) for one in going]
    content = json.dumps(
        {"name": both(declared.name), "cases": cases}, ensure_ascii=False, sort_keys=True
    )
    with record("cases.publish", by=SITE.author, of=("publication", key)):
        return Publication.objects.create(
            key=key,
            procedure=declared.key,
            since=period.since,
            until=period.until,
            published=timezone.now(),
            number=len(cases),
            content=content,
            digest=digest_of(content),
        )


def list_cases(declared: Procedure, period: Period) -> Iterator[Case]:
    """List the cases of a docket that go out, each once."""
    public = [one.key for one in declared.stages if one.public and one.ends]
    if not any(one.public for one in declared.fields):
        return
    steps = declared.step_by_key
    going = [PUBLISH] if PUBLISH in steps else [key for key in steps if steps[key].target in public]
    days = (period.since, period.until)
    taken = StepTaken.objects.filter(step__in=going, on__range=days).values("case")
    stages = [one.key for one in declared.stages if one.public]
    own = Case.objects.filter(procedure=declared.key, stage__in=stages, pk__in=taken)
    yield from own.order_by("number", "pk")


def make_copy(case: Case, tree: Tree) -> dict[str, Any]:
    """Copy what of a case is public, in both languages."""
    declared = find_procedure(case.procedure, case.version)
    fields = [
        {"name": both(one.name), "value": write_value(one, case.values[one.key], tree)}
        for one in declared.fields
        if one.public and one.kind not in NAMELESS and case.values.get(one.key)
    ]
    stage = both(declared.stage_by_key[case.stage].name)
    return {"number": case.number, "stage": stage, "fields": fields}


def write_value(field: Field, text: str, tree: Tree) -> Pair:
    """Write what a field holds, in both languages."""
    if field.kind is Kind.CHOICE:
        option = field.find_option(text)
        return both(option.name) if option else [text, text]
    if field.kind is Kind.YES:
        return both(YES.get(text, Name(text, text)))
    if field.kind in (Kind.UNIT, Kind.UNITS):
        nodes = [tree.nodes.get(key.strip()) for key in text.split(",")]
        known = [one for one in nodes if one]
        return [", ".join(one.name_ko for one in known), ", ".join(one.name_en for one in known)]
    return [f"{text}{field.unit}"] * 2


def both(name: Name) -> Pair:
    """Give a name as the copy keeps it: Korean, English."""
    return [name.ko, name.en]


def digest_of(content: str) -> str:
    """Give the digest by which anybody can tell that a copy is as it was published."""
    return sha256(content.encode()).hexdigest()
