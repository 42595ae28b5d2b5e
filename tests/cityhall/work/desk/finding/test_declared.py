"""Epidemics with series and measures, frameworks with parts, projects and hearings are found."""

import pytest
from tests.cityhall.people import actor

from cityhall.registers.sustainability.actions import tell_state
from cityhall.registers.sustainability.declaring import find_framework
from cityhall.registers.sustainability.models import ProjectState
from cityhall.registers.sustainability.queries import today
from cityhall.work.desk import actions
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Kind
from cityhall.work.desk.queries import find


@pytest.fixture
def count(sample_city):
    def count(query, kind):
        actions.catch_up()
        return find(read_query(query), actor("saebom")).counts.get(kind, 0)

    return count


def test_an_epidemic_is_found_by_its_name_its_series_and_what_the_city_did(count):
    assert count("COVID-19", Kind.EPIDEMIC) >= 1
    assert count("추가접종", Kind.EPIDEMIC) == 1
    assert count("잠시멈춤", Kind.EPIDEMIC) >= 1


def test_parts_of_a_framework_are_found_with_what_was_written_of_them(count):
    assert count("초미세먼지", Kind.SUSTAINABLE) == 1
    assert count("Zero Hunger", Kind.SUSTAINABLE) == 1
    assert count("상시 대책", Kind.SUSTAINABLE) == 1
    assert count("제2차 기본계획 공청회", Kind.SUSTAINABLE) == 1


def test_what_is_told_of_a_project_later_is_found(count):
    one = find_framework("seoul-sdgs-2030")
    assert count("옥상을 고치", Kind.SUSTAINABLE) == 0
    row = ProjectState(on=today(), state="behind", text="옥상을 고치는 중")
    project = one.find_project("street-trees") if one else None
    assert one is not None
    assert project is not None
    tell_state(one, project, row, by=actor("gaon"), on=today())
    assert count("옥상을 고치", Kind.SUSTAINABLE) == 1


@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ("추가접종", "/epidemics/covid-19/series/dose-3/"),
        ("초미세먼지", "/sustainability/seoul-sdgs-2030/indicators/11-1-1/"),
        ("쓰레기 줄이는 가게", "/sustainability/seoul-sdgs-2030/projects/zero-waste/"),
        ("Zero Hunger", "/sustainability/seoul-sdgs-2030/#goal-2"),
    ],
)
def test_what_is_found_leads_to_its_page(sign_in, count, query, leads):
    actions.catch_up()
    page = sign_in("saebom", "ko").get("/search/", {"q": query}).content.decode()
    assert f'href="{leads}"' in page
