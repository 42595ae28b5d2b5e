"""A framework is a declaration: what is wrong with it is told by line."""

import pytest

from cityhall.registers.sustainability.declaring import find_framework, read_framework
from cityhall.registers.sustainability.errors import FrameworkError


def refuse(text):
    with pytest.raises(FrameworkError) as caught:
        read_framework("hill-town.toml", text)
    return caught.value


def test_a_citys_own_framework_stands_beside_that_of_the_house(hill_town):
    assert find_framework("seoul-sdgs-2030")
    assert hill_town.find_indicator("1-1-2").name.ko == "물고기 종"


@pytest.mark.parametrize(
    ("old", "new", "near", "told"),
    [
        ('good = "down"', 'good = "less"', "good", "up"),
        ('code = "1-1-2"', 'code = "1-1-1"', 'code = "1-1-1"', "두 번"),
        ('code = "1-1-2"', 'code = "2-1-2"', 'code = "2-1-2"', "상위 '2-1'"),
        ('until = "first"', 'until = "third"', 'until = "third"', "없는 판"),
        ('unit = { ko = "종", en = "kinds" }', "unitt = 1", "unitt", "모르는 항목"),
        ("value = 30.5", 'value = "many"', 'value = "many"', "쓸 수 없는 값"),
        ("base = 10", "base = 1", "value = 2", "좋아지는 쪽"),
        ("indicators = 4", "indicators = 2", "indicators = 2", "이름이 있는 것만 3개"),
        ("since = 2025-01-01", "since = 2023-01-01", "since = 2023", "앞 판보다"),
        ('indicators = ["1-1-1", "1-1-3"]', 'indicators = ["9-9-9"]', '["9-9-9"]', "없는 지표"),
        ('"staffing.women_share"', '"staffing.nothing"', "staffing.nothing", "없는 지표"),
        ("most = 1", "most = 1.5", "most = 1.5", "쓸 수 없는 값"),
        ("[[goal]]", "[[gaol]]", "[[gaol]]", "모르는 표"),
        ("[[goal]]", "[[goal]", "[[goal]\n", "TOML"),
    ],
)
def test_a_fault_is_named_by_its_line(hills_text, old, new, near, told):
    text = hills_text.replace(old, new, 1)
    error = refuse(text)
    last = text.rindex(near) if old == 'code = "1-1-2"' else text.index(near)
    assert error.line == text.count("\n", 0, last) + 1
    assert told in error.words[0]
    assert f"line {error.line}" in error.words[1]


def test_what_is_missing_is_named_with_its_table(hills_text):
    error = refuse(hills_text.replace('responsible = "mayors-secretariat"\n', "", 1))
    assert "responsible" in error.words[0]
    assert hills_text.splitlines()[error.line - 1] == "[[indicator]]"
