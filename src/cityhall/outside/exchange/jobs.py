"""What the exchange does by itself: the next mails of an issue, who is told of an answer, and
addresses whose owners never confirmed are forgotten."""

from datetime import datetime, timedelta

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.leases import State
from cityhall.ground.notices.models import Run
from cityhall.ground.notices.schedule import Daily, Job, Minutely
from cityhall.outside.exchange.asking import tell_askers
from cityhall.outside.exchange.newsletters import forget_unconfirmed, send_next

MAILS = "exchange.mails"
KEPT = timedelta(hours=1)  # runs of each minute are not kept longer


def write_mails(moment: datetime) -> None:
    """Write the mails that are due."""
    Run.objects.filter(job=MAILS, moment__lt=moment - KEPT, state=State.DONE).delete()
    send_next(by=SITE)
    tell_askers(by=SITE)


def forget(moment: datetime) -> None:
    """Forget who never confirmed."""
    forget_unconfirmed(moment, by=SITE)


JOBS = (Job(MAILS, Minutely(), write_mails), Job("exchange.forget", Daily(4), forget))
