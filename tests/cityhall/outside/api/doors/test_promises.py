"""Programs say what became of promises, by the rights of the one whose token it is."""

import pytest

from cityhall.registers.promises.models import Promise

FAIR = "local-government-fair"  # of the secretariat
SAID = {"said_by": "비서실장"}


def promise():
    return Promise.objects.get(key=f"promise/{FAIR}")


def test_a_promise_is_moved_with_who_decided_it_and_why(write):
    due = {"due_text": "27. 3월", "due_to": "2027-03-31"}
    assert write(f"promises/{FAIR}/moves", due | SAID | {"why": "장소 협의"})[0] == 201
    move = promise().moves.get(why="장소 협의")
    assert (str(move.due_to), move.by) == ("2027-03-31", "비서실장")


def test_a_promise_is_done_on_evidence_and_then_no_more_is_done_with_it(write):
    assert write(f"promises/{FAIR}/results", SAID | {"text_ko": "결과 보고서"})[0] == 201
    assert promise().results.filter(text_ko="결과 보고서").exists()
    status, told = write(f"promises/{FAIR}/drops", SAID | {"why": "취소"})
    assert status == 409
    assert "이미 이행" in told["detail"]
    assert "done or dropped" in told["detail"]


def test_a_promise_is_given_up(write):
    assert write(f"promises/{FAIR}/drops", SAID | {"why": "행사 취소"})[0] == 201
    assert promise().drops.get().why == "행사 취소"


@pytest.mark.parametrize("deed", ["moves", "drops", "results", "explanations"])
def test_another_unit_is_refused(write, deed):
    body = {
        "moves": {"due_to": "2027-03-31", "why": "협의"},
        "drops": {"why": "취소"},
        "results": {"text_ko": "보고서"},
        "explanations": {"why": "빠짐", "report": "no-such-report"},
    }[deed]
    status, _ = write(f"promises/{FAIR}/{deed}", SAID | body, who="nari")
    assert status in (403, 409)
    assert not promise().drops.exists()
    assert not promise().moves.filter(why="협의").exists()


@pytest.mark.parametrize(
    ("deed", "body", "field"),
    [
        ("moves", {"due_from": "2027-03-31", "due_to": "2027-01-01", "why": "협의"}, "due_to"),
        ("moves", {"why": "협의"}, "due_to"),
        ("drops", {"why": "취소", "on": "2999-01-01"}, "on"),
        ("explanations", {"why": "빠짐", "report": "no-such-report"}, "report"),
    ],
)
def test_what_does_not_fit_the_register_is_named(write, deed, body, field):
    status, told = write(f"promises/{FAIR}/{deed}", SAID | body)
    assert (status, told["errors"][0]["field"]) == (409, field)


def test_a_promise_that_is_not_there_is_missing(write):
    assert write("promises/no-such/drops", SAID | {"why": "취소"})[0] == 404
