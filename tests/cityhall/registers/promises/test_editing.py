"""Goals, pledges, key tasks and promises by hand: who may, what is refused, what it leaves."""

from datetime import date

import pytest

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.history.queries import list_breaks, list_entries
from cityhall.registers.promises import actions, amending
from cityhall.registers.promises.entering import write
from cityhall.registers.promises.errors import FaultyFormError, UnfitError
from cityhall.registers.promises.models import Goal, Pledge, Promise, Task

TODAY = date(2026, 3, 2)


def test_a_pledge_a_task_and_a_promise_are_added_under_a_goal(town):
    pledge = write(
        "pledge",
        {
            "ko": "숲길 백 리",
            "en": "Forest paths",
            "owner": "parks",
            "goal": "goal/green",
            "why": "공약집",
        },
        None,
        town.keeper,
    )
    task = write(
        "task",
        {
            "ko": "숲길 잇기",
            "en": "Joining paths",
            "owner": "parks",
            "goal": "goal/green",
            "pledge": "pledge/forest-paths",
            "why": "공약집",
        },
        None,
        town.gardener,
    )
    given = {"ko": "열 곳을 이음", "owner": "parks", "task": "task/joining-paths", "why": "공약집"}
    promise = write("promise", given | {"due_to": "2026-10-31"}, None, town.gardener)
    assert (pledge.key, task.key, promise.key) == (
        "pledge/forest-paths",
        "task/joining-paths",
        "promise/promise",
    )
    assert isinstance(promise, Promise)
    assert (promise.text_en, promise.due_to) == ("열 곳을 이음", date(2026, 10, 31))
    assert promise.spells.exists()
    assert list_entries("task", task.key)[0].why == "공약집"
    assert list(list_breaks()) == []


def test_a_form_tells_all_that_is_wrong_at_once_in_both_languages(town):
    with pytest.raises(FaultyFormError) as told:
        write("promise", {"due_from": "2026-05-02", "due_to": "2026-05-01"}, None, town.keeper)
    korean = " ".join(ko for ko, _en in told.value.faults)
    english = " ".join(en for _ko, en in told.value.faults)
    for word in (
        "국문 칸이 비어",
        "담당은 비워 둘 수 없습니다",
        "주요업무 칸을",
        "앞섭니다",
        "까닭 칸이",
    ):
        assert word in korean
    for word in ("Korean text is empty", "owner", "key task", "ends before", "reason is empty"):
        assert word in english


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"due_to": "5월"}, "날짜가 아닙니다: 5월"),
        ({"task": "task/none"}, "등록되지 않았습니다: task/none"),
        ({"ko": "나무 천 그루를 심음"}, "같은 이름이 이미"),
        ({"ko": "가" * 401}, "400자까지"),
        ({"owner": "nobody"}, "등록되지 않았습니다: nobody"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(town, given, said):
    whole = {"ko": "물 주기", "owner": "parks", "task": "task/trees", "why": "회의"} | given
    with pytest.raises(FaultyFormError, match=said):
        write("promise", whole, None, town.keeper)
    assert Promise.objects.count() == 1


def test_an_office_writes_what_it_owns_and_gives_nothing_away(town):
    given = {
        "ko": "나무 심기",
        "en": "Trees",
        "owner": "roads",
        "goal": "goal/green",
        "why": "이관",
    }
    with pytest.raises(NotAllowedError):
        write("task", given, town.task, town.gardener)
    with pytest.raises(NotAllowedError):
        write("task", given, town.task, town.paver)
    write("task", given, town.task, town.keeper)
    assert Task.objects.get().owner == town.roads


def test_a_goal_moves_under_another_and_never_below_itself(town):
    given = {"kind": "goal", "owner": "garam", "parent": "goal/green", "why": "나눔"}
    under = write("goal", given | {"ko": "숲", "en": "Woods"}, None, town.keeper)
    assert Goal.objects.get(key=under.key).parent == town.goal
    above = {**given, "ko": "푸른 도시", "en": "Green", "parent": "goal/woods"}
    with pytest.raises(UnfitError, match="자기 아래"):
        write("goal", above, town.goal, town.keeper)


def test_what_ends_must_have_nothing_open_under_it(town):
    with pytest.raises(UnfitError, match="나무 심기"):
        amending.end(town.goal, on=TODAY, by=town.keeper, why="임기 끝")
    with pytest.raises(UnfitError, match="나무 천 그루"):
        amending.end(town.task, on=TODAY, by=town.gardener, why="마침")
    drop(town)
    amending.end(town.task, on=TODAY, by=town.gardener, why="마침")
    amending.end(town.goal, on=TODAY, by=town.keeper, why="임기 끝")
    assert Goal.objects.get().until == TODAY
    assert list_entries("goal", "goal/green")[0].action == "promises.end_goal"


def drop(town):
    from_day = date(2020, 4, 1)
    actions.drop(town.promise, why="땅 없음", on=from_day, said_by="공원과장", by=town.keeper)


def test_nothing_new_comes_under_what_has_ended(town):
    drop(town)
    amending.end(town.task, on=date(2021, 1, 1), by=town.keeper, why="마침")
    given = {"ko": "물 주기", "owner": "parks", "task": "task/trees", "why": "회의"}
    with pytest.raises(FaultyFormError, match="2021-01-01에 끝났습니다"):
        write("promise", given, None, town.keeper)


def test_pages_add_change_and_end(sign_in):
    client = sign_in("maru")
    given = {
        "ko": "지역 상권 살리기",
        "en": "Local shops",
        "owner": "planning-office",
        "why": "공약집",
    }
    goal = Goal.objects.filter(kind="goal").first()
    assert goal
    answer = client.post("/promises/add/pledge/", given | {"goal": goal.key})
    assert answer.status_code == 302
    page = client.get("/promises/goals/").content.decode()
    assert "지역 상권 살리기" in page
    address = "/promises/edit/pledge/local-shops/"
    assert 'value="Local shops"' in client.get(address).content.decode()
    ended = {"what": "end", "until": "2021-06-30", "why": "이룸"}
    assert client.post(address, ended).status_code == 302
    assert Pledge.objects.get().until == date(2021, 6, 30)
    assert client.post(address, {"what": "end", "until": "", "why": ""}).status_code == 422


def test_a_form_comes_back_with_what_was_typed_and_all_that_is_wrong(sign_in):
    answer = sign_in("gaon").post("/promises/add/promise/", {"ko": "<b>쓰다 만 것"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "&lt;b&gt;쓰다 만 것" in page
    assert page.count("<li>") > 2
    assert "까닭 칸이 비어 있습니다" in page


def test_only_those_who_answer_for_it_see_the_way_to_change_it(sign_in):
    address = "/promises/edit/promise/local-government-fair/"
    assert {
        key: sign_in(key).get(address).status_code for key in ("gaon", "nari", "boram", "maru")
    } == {
        "gaon": 200,
        "nari": 403,
        "boram": 403,
        "maru": 200,
    }
    own = sign_in("gaon").get("/promises/promise/local-government-fair/").content.decode()
    other = sign_in("nari").get("/promises/promise/local-government-fair/").content.decode()
    assert (address in own, address in other) == (True, False)
    assert sign_in("boram").get("/promises/add/promise/").status_code == 403
    assert sign_in("maru").get("/promises/add/mood/").status_code == 404
