"""A case moves by its procedure alone; whatever may not be done is refused with its reason."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sagwan.procedures import (
    Attempt,
    IllegalStepError,
    Party,
    Proof,
    find_refusals,
    list_ways,
    load_declared,
    only_promises,
    open_run,
    take,
)

DAY = date(2021, 3, 2)
ASSIGN = ("assign", DAY, "kim", "clerk", {"kind": "road", "cost": "2000000"})
ANSWER = ("answer", DAY, "lee", "officer", {"answer": "3월 2일 횡단보도를 설치했습니다."})


def attempt(step, on=DAY, by="lee", party="officer", values=None, **more):
    return Attempt(step, on, by, frozenset({Party(party)}), values or {}, **more)


def codes(run, tried):
    return [one.code for one in find_refusals(run, tried)]


@pytest.fixture
def working(petition, opened, moved):
    return moved(opened(petition), ASSIGN)


@pytest.fixture
def answered(working, moved):
    return moved(working, ANSWER)


def test_a_case_opens_at_its_first_stage(petition, opened):
    run = opened(petition)
    assert (run.stage, run.taken, run.takers("open")) == ("received", (), frozenset({"park"}))


def test_a_case_does_not_open_without_what_it_must_hold(petition):
    with pytest.raises(IllegalStepError, match="비어"):
        open_run(petition, DAY, "park", {})
    with pytest.raises(IllegalStepError, match="읽을 수 없습니다"):
        open_run(petition, DAY, "park", {"text": "가", "kind": "lake"})
    with pytest.raises(IllegalStepError, match="'colour'"):
        open_run(petition, DAY, "park", {"text": "가", "colour": "빨강"})


def test_a_step_leads_on_and_keeps_what_it_was_told(working):
    assert working.stage == "working"
    assert working.values["kind"] == "road"
    assert working.taken[-1].by == "kim"


def test_a_step_that_the_procedure_does_not_know_is_refused(working):
    assert codes(working, attempt("fly")) == ["unknown"]


def test_a_step_from_elsewhere_is_refused(working):
    assert codes(working, attempt("confirm")) == ["stage"]


def test_somebody_elses_step_is_refused(working):
    assert codes(working, attempt("extend", party="asker", why="바쁨")) == ["party"]


def test_a_day_before_the_last_step_is_refused(working):
    assert codes(working, attempt("resume", on=DAY - timedelta(1))) == ["day"]


def test_a_reason_must_be_given(working):
    assert codes(working, attempt("hold", why="  ")) == ["reason"]


def test_what_a_step_needs_must_be_filled(petition, opened):
    tried = attempt("assign", by="kim", party="clerk")
    (refusal,) = find_refusals(opened(petition), tried)
    assert (refusal.code, refusal.field) == ("missing", "kind")


def test_what_a_step_does_not_ask_is_refused(working):
    assert codes(working, attempt("resume", values={"cost": "1"})) == ["field"]


def test_what_cannot_be_read_is_refused(petition, opened):
    tried = attempt("assign", by="kim", party="clerk", values={"kind": "park", "due": "내일"})
    assert codes(opened(petition), tried) == ["value"]


def test_an_answer_that_only_promises_is_refused(working):
    tried = attempt(
        "answer", values={"answer": "앞으로 적극 검토하겠습니다."}, proofs=(Proof("공문", DAY),)
    )
    assert codes(working, tried) == ["only-promises"]


@pytest.mark.parametrize(
    ("proofs", "code"),
    [
        ((), "evidence"),
        ((Proof("사진"),), "undated"),
        ((Proof("사진", DAY + timedelta(1)),), "future"),
        ((Proof("보험", DAY - timedelta(9), DAY - timedelta(1)),), "expired"),
    ],
)
def test_evidence_must_be_there_dated_and_in_force(working, proofs, code):
    tried = attempt("answer", values={"answer": "설치를 마쳤습니다."}, proofs=proofs)
    assert codes(working, tried) == [code]


def test_whoever_did_the_work_does_not_confirm_it(answered):
    assert codes(answered, attempt("confirm")) == ["same-person", "condition"]
    assert [one.key for one in list_ways(answered, frozenset({Party.OFFICER}), "lee")] == []
    ways = list_ways(answered, frozenset({Party.OFFICER}), "choi")
    assert [one.key for one in ways] == ["confirm"]


def test_a_condition_that_does_not_hold_is_told_in_its_own_words(answered):
    (refusal,) = find_refusals(answered, attempt("confirm", by="choi", party="head"))
    assert refusal.ko == "큰 비용은 위원회가 정합니다."


def test_only_a_sitting_decides_what_it_must(answered):
    assert codes(answered, attempt("decide", by="choi", party="committee")) == ["sitting"]
    tried = attempt("decide", by="choi", party="committee", sitting="2021-03")
    assert take(answered, tried).stage == "done"


def test_what_may_be_done_once_is_refused_twice(working, moved):
    again = moved(working, ("extend", DAY, "jung", "head", {}))
    assert codes(again, attempt("extend", by="jung", party="head", why="또")) == ["times"]
    assert "extend" not in [one.key for one in list_ways(again, frozenset({Party.HEAD}))]


def test_every_reason_is_told_at_once(working):
    tried = attempt("extend", on=DAY - timedelta(1), party="asker", values={"cost": "1"})
    assert codes(working, tried) == ["party", "day", "field", "reason"]
    with pytest.raises(IllegalStepError) as fault:
        take(working, tried)
    assert len(fault.value.reasons) == 4


def test_nothing_follows_an_end_but_what_is_declared(answered, moved):
    done = moved(answered, ("decide", DAY, "choi", "committee", {}))
    assert done.is_ended
    assert codes(done, attempt("refuse", party="clerk", why="늦음")) == ["stage"]
    later = moved(done, ("publish", DAY + timedelta(40), "kim", "clerk", {}))
    assert (later.stage, later.ended) == ("done", DAY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("적극 검토하겠음", True),
        ("조례를 개정할 예정임. 적극 추진하겠음", True),
        ("5월 3일 조례를 개정했음. 앞으로 적극 추진하겠음", False),
        ("점검 완료", False),
        ("", False),
    ],
)
def test_a_text_that_only_promises_is_known(text, found):
    assert only_promises(text) is found


AUDIT = next(one for one in load_declared() if one.key == "audit-item")
HELD = {"text": "주차장을 넓힐 것", "kind": "correction", "session": "2021"}


@settings(max_examples=60)
@given(st.data())
def test_random_attempts_never_reach_what_was_not_allowed(data):
    run = open_run(AUDIT, DAY, "kim", HELD)
    for _ in range(12):
        step = data.draw(st.sampled_from(AUDIT.steps))
        party = data.draw(st.sampled_from(list(Party)))
        day = run.last_on + timedelta(data.draw(st.integers(-1, 5)))
        wanted = (*step.needs, *step.takes)
        values = {"units": "road", "plan": "설계함", "answer": "넓혔음", "due": "2021-09-01"}
        tried = Attempt(
            step.key,
            day,
            data.draw(st.sampled_from(["kim", "lee", "choi"])),
            frozenset({party}),
            {key: values[key] for key in wanted if data.draw(st.booleans())},
            data.draw(st.sampled_from(["", "사정이 있음"])),
            data.draw(st.sampled_from([(), (Proof("사진", day),)])),
        )
        refused = find_refusals(run, tried)
        before = run
        if refused:
            with pytest.raises(IllegalStepError) as fault:
                take(run, tried)
            assert fault.value.reasons == refused
            continue
        run = take(run, tried)
        assert party in step.by
        assert before.stage in step.origins
        assert run.stage == (step.target or before.stage)
        assert run.last_on >= before.last_on
        assert all(tried.by not in before.takers(one) for one in step.other_than)
