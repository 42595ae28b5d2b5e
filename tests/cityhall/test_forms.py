"""The longest forms of the site can be sent whole."""

from django.conf import settings

from cityhall.registers.cases.deciding import AT_ONCE
from cityhall.work.intake.views import A_PAGE

OF_ALL = 40  # fields beside those of the rows


def test_every_row_of_the_longest_page_may_be_chosen():
    assert max(A_PAGE, AT_ONCE) + OF_ALL <= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
