"""Lists in running text: items with labels and numbers, nothing left over."""

import pytest

from sagwan.checking.prose.brackets import brackets_in
from sagwan.checking.prose.items import parse_list


@pytest.fixture
def listed(passages):
    """The first list in brackets of a line."""

    def parse(line):
        passage = passages(line)[0]
        found = [
            parse_list(passage.shape, b.start, b.end, passage.figures)
            for b in brackets_in(passage.shape)
        ]
        return next(filter(None, found), None)

    return parse


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("○ 47건(광역 12, 기초 35)", ["광역", "기초"]),
        ("○ 29건(신규12,재위탁11,재계약6)", ["신규", "재위탁", "재계약"]),
        ("○ 148건(지원 47/융자 98/대행 3)", ["지원", "융자", "대행"]),
        ("○ 397건(민사300·행정97)", ["민사", "행정"]),
        ("○ 73명(시 4, 외부 전문가 등 69)", ["시", "외부 전문가 등"]),
    ],
)
def test_items_are_told_apart_by_the_signs_between_them(listed, line, labels):
    assert [item.label for item in listed(line).items] == labels


def test_a_share_in_brackets_goes_with_its_item(listed):
    items = listed("○ 40건(적정 10건 25%, 조건부 30건 75%)").items
    assert [(i.figures[0].value, i.share.value) for i in items] == [(10, 25), (30, 75)]


def test_names_that_share_a_number_count_one_by_one(listed):
    assert [item.times for item in listed("○ 2건 적발(도매인, 소매인 각 1건)").items] == [2]


def test_a_list_that_goes_on_is_open(listed):
    assert listed("○ 20건(도로 5, 하천 4 등)").is_open


@pytest.mark.parametrize(
    "line",
    [
        "○ 지원(청년 최대 6년, 신혼부부 최대 7년)",
        "○ 확대(5→8회, 3→4회)",
        "○ 5만명(작년 4만명, 재작년 3만명)",
        "○ 3천명(온라인 1천명 이상, 현장 2천명)",
        "○ 위원(시의원, 교수, 3명)",
        "○ 30만원(1인)",
    ],
)
def test_stretches_with_something_else_in_them_are_no_lists(listed, line):
    assert listed(line) is None
