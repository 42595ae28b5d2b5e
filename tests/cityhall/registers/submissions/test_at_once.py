"""Two who hand the same paper in at the same moment begin one submission, not two."""

from datetime import date

from tests.cityhall.people import actor

from cityhall.ground.organisation.models import Unit
from cityhall.registers.submissions.errors import SameFileError
from cityhall.registers.submissions.models import Submission
from cityhall.registers.submissions.papers import hand_in_paper
from sagwan.writing.paper import Paper

SOURCE = "case:audit-item-2019-7"


def test_one_source_handed_in_twice_at_once_begins_one_submission(house, meanwhile):
    office, by = Unit.objects.get(key="mayors-secretariat"), actor("gaon")
    paper = Paper("답변 자료", "시장비서실", "2020-04")
    paper.heading(1, "Ⅰ", "답변")
    paper.bullets("4월에 마쳤음")

    def hand_in():
        made = (office, "답변 자료", date(2020, 4, 1), paper.as_dict())
        return hand_in_paper(SOURCE, *made, by=by)

    refused = meanwhile(hand_in, hand_in)
    assert isinstance(refused, SameFileError)
    found = Submission.objects.get(source=SOURCE)
    assert found.versions.count() == 1
