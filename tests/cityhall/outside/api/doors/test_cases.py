"""Programs open cases, read where they stand, and take the steps that the token's owner may."""

import pytest

from cityhall.registers.cases.models import Case

ITEM = "audit-item-2019-25"  # of the secretariat


def test_a_case_tells_the_steps_that_its_reader_may_take(read):
    status, told = read(f"cases/{ITEM}")
    assert (status, told["id"], told["procedure"]) == (200, ITEM, "audit-item")
    assert told["values"]["units"] == "mayors-secretariat"
    assert "reopen" not in [one["step"] for one in read("cases/audit-item-2019-2")[1]["steps"]]


def test_a_step_is_taken_with_its_reason(write, read):
    told = read(f"cases/{ITEM}", who="maru")[1]
    assert [one["step"] for one in told["steps"]] == ["reopen"]
    body = {"step": "reopen", "turn": told["turn"], "why": "다시 확인"}
    status, after = write(f"cases/{ITEM}/steps", body, who="maru")
    assert (status, after["stage"], after["turn"]) == (201, "working", told["turn"] + 1)
    status, late = write(f"cases/{ITEM}/steps", body, who="maru")
    assert status == 409
    assert "다른 사람이" in late["detail"]


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"why": ""}, 409, "why"),
        ({"step": "no-such-step"}, 409, "step"),
        ({"values": {"mood": "good"}}, 409, "values.mood"),
        ({"values": {"mood": 1}}, 422, "values"),
        ({"values": ["mood"]}, 422, "values"),
        ({"turn": "3"}, 422, "turn"),
        ({"turn": 10**30}, 422, "turn"),
        ({"on": "2999-01-01"}, 409, "on"),
    ],
)
def test_what_does_not_fit_is_named(write, change, status, field):
    body = {"step": "reopen", "why": "다시"} | change
    found, told = write(f"cases/{ITEM}/steps", body, who="maru")
    assert (found, told["errors"][0]["field"]) == (status, field)
    assert Case.objects.get(key=ITEM).stage == "done"


def test_opening_names_every_field_that_is_missing(write):
    status, told = write("cases", {"procedure": "audit-item"}, who="maru")
    assert status == 409
    assert {"text", "kind", "session"} <= {one["field"] for one in told["errors"]}


def test_a_case_of_another_register_is_opened_there(write):
    status, told = write("cases", {"procedure": "visit-notice", "values": {"text": "방문"}})
    assert (status, told["errors"][0]["field"]) == (409, "procedure")


def test_who_may_not_open_or_read_is_refused(write, read, client):
    assert write("cases", {"procedure": "audit-item"}, who="haneul")[0] == 403
    assert read("cases/no-such-case")[0] == 404
    assert client.get(f"/api/v1/cases/{ITEM}").status_code == 401
    assert client.get("/api/v1/cases/no-such-case").status_code == 401


def test_a_case_is_opened(write, read):
    values = {"text": "시설 점검 주기를 정할 것", "kind": "other", "session": "2026"}
    status, told = write("cases", {"procedure": "audit-item", "values": values}, who="maru")
    assert status == 201
    assert Case.objects.get(key=told["id"]).title == values["text"]
    assert read(f"cases/{told['id']}", who="maru")[1]["stage"] == told["stage"]
