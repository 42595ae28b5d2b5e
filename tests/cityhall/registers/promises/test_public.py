"""Late promises stand in the public copy; their old addresses lead there, for everybody."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_old_address_leads_to_the_late_ones_of_the_public_copy(language):
    client = Client()
    client.cookies["language"] = language
    answer = client.get("/late-promises/?on=2020-04-30")
    assert (answer.status_code, answer["Location"]) == (
        301,
        f"/open/{language}/promises/?state=late",
    )


def test_its_tables_are_those_of_the_public_copy():
    answer = Client().get("/late-promises/csv/")
    assert (answer.status_code, answer["Location"]) == (301, "/open/ko/data/promises.csv")
    assert Client().get("/late-promises/pdf/").status_code == 404
