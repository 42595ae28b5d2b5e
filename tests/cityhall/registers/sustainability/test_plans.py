"""Hearings and debates with what came of them; city projects with how they stand."""

from datetime import date

import pytest
from tests.cityhall.people import actor

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.registers.sustainability import actions
from cityhall.registers.sustainability.declaring import find_framework
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.models import Gathering, ProjectState
from cityhall.registers.sustainability.queries import load_told_states

TREE = "/sustainability/seoul-sdgs-2030/"
DAY = date(2020, 4, 30)
HELD = {
    "kind": "hearing",
    "on": "2020-04-09",
    "name_ko": "물길 공청회",
    "place": "강당",
    "goals": ["6", "14"],
    "public": "yes",
}


@pytest.fixture
def goals(sample_city):
    return find_framework("seoul-sdgs-2030")


def words(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


def test_a_hearing_is_noted_and_what_came_of_it_later(sign_in, sample_city, see):
    client = sign_in("gaon")
    assert client.post(f"{TREE}gatherings/", HELD).status_code == 302
    one = Gathering.objects.get(name_ko="물길 공청회")
    assert (one.goals, one.participants, one.is_sample) == ("6,14", None, False)
    assert "결과를 아직 적지 않음" in words(client.get(f"{TREE}gatherings/"))
    told = {"held": one.pk, "participants": "1,204", "result_ko": "둑길을 넓히기로 함"}
    assert client.post(f"{TREE}gatherings/", told).status_code == 302
    public = words(see(TREE))
    for said in ("물길 공청회", "1,204명", "둑길을 넓히기로 함", "6 깨끗한 물과 위생"):
        assert said in public
    assert client.post(f"{TREE}gatherings/", HELD).status_code == 302
    assert Gathering.objects.filter(name_ko="물길 공청회").count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"kind": "party"}, "종류를 고르세요"),
        ({"on": "그저께"}, "날짜를 2020-04-11처럼"),
        ({"name_ko": " "}, "이름을 적어 주세요"),
        ({"goals": ["99"]}, "없는 목표: 99"),
        ({"participants": "많음"}, "참석 인원을 숫자로"),
        ({"held": "9" * 30}, "그런 공청회·토론회가 없습니다"),
    ],
)
def test_a_gathering_that_cannot_be_says_why_and_loses_nothing(sign_in, sample_city, wrong, said):
    page = words(sign_in("gaon").post(f"{TREE}gatherings/", HELD | wrong), 422)
    assert said in page
    assert "강당" in page


def test_only_staff_see_what_is_not_public_and_only_keepers_write(sign_in, sample_city, see):
    hidden = {key: value for key, value in HELD.items() if key != "public"}
    sign_in("gaon").post(f"{TREE}gatherings/", hidden)
    assert "물길 공청회" not in words(see(TREE))
    assert "물길 공청회" in words(sign_in("saebom").get(f"{TREE}plans/"))
    assert "새로 적기" not in words(sign_in("saebom").get(f"{TREE}gatherings/"))
    assert sign_in("nari").post(f"{TREE}gatherings/", HELD).status_code == 403


def test_what_is_to_come_has_no_outcome_yet(goals):
    row = Gathering(kind="debate", name_ko="다음 토론회", on=date(2020, 5, 7))
    one = actions.add_gathering(goals, row, by=actor("gaon"))
    with pytest.raises(UnfitEntryError, match="not been held yet"):
        actions.note_outcome(goals, one, 3, ("좋았음", ""), by=actor("gaon"), on=DAY)


def test_the_state_of_a_project_is_the_last_one_told_by_a_day(goals):
    solar = goals.find_project("solar")
    assert load_told_states(goals.key, date(2020, 1, 31)).get("solar") is None
    assert load_told_states(goals.key, DAY)["solar"].state == "going"
    row = ProjectState(on=date(2020, 4, 20), state="behind", text="지붕 수리가 먼저임")
    actions.tell_state(goals, solar, row, by=actor("gaon"), on=DAY)
    assert load_told_states(goals.key, DAY)["solar"].text == "지붕 수리가 먼저임"
    assert load_told_states(goals.key, date(2020, 4, 19))["solar"].state == "going"
    again = ProjectState(on=DAY, state="behind", text="지붕 수리가 먼저임")
    actions.tell_state(goals, solar, again, by=actor("gaon"), on=DAY)
    assert ProjectState.objects.filter(project="solar").count() == 3


def test_a_state_that_cannot_be_is_refused(goals):
    solar, forum = goals.find_project("solar"), goals.find_project("forum")

    def tell(project, by="gaon", **told):
        row = ProjectState(**{"on": DAY, "state": "done", "text": "마침"} | told)
        actions.tell_state(goals, project, row, by=actor(by), on=DAY)

    for told, said in (
        ({"state": "asleep"}, "choose a state"),
        ({"text": " "}, "what was done"),
        ({"on": date(2020, 5, 1)}, "not come yet"),
    ):
        with pytest.raises(UnfitEntryError, match=said):
            tell(solar, **told)
    with pytest.raises(UnfitEntryError, match="that of its promise"):
        tell(forum)
    with pytest.raises(NotAllowedError):
        tell(solar, by="nari")


def test_projects_are_listed_with_their_states_counted(sign_in, sample_city):
    page = words(sign_in("gaon").get(f"{TREE}plans/?version=2020&on=2020-04-30"))
    assert "시정사업 100개" in page
    for said in ("추진 중 <strong>", "지연 <strong>1</strong>", "아직 없음 <strong>1</strong>"):
        assert said in page
    one = words(sign_in("gaon").get(f"{TREE}projects/zero-waste/?on=2020-04-30"))
    assert "가게 60곳을 모으려 했으나" in one
    assert sign_in("gaon").get(f"{TREE}projects/no-such/").status_code == 404
