"""A table of values of indicators comes in: new years enter, what stands stays, faults are told."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cityhall.people import actor

from cityhall.registers.sheets.handing import write_tables
from cityhall.registers.sheets.taking import take_table
from cityhall.registers.sustainability.models import Reading
from cityhall.registers.sustainability.outgoing import VALUES
from cityhall.work.tables.outgoing import LEDGERS
from cityhall.work.tables.values import plan_values

pytestmark = pytest.mark.usefixtures("sample_city")
HEAD = "framework,indicator,year,what,value,source\n"
LINE = "seoul-sdgs-2030,11-1-1,2021,통계,20,환경 통계\n"


def ask(text, by="gaon"):
    return plan_values(take_table(text.encode(), VALUES), actor(by))


def test_what_goes_out_comes_in_as_the_same():
    out = write_tables([LEDGERS["sustainability"].make_table("values")], "csv").decode()
    asked = ask(out)
    assert (asked.same, asked.faults, asked.values) == (Reading.objects.count(), [], [])


def test_a_new_value_is_shown_first_and_written_then(sign_in):
    client = sign_in("gaon")
    file = SimpleUploadedFile("values.csv", (HEAD + LINE).encode())
    shown = client.post("/tables/", {"kind": "sustainability", "why": "통계", "table": file})
    assert not Reading.objects.filter(year=2021).exists()
    given = {"packed": shown.context["packed"], "why": "통계"}
    assert "새로 1개" in client.post("/tables/", given).content.decode()
    row = Reading.objects.get(year=2021)
    assert (row.indicator, row.what, row.value) == ("11-1-1", "statistic", "20")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (LINE.replace("seoul-sdgs-2030", "no-such"), "not declared: no-such"),
        (LINE.replace("11-1-1", "99-1-1"), "not declared: 99-1-1"),
        (LINE.replace("2021", "작년"), "a year like 2020"),
        (LINE.replace(",20,", ",스물,"), "no number"),
        (LINE.replace("통계,20", "소문,20"), "statistic or perception"),
        (LINE.replace("통계,20", "체감,120"), "from 0 to 100"),
        (LINE.replace("11-1-1", "17-1-1"), "come from the figure"),
        (LINE.replace("2021", "2020"), "stands otherwise"),
        (LINE + LINE, "repeats line 2"),
    ],
)
def test_a_line_that_cannot_be_entered_says_why(wrong, said):
    fault, *_ = ask(HEAD + wrong).faults
    assert said in fault.en


def test_others_than_the_unit_that_answers_for_it_are_refused():
    (fault,) = ask(HEAD + LINE, "nari").faults
    assert "responsible unit" in fault.en


@pytest.mark.parametrize(
    ("key", "holds"),
    [
        ("gatherings", "제2차 기본계획 공청회"),
        ("city-projects", "공공건물 태양광"),
        ("epidemic-numbers", "535910"),
        ("epidemic-measures", "정례브리핑"),
        ("epidemic-alarms", "goal,place,since"),
    ],
)
def test_registers_of_epidemics_and_plans_go_out(sign_in, key, holds):
    answer = sign_in("gaon").get(f"/tables/{key}.csv")
    assert answer.status_code == 200
    assert holds in answer.content.decode()
