"""A layout that cannot hold is refused with the file and the line of the mistake."""

import pytest

from cityhall.work.drafts.layouts import LayoutError, load_layouts
from cityhall.work.drafts.layouts.reader import read_layout

GOOD = """\
[layout]
key = "invented"
name = { ko = "지은 서식", en = "Invented" }
title = "보고"

[[part]]
key = "people"
kind = "table"
level = 1
title = "인력"
unit = "명"
rows = { measures = ["staffing.quota"] }
columns = { dimension = "grade", total = "계" }
notes = ["따로 {staffing.apart}"]

[[part]]
key = "words"
kind = "text"
title = "말"
"""


def test_the_layouts_of_the_site_hold():
    layouts = load_layouts()
    assert list(layouts) == [
        "work-report",
        "issue-report",
        "figures-report",
        "epidemic-report-covid-19",
        "dockets-report",
        "audit-answers",
    ]
    titles = [part.title for part in layouts["work-report"].parts if part.level == 1]
    assert titles == ["일반현황", "주요 업무", "처리결과"]


def test_a_layout_is_read_in_its_order():
    layout = read_layout("a.toml", GOOD)
    assert [part.key for part in layout.parts] == ["people", "words"]
    assert layout.parts[0].measures == ("staffing.quota",)
    assert layout.find("words") is layout.parts[1]
    assert layout.find("none") is None


@pytest.mark.parametrize(
    ("old", "new", "line", "word"),
    [
        ('title = "보고"', "", 1, "[layout]"),
        ('kind = "table"', 'kind = "picture"', 8, "picture"),
        ('kind = "table"', "kind = ", 8, "TOML"),
        ("level = 1", "level = 9", 9, "level"),
        ('title = "인력"\n', "", 7, "title"),
        ('unit = "명"', 'unit = "천원"', 11, "천원"),
        ('"staffing.quota"', '"staffing.none"', 12, "staffing.none"),
        ('dimension = "grade"', 'dimension = "item"', 13, "item"),
        ('dimension = "grade"', 'measures = ["staffing.present"]', 12, "한쪽"),
        ('dimension = "grade"', 'dates = ["some_day"]', 13, "dates"),
        ('dimension = "grade"', 'subjects = "over"', 13, "subjects"),
        ('total = "계"', 'dates = ["as_of"]', 13, "하나만"),
        ("{staffing.apart}", "{staffing.none}", 14, "staffing.none"),
        ('key = "words"', 'key = "people"', 7, "people"),
        ('title = "말"', 'unit = "명"', 19, "unit"),
        ('title = "말"', 'title = "말"\nprocedure = "audit-item"\nasked = "none"', 21, "none"),
        ('title = "말"', 'title = "말"\nasked = "correction"', 20, "correction"),
    ],
)
def test_a_mistake_is_named_with_its_line(old, new, line, word):
    with pytest.raises(LayoutError) as refused:
        read_layout("a.toml", GOOD.replace(old, new, 1))
    told = str(refused.value)
    assert told.startswith(f"a.toml:{line}: "), told
    assert word in told or word in new
    assert " · " in told


def test_a_layout_without_parts_is_refused():
    with pytest.raises(LayoutError):
        read_layout("a.toml", GOOD.partition("[[part]]")[0])
