"""What the sample city's secretariat expects to be asked at the session of April 2020."""

from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Unit
from cityhall.work.questions.actions import work_out

OFFICE, MONTH, SESSION = "mayors-secretariat", date(2020, 4, 1), "제293회 임시회"


def found_questions(by: Actor) -> None:
    """Work the questions out."""
    work_out(Unit.objects.get(key=OFFICE), MONTH, by=by, session=SESSION)
