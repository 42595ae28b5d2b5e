"""A second epidemic, invented here: a declaration alone, beside the one of the house."""

import pytest
from tests.cityhall import people

from cityhall.registers.epidemics.declaring import find_epidemic, load_from

FEVER = """
[epidemic]
key = "river-fever"
name = { ko = "강변열", en = "River fever" }
about = { ko = "의심·확진", en = "suspected and confirmed" }
since = 2030-06-01
home = "town"
kept_by = ["planning-office"]
headline = ["sick"]
place = [{ key = "town", name = { ko = "우리 시", en = "Our town" }, hour = 9 }]

[[division]]
key = "bank"
name = { ko = "강변", en = "Bank" }
members = [{ key = "north", name = { ko = "북쪽", en = "North" } }]

[[series]]
key = "sick"
name = { ko = "환자", en = "Sick" }
unit = { ko = "명", en = "people" }
grows = true
public = true
[[series]]
key = "ill"
name = { ko = "앓는 이", en = "Ill" }
unit = { ko = "명", en = "people" }
public = true
[[series]]
key = "well"
name = { ko = "나은 이", en = "Well again" }
unit = { ko = "명", en = "people" }
[[series]]
key = "dipped"
name = { ko = "수질 검사", en = "Water tests" }
unit = { ko = "건", en = "tests" }
time = "flow"
division = "bank"
public = true

[[identity]]
total = "sick"
parts = ["ill", "well"]

[[goal]]
key = "few"
name = { ko = "하루 3명 이하", en = "at most 3 a day" }
series = "sick"
what = "mean"
days = 3
at_most = 3
places = ["town"]

[[kind]]
key = "bathing"
name = { ko = "물놀이 금지", en = "No bathing" }

[[table]]
key = "now"
name = { ko = "환자 현황", en = "The sick" }
kind = "standing"
places = ["town"]
series = ["sick", "ill"]
"""


@pytest.fixture
def fever(tmp_path, settings):
    """An epidemic that a city declares by a file of its own."""
    settings.CITY_EPIDEMICS = tmp_path / "epidemics"
    settings.CITY_EPIDEMICS.mkdir()
    (settings.CITY_EPIDEMICS / "river-fever.toml").write_text(FEVER, encoding="utf-8")
    yield find_epidemic("river-fever")
    load_from.cache_clear()


@pytest.fixture
def planner(sample_city):
    """The planning officer."""
    return people.actor("maru")
