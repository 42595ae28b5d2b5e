"""What the council will ask, as text and as JSON."""

import json

import pytest
from tests.reports import PLANS


@pytest.fixture
def pair(lay_pair):
    """Two reports of one office, half a year apart."""
    new = PLANS.replace("2024. 3.", "2024. 8.", 1).replace("2024. 2. 29.", "2024. 7. 31.")
    return lay_pair(PLANS, new.replace("28", "20"))


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
