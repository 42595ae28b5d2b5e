"""The draft that the sample city begins with: the secretariat's report of April 2020."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Unit
from cityhall.work.drafts.actions import begin_draft
from cityhall.work.drafts.layouts import load_layouts

OFFICE, MONTH, AS_OF, LAYOUT = (
    "mayors-secretariat",
    date(2020, 4, 1),
    date(2020, 3, 31),
    "work-report",
)


def found_drafts(by: Actor) -> None:
    """Begin the draft."""
    begin_draft(Unit.objects.get(key=OFFICE), MONTH, AS_OF, load_layouts()[LAYOUT], by=by)
