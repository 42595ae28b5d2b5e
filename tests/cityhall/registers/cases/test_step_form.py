"""The form of a step is shown to who may take it, and to nobody else."""

import pytest
from django.urls import reverse
from tests.cityhall.people import browse

pytestmark = pytest.mark.usefixtures("sample_city")


@pytest.mark.parametrize(
    ("person", "step", "status"),
    [
        ("boram", "reassign", 200),
        ("gaon", "reassign", 403),
        ("gaon", "note", 403),
        ("nari", "note", 403),
        ("maru", "note", 200),
        ("saebom", "note", 403),
    ],
)
def test_a_form_is_shown_to_who_may_take_the_step(person, step, status):
    client = browse(person)
    address = reverse("cases:step", args=["audit-item-2019-5", step])
    assert client.get(address).status_code == status


def test_many_cases_are_shown_for_deciding_without_asking_for_each(django_assert_max_num_queries):
    with django_assert_max_num_queries(30):
        page = browse("maru").get("/dockets/audit-item/decide/")
    assert page.content.decode().count("audit-item-2019-") > 10


def test_the_case_leads_to_its_joint_answer():
    client = browse("gaon")
    page = client.get(reverse("cases:case", args=["audit-item-2019-5"])).content.decode()
    assert reverse("answers:answer", args=["audit-item-2019-5"]) in page
