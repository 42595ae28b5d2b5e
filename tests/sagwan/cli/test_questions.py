"""What the council will ask, as text and as JSON."""

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
NEW = OLD.replace("2024. 3.", "2024. 8.", 1).replace("2024. 2. 29.", "2024. 7. 31.")


@pytest.fixture
def pair(tmp_path):
    """Two reports of one office."""
    old, new = tmp_path / "지난.txt", tmp_path / "이번.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW.replace("28", "20"), encoding="utf-8")
    return old, new


def test_text_tells_what_will_be_asked_and_why(call, pair):
    done = call("questions", *pair)
    assert done.status == 0
    assert "때를 넘긴 약속 2" in done.out
    assert "28명 → 20명(△8명" in done.out


def test_json_is_one_document(call, pair):
    told = json.loads(call("questions", *pair, "--format", "json").out)
    assert told["schema"] == "sagwan.questions/1"
    assert {"late", "moved"} == {one["kind"] for one in told["questions"]}


def test_english_words_for_an_english_reader(call, pair):
    assert "Was it done, or is it late?" in call("questions", *pair, "--lang", "en").out


def test_both_cannot_come_from_standard_input(call):
    assert call("questions", "-", "-").status == 2
