"""Districts by how many visits they had; counts by kind, theme, district and year."""

import re

from tests.cityhall.people import browse

from cityhall.registers.engagements import mapping
from cityhall.registers.engagements.mapping import Chosen


def read(address, key="gaon"):
    return browse(key).get(address).content.decode()


def read_rows(page, key):
    body = page.split(f'<table class="list" id="{key}">')[1].split("<tbody>")[1]
    rows = body.split("</tbody>")[0].split("</tr>")[:-1]
    return [[cell for cell in re.sub("<[^>]+>", "|", row).split("|") if cell] for row in rows]


def test_counts_stand_as_the_reports_give_them(held):
    page = read("/engagements/map/?year=all")
    rows = {row[0]: row[1:3] for row in read_rows(page, "tallied")}
    assert rows["현장방문: 의료·방역"] == ["22", "32"]
    assert rows["현장방문: 주요 정책 분야"] == ["16", "29"]
    assert rows["구청장협의회"] == ["3", "23"]
    assert rows["구청장 면담"] == ["5", "9"]


def test_every_visit_is_in_one_district_and_districts_add_up(held):
    page = read("/engagements/map/?year=all")
    rows = read_rows(page, "by-district")
    assert sum(int(row[-1]) for row in rows) == 22 + 32 + 16 + 29
    assert sum(mapping.count_districts(Chosen(2021, "visit", "medical")).values()) == 32


def test_a_tile_leads_to_what_took_place_in_its_district(held):
    page = read("/engagements/map/?year=2020&kind=visit&theme=medical")
    assert page.count('class="tile"') == 25
    assert "district=district%2Fjungnang#held" in page
    page = read("/engagements/map/?year=2020&kind=visit&theme=medical&district=district/jungnang")
    assert "서울의료원 병상 점검" in page.split('id="held"')[1]


def test_what_is_asked_for_wrongly_shows_the_last_year(held):
    page = read("/engagements/map/?year=dance&kind=dance&theme=dance&district=dance")
    assert "2021 자치구별 모든 일정" in page
    assert 'id="held"' not in page


def test_what_is_only_planned_is_not_counted(visit):
    assert not mapping.count_districts(Chosen(visit.on.year))


def test_a_member_of_the_council_sees_the_map_and_no_office(held):
    page = read("/engagements/map/?year=2020&district=district/jungnang", "saebom")
    assert "서울의료원 병상 점검" in page
    assert "시장비서실" not in page.split('id="held"')[1].split("</section>")[0]
