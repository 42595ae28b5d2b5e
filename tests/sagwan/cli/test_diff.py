"""What changed between two reports, in every format."""

import json

import pytest
from tests.reports import PLANS


@pytest.fixture
def pair(lay_pair):
    """Two reports of one office."""
    new = PLANS.replace("2024. 3.", "2024. 5.", 1).replace("28", "27")
    return lay_pair(PLANS, new.replace("2024. 5월", "2024. 9월"))


def test_text_tells_what_moved(call, pair):
    done = call("diff", *pair)
    assert done.status == 0
    assert "28 명 → 27 명 (△1)" in done.out
    assert "2024. 5월 → 2024. 9월" in done.out


def test_what_stayed_is_told_when_asked_for(call, pair):
    assert "30 명" not in call("diff", *pair).out
    assert "30 명" in call("diff", *pair, "--all").out


def test_json_is_the_comparison(call, pair):
    document = json.loads(call("diff", *pair, "--format", "json").out)
    assert document["schema"] == "sagwan.comparison/1"
    assert {"figures", "promises", "requests", "tasks", "copied"} <= set(document)


def test_html_is_one_page(call, pair, tmp_path):
    page = tmp_path / "견주기.html"
    assert call("diff", *pair, "--format", "html", "-o", page, "--lang", "en").status == 0
    assert "Two reports compared" in page.read_text("utf-8")


def test_a_missing_report_is_of_no_use(call, pair, tmp_path):
    done = call("diff", pair[0], tmp_path / "없음.txt")
    assert (done.status, done.out) == (2, "")


def test_both_cannot_come_from_standard_input(call):
    assert call("diff", "-", "-").status == 2


def test_the_wrong_order_is_noticed(call, pair):
    assert "순서가 바뀐 듯합니다" not in call("diff", *pair).out
    assert "순서가 바뀐 듯합니다" in call("diff", *reversed(pair)).out
    told = call("diff", *reversed(pair), "--format", "json")
    assert "순서가 바뀐 듯합니다" in told.err
    assert json.loads(told.out)["schema"] == "sagwan.comparison/1"


def test_another_office_is_noticed(call, two_offices):
    assert "부서가 다릅니다" in call("diff", *two_offices).out
