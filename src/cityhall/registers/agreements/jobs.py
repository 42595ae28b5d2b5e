"""The job of agreements: whoever looks after one is told a year before its end, and at its end.

Each is told once of each term; what the sample holds is long over and tells nobody.
"""

from datetime import datetime

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.roles import Role
from cityhall.ground.notices.actions import tell
from cityhall.ground.notices.schedule import Daily, Job
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.agreements.queries import list_due
from cityhall.registers.agreements.terms import read_clock
from cityhall.registers.cases.telling import climb_units, list_holders

TOLD = (Role.OFFICER, Role.DIVISION_HEAD)
WORDS = {
    "due": ("갱신할 때가 다가옵니다", "is due for renewal"),
    "over": ("기한이 지났습니다", "is past its term"),
}


def tell_renewals(moment: datetime) -> None:
    """Tell of the agreements that are due for renewal, or whose term is over."""
    today = moment.date()
    tree = load_tree(today)
    for one in list_due(None, today).filter(is_sample=False):
        clock = read_clock(one, today)
        units = climb_units(tree, {one.owner.key})
        people = {each for role in TOLD for each in list_holders(role, today, units)}
        if not people or clock.until is None:
            continue
        ko, en = WORDS[clock.state]
        tell(
            people,
            (
                f"{one.title_ko}: {ko} ({clock.until})"[:300],
                f"{one.title_en or one.title_ko} {en} ({clock.until})"[:300],
            ),
            of=("agreement", one.key),
            link=f"/agreements/{one.key}/",
            key=f"agreement.{one.key}.{clock.until}.{clock.state}",
            by=SITE,
            on=today,
        )


JOBS = (Job("agreements.renewals", Daily(8, 10), tell_renewals),)
