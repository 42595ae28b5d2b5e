"""The weekly publication of figures: the latest check of rapid execution, with its plans."""

from datetime import datetime

from cityhall.ground.access.actors import SITE
from cityhall.registers.figures.asked import ask
from cityhall.registers.figures.bulletins import FAMILY, UnpublishableError, publish
from cityhall.registers.figures.models import Bulletin


def publish_check(moment: datetime) -> None:
    """Publish the latest check of the year, unless it was published, or withdrawn, before."""
    asked = ask(FAMILY, on=moment.date())
    days = [day for day in asked.days if day <= moment.date() and day.year == moment.year]
    if not days or Bulletin.objects.filter(as_of=max(days)).exists():
        return
    try:
        publish(max(days), by=SITE)
    except UnpublishableError:
        return  # this day tells no rate


PUBLICATIONS = (publish_check,)
