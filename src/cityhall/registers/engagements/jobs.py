"""The job of engagements: planning is told where a body let a period pass without meeting.

Each period is told once, as soon as it is over; the sample is long over and tells nobody.
"""

from datetime import datetime

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.roles import Role
from cityhall.ground.look.languages import in_both
from cityhall.ground.notices.actions import tell
from cityhall.ground.notices.schedule import Daily, Job
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.telling import list_holders
from cityhall.registers.engagements.rhythm import list_rhythms, name_period


def tell_missed(moment: datetime) -> None:
    """Tell of the bodies that did not meet in the period that ended last."""
    today = moment.date()
    tree, people = load_tree(today), list_holders(Role.PLANNING_OFFICER, today)
    for one in list_rhythms(today):
        if one.unit.is_sample or not one.is_late or not people:
            continue
        missed = one.missed[0]
        (ko, en), (when_ko, when_en) = (
            tree.names(one.unit.key),
            in_both(lambda: name_period(missed)),  # noqa: B023  asked at once
        )
        tell(
            people,
            (
                f"{ko}: {when_ko}에 열리지 않았습니다"[:300],
                f"{en}: no meeting in {when_en}"[:300],
            ),
            of=("unit", one.unit.key),
            link="/engagements/districts/",
            key=f"rhythm.{one.unit.key}.{missed.last}",
            by=SITE,
            on=today,
        )


JOBS = (Job("engagements.rhythm", Daily(8, 15), tell_missed),)
