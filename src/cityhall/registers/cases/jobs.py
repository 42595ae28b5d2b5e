"""The jobs of the dockets: deadlines told each morning, what is public each week, tallies in order.

Tallies change their form where a newer version of a procedure comes into force.
"""

from datetime import datetime

from cityhall.ground.notices.schedule import Daily, Job
from cityhall.registers.cases.escalating import escalate
from cityhall.registers.cases.publishing import publish_week
from cityhall.registers.cases.tallies import tally_all


def keep_tallies(_moment: datetime) -> None:
    """Make tallies anew where what they count is declared otherwise from today on."""
    tally_all()


JOBS = (
    Job("cases.tallies", Daily(1), keep_tallies),
    Job("cases.escalate", Daily(8), escalate),
)
PUBLICATIONS = (publish_week,)
