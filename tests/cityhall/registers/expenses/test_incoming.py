"""A table of uses comes in whole or not at all; what goes out comes in again as it stands."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cityhall.people import browse

from cityhall.registers.expenses.models import Use

HEAD = "unit,on,number,kind,purpose,place_kind,place,amount,people,payment"
LINE = "mayors-secretariat,2020-04-02,1,기관운영업무추진비,직원 식사,음식점,견본식당,120000,9,카드"
ADDRESS = "/expenses/import/"


@pytest.fixture(autouse=True)
def sample(house, sample_city):
    """The sample's people and uses."""


def send(*lines, key="gaon", form="csv"):
    is_table = isinstance(lines[0], bytes)
    content = lines[0] if is_table else "\n".join([HEAD, *lines]).encode()
    table = SimpleUploadedFile(f"t.{form}", content)
    client = browse(key)
    answer = client.post(ADDRESS, {"kind": "uses", "table": table, "why": "4월분"})
    return client, answer


def write(client, answer):
    packed = answer.context["packed"]
    return client.post(ADDRESS, {"packed": packed, "why": "4월분"})


def test_a_table_is_shown_first_and_then_written():
    client, answer = send(LINE, LINE.replace(",1,", ",2,").replace("120000", '"1,500"'))
    assert answer.status_code == 200
    assert not Use.objects.filter(month="2020-04").exists()
    assert write(client, answer).status_code == 200
    told = Use.objects.filter(month="2020-04").values_list("number", "amount", "people", "payment")
    assert list(told) == [(1, 120_000, 9, "card"), (2, 1_500, 9, "card")]


def test_a_line_of_the_same_office_month_and_number_amends():
    client, answer = send(LINE)
    write(client, answer)
    client, answer = send(LINE.replace("120000", "130000"))
    assert "120000" in answer.content.decode()
    write(client, answer)
    assert Use.objects.get(month="2020-04").amount == 130_000


def test_what_goes_out_changes_nothing_when_it_comes_in():
    for form in ("csv", "xlsx", "json"):
        table = browse("gaon").get(f"/expenses/uses.{form}?unit=mayors-secretariat")
        _, answer = send(table.content, form=form)
        assert answer.status_code == 200, form
        assert answer.context["plan"].same == Use.objects.count()
        assert not answer.context["changes"]


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("mayors-secretariat", "no-such-unit", "부서"),
        ("2020-04-02", "어제", "사용일"),
        ("2020-04-02", "0001-01-01", "사용일"),
        (",1,", ",0,", "연번"),
        (",1,", ",²,", "연번"),
        ("120000", "-5", "금액(원)"),
        ("120000", "9" * 40, "금액(원)"),
        (",9,", ",여럿,", "인원"),
        ("카드", "외상", "결제"),
        ("음식점", "어딘가", "장소 구분"),
        ("기관운영업무추진비", "판공비", "구분"),
        ("직원 식사", "가" * 301, "집행 목적"),
    ],
)
def test_each_fault_is_told_by_its_line_and_nothing_is_written(old, new, column):
    _, answer = send(LINE.replace(old, new, 1), LINE.replace(",1,", ",2,", 1))
    assert answer.status_code == 422
    faults = answer.context["plan"].faults
    assert {(one.line, one.column) for one in faults} == {(2, column)}
    assert all(one.ko and one.en for one in faults)
    assert not Use.objects.filter(month="2020-04").exists()


def test_a_number_that_comes_twice_is_a_fault():
    _, answer = send(LINE, LINE)
    assert [one.line for one in answer.context["plan"].faults] == [3]


def test_another_office_writes_no_uses_of_ours():
    client, answer = send(LINE, key="nari")
    assert write(client, answer).status_code == 403
    assert not Use.objects.filter(month="2020-04").exists()


def test_what_is_no_table_is_refused_with_a_sentence():
    _, answer = send(b"%PDF-1.7 scrap \xff\xfe", form="pdf")
    assert answer.status_code == 422
    assert answer.context["fault"]
