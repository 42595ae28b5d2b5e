"""Kinds of requests under the names that a summary gives them."""

from sagwan.checking.wording.kinds import match_kinds


def test_names_that_differ_in_blanks_and_signs_are_one():
    labels = ["시정·처리요구사항", "건의사항"]
    assert match_kinds(labels, ["시정 · 처리 요구사항", "건의 사항"]) == {
        "시정·처리요구사항": "시정 · 처리 요구사항",
        "건의사항": "건의 사항",
    }


def test_what_is_left_over_on_both_sides_is_matched_by_its_letters():
    found = match_kinds(["건의사항", "기타(자료제출 등)"], ["건의사항", "자료제출 등 기타사항"])
    assert found["기타(자료제출 등)"] == "자료제출 등 기타사항"


def test_what_shares_nothing_is_not_matched():
    assert match_kinds(["건의사항", "기타"], ["건의사항", "촉구사항"]) == {"건의사항": "건의사항"}
    assert match_kinds(["건의사항", "기타"], ["건의사항"]) == {"건의사항": "건의사항"}
