"""The pages of figures open to readers, say what is computed, and take corrections from whose they
are."""

import pytest
from django.test import Client
from django.utils.timezone import localdate

from cityhall.ground.accounts.models import Person
from cityhall.registers.figures.models import Value

PAGES = [
    "/figures/",
    "/figures/staffing/",
    "/figures/staffing/?unit=planning-office&on=2020-04-20",
    "/figures/staffing/?unit=mayors-secretariat&on=2021-10-31",
    "/figures/budget/",
    "/figures/budget/?unit=planning-office&on=2020-04-20",
    "/figures/budget/?unit=mayors-secretariat&on=2020-03-31",
    "/figures/rapid/",
    "/figures/personnel-cost/",
    "/figures/measure/staffing.quota/?unit=planning-office&on=2020-04-20",
    "/figures/measure/budget.execution_rate/?unit=mayors-secretariat&cell=item%3Doperation&on=2020-03-31",
    "/figures/measure/rapid.spent_change/",
    "/figures/measure/personnel-cost.weight/",
    "/figures/measure/staffing.quota/?unit=nowhere",
    "/figures/values/",
    "/figures/disagreements/",
]


@pytest.fixture
def sign_in(sample_city):
    """Sign somebody of the sample city in."""

    def enter(key: str) -> Client:
        client = Client()
        client.force_login(Person.objects.get(key=key))
        return client

    return enter


@pytest.mark.parametrize("address", PAGES)
def test_a_reader_sees_every_page_in_both_languages(sign_in, address):
    reader = sign_in("saebom")
    for language in ("ko", "en"):
        reader.cookies["language"] = language
        assert reader.get(address).status_code == 200
