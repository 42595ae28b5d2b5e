"""What changed between two reports, in every format."""

import json

import pytest

OLD = """시민소통실 주요업무 보고
2024. 3.

□ 인력 현황 (2024. 2. 29. 현재, 단위 : 명)
구분\t정원\t현원
계\t30\t28

1. 시민제안 창구 운영
□ 향후계획
 ○ 제안 우수자 시상식 개최 : 2024. 6월
 ○ 누리집 개편 착수 : 2024. 5월
"""
NEW = OLD.replace("2024. 3.", "2024. 5.", 1).replace("28", "27").replace("2024. 5월", "2024. 9월")


@pytest.fixture
def pair(tmp_path):
    """Two reports of one office."""
    old, new = tmp_path / "지난.txt", tmp_path / "이번.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


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
