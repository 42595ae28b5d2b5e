"""What engagements add to the course of their cases, asked by the register of cases.

No visit, event or release goes on before everybody was told; a day is moved on its own page; and
its members are those whom it must be told, not the whole committee.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse

from cityhall.ground.organisation.models import Kind
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.models import Case
from cityhall.registers.engagements.errors import name_missing
from cityhall.registers.engagements.kinds import COURSES, course_of
from cityhall.registers.engagements.models import Contact, Engagement
from cityhall.registers.engagements.queries import find_of_case, list_missing
from sagwan.procedures import Refusal


def find_obstacles(case: Case, step: str, values: Mapping[str, str], on: date) -> Iterator[Refusal]:
    """Find why a step of an engagement's case may not be taken yet."""
    engagement = find_of_case(case)
    if engagement is None:
        return
    if step in course_of(engagement).guarded and (missing := list_missing(engagement)):
        yield Refusal("not-told", *name_missing(missing))
    if step == "move" and values.get("planned") != engagement.on.isoformat():
        yield Refusal(
            "elsewhere",
            "날짜는 일정 쪽에서 옮깁니다. 시각과 알릴 의원이 함께 바뀌어야 합니다.",
            "Move the day on the page of the engagement: its hours and recipients go with it.",
        )
    if step == "amend" and not names_its_districts(engagement, values):
        yield Refusal(
            "elsewhere",
            "자치구는 일정 쪽에서 고칩니다. 알릴 의원이 함께 바뀌어야 합니다.",
            "Change the districts on the page of the engagement: its recipients go with them.",
        )
    if step == course_of(engagement).hold and on < engagement.on:
        yield Refusal("early", "아직 오지 않은 일정입니다.", "It has not taken place yet.")


def names_its_districts(engagement: Engagement, values: Mapping[str, str]) -> bool:
    """Tell whether a step leaves the districts to be those for which recipients are found."""
    if "district" not in values:
        return True
    tree, told = load_tree(engagement.on), values["district"].split(",")
    keys = engagement.concerned.filter(kind=Kind.DISTRICT).values_list("key", flat=True)
    known = {tree.nodes[key].name_ko if key in tree.nodes else key for key in keys}
    return {one.strip() for one in told if one.strip()} == known


def find_members(case: Case, step: str) -> set[str] | None:
    """Name the accounts of those who were told of an engagement; nobody, where told by itself."""
    engagement = find_of_case(case)
    if engagement is None:
        return None
    course = course_of(engagement)
    if step in (course.notice, course.follow):
        return set()
    rows = Contact.objects.filter(engagement=engagement, member__person__isnull=False)
    return set(rows.values_list("member__person__key", flat=True))


def find_home(case: Case) -> str:
    """Give the page of a case's engagement."""
    engagement = find_of_case(case)
    return reverse("engagements:engagement", args=[case.key]) if engagement else ""


def find_opening(procedure: str) -> str:
    """Give the form by which an engagement of a procedure is planned."""
    kind = next((kind for kind, course in COURSES.items() if course.procedure == procedure), "")
    return f"{reverse('engagements:plan')}?kind={kind}" if kind else ""
