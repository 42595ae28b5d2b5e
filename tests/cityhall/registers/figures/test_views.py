"""The pages of figures open to readers, say what is computed, and take corrections from whose they
are."""

from itertools import product

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate

from cityhall.registers.figures.models import Value

PAGES = [
    "/figures/",
    "/figures/staffing/",
    "/figures/staffing/?unit=planning-office&on=2020-04-20",
    "/figures/staffing/?unit=mayors-secretariat&on=2021-10-31",
    "/figures/budget/",
    "/figures/budget/?unit=planning-office&on=2020-04-20",
    "/figures/budget/?unit=mayors-secretariat&on=2020-03-31",
    "/figures/finance/",
    "/figures/finance/?unit=planning-office&on=2020-04-20",
    "/figures/rapid/",
    "/figures/personnel-cost/",
    "/figures/measure/staffing.quota/?unit=planning-office&on=2020-04-20",
    "/figures/measure/budget.execution_rate/?unit=mayors-secretariat&cell=item%3Doperation",
    "/figures/measure/rapid.spent_change/",
    "/figures/measure/personnel-cost.weight/",
    "/figures/measure/staffing.quota/?unit=nowhere",
    "/figures/values/",
    "/figures/disagreements/",
]


def test_a_reader_sees_every_page_in_both_languages(sign_in):
    reader = sign_in("saebom")
    for language, address in product(("ko", "en"), PAGES):
        reader.cookies["language"] = language
        assert reader.get(address).status_code == 200, address


def test_who_is_not_signed_in_is_sent_to_sign_in(db):
    for address in PAGES:
        assert "/sign-in/" in Client().get(address)["Location"], address


def test_a_page_asks_the_database_as_often_for_a_city_as_for_a_division(
    sign_in, django_assert_max_num_queries
):
    reader = sign_in("saebom")
    for unit in ("city", "planning-office/legal"):
        with django_assert_max_num_queries(16):
            reader.get(f"/figures/staffing/?unit={unit}&on=2020-04-20")
        with django_assert_max_num_queries(18):
            reader.get(f"/figures/measure/staffing.quota/?unit={unit}&on=2020-04-20")


def test_a_value_is_corrected_on_its_page(sign_in):
    value = Value.objects.get(
        measure="staffing.women", subject__key="planning-office/budget", is_current=True
    )
    address = f"/figures/values/{value.pk}/correct/"
    assert sign_in("gaon").get(address).status_code == 403
    head = sign_in("daon")
    assert head.get(address).status_code == 200
    told = {"value": "19", "unit": "명", "source": "다시 셈", "why": ""}
    assert head.post(address, told).status_code == 422
    answer = head.post(address, told | {"why": "한 사람이 빠짐", "misprint": "1"})
    assert answer.status_code == 302
    page = head.get(answer["Location"]).content.decode()
    assert "한 사람이 빠짐" in page
    office = head.get("/figures/staffing/?unit=planning-office&on=2020-04-20").content.decode()
    assert ">175<" in office


def test_a_value_is_entered_and_what_is_computed_is_refused(sign_in):
    officer = sign_in("gaon")
    told = {
        "unit_key": "mayors-secretariat",
        "as_of": "2022-04-30",
        "value": "1,234",
        "unit": "천원",
        "dimension-item": "policy",
    }
    assert officer.post("/figures/enter/budget.spent/", told).status_code == 302
    row = Value.objects.get(as_of="2022-04-30")
    assert (row.value, row.dimensions, str(row.since)) == ("1234", "item=policy", "2022-01-01")
    assert officer.post("/figures/enter/budget.balance/", told).status_code == 422
    elsewhere = told | {"unit_key": "planning-office/legal"}
    assert officer.post("/figures/enter/budget.spent/", elsewhere).status_code == 403
    assert officer.post("/figures/enter/budget.spent/", told | {"value": "x"}).status_code == 422


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_a_sheet_is_given_and_taken(sign_in, form):
    officer = sign_in("maru")
    given = officer.get(f"/figures/export/{form}/?family=staffing")
    assert given.status_code == 200
    assert f"figures-staffing-{localdate():%Y%m%d}.{form}" in given["Content-Disposition"]
    sheet = SimpleUploadedFile(f"x.{form}", given.content)
    answer = officer.post("/figures/import/", {"sheet": sheet})
    assert "새 값 0개, 정정 0개, 대조할 값 0개, 그대로" in answer.content.decode()


def test_a_sheet_with_a_fault_enters_nothing_and_says_where(sign_in):
    lines = [
        "measure,subject,as_of,value,unit",
        "staffing.women,planning-office/legal,2022-04-30,15,명",
        "staffing.women,planning-office/nobody,2022-04-30,15,명",
    ]
    sheet = SimpleUploadedFile("x.csv", "\n".join(lines).encode())
    answer = sign_in("maru").post("/figures/import/", {"sheet": sheet})
    assert answer.status_code == 422
    assert "등록된 조직이 아닙니다" in answer.content.decode()
    assert not Value.objects.filter(as_of="2022-04-30").exists()


def test_what_is_not_there_is_not_found(sign_in):
    reader = sign_in("maru")
    for address in (
        "/figures/measure/staffing.mood/",
        "/figures/measure/staffing.quota/?cell=grade",
        "/figures/export/pdf/",
        "/figures/export/csv/?family=moods",
        "/figures/values/999999/correct/",
        "/figures/enter/staffing.mood/",
    ):
        assert reader.get(address).status_code == 404, address
