"""The sittings of the sample are closed as the site closes them: minutes bound, and signed."""

import pytest
from django.test import Client

from cityhall.ground.access.actors import SITE
from cityhall.outside.publishing.actions import publish
from cityhall.registers.cases.models import Publication
from cityhall.registers.committees.minutes import stand_as_signed
from cityhall.registers.committees.models import Sitting
from cityhall.work.sample.publications import publish_sample_weeks


@pytest.mark.long
@pytest.mark.usefixtures("sample_dockets")
def test_each_sitting_has_minutes_that_two_signed_and_what_it_decided_is_published():
    sittings = Sitting.objects.filter(is_sample=True).prefetch_related("signatures")
    assert len(sittings) >= 80
    assert all(one.signatures.count() == 2 for one in sittings)
    assert all(stand_as_signed(one) for one in sittings[:3])
    publish_sample_weeks()
    told = set(Publication.objects.values_list("procedure", flat=True))
    assert {"appeal", "five-minute-speech"} <= told
    decisions = Publication.objects.filter(procedure="appeal").order_by("since")
    assert [(str(one.since), one.number) for one in decisions] == [
        ("2020-05-11", 2),
        ("2020-05-25", 2),
        ("2020-06-08", 2),
    ]
    publish(("publications",), by=SITE)
    page = Client().get(f"/open/ko/publications/{decisions[0].key}/").content.decode()
    assert "처분을 취소함" in page
    assert "처분청" not in page
