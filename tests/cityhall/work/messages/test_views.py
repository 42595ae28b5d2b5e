"""The pages of messages: what the staff read and do there, and what others may not."""

import io
import zipfile

import pytest
from tests.cityhall import people
from tests.cityhall.work.messages.conftest import BUDGET, TEXT, find

from cityhall.ground.access.actors import SITE
from cityhall.registers.engagements.models import Engagement
from cityhall.work.messages import reviewing
from cityhall.work.messages.models import Message, State
from cityhall.work.messages.queries import Cut, list_messages
from cityhall.work.messages.uses import tell_messages_of_engagement
from cityhall.work.sample.engagements import found_engagements
from cityhall.work.sample.messages import found_messages
from cityhall.work.tables.messages import MESSAGES

FORM = {"kind": "speech", "title": "개관 축사", "owner": BUDGET, "occasion": "개관식"}


def read(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


def test_a_message_is_begun_written_reviewed_and_delivered(sign_in):
    nari, daon, raon = (sign_in(key, "ko") for key in ("nari", "daon", "raon"))
    begun = nari.post("/messages/new/", FORM | {"on": "2020-04-20"})
    edit = begun["Location"]
    here, change = edit.removesuffix("edit/"), edit.replace("edit", "change")
    assert nari.post(edit, {"text": TEXT, "seen": "0"})["Location"] == here
    page = read(nari.get(here))
    for told in ("7조 4,737억원", "대장과 같음", "검토에 올리기"):
        assert told in page
    assert nari.post(change, {"what": "hand-in", "seen": "1"}).status_code == 302
    assert "1판 승인" in read(daon.get(here))
    assert daon.post(change, {"what": "approve", "seen": "1"}).status_code == 302
    assert raon.post(change, {"what": "approve", "seen": "1"}).status_code == 302
    given = {
        "what": "deliver",
        "on": "2020-04-20",
        "seen": "1",
        "changed": "줄임",
        "spoken": "짧게",
    }
    assert nari.post(change, given).status_code == 302
    assert raon.post(change, {"what": "open"}).status_code == 302
    one = Message.objects.get()
    assert (one.state, one.words, one.opened_by) == (State.DELIVERED, "짧게", "raon")
    assert "짧게" in read(nari.get(f"{here}versions/2/?against=1"))


def test_what_was_typed_is_not_lost_when_it_cannot_be_kept(sign_in, begin):
    one, nari = begin(), sign_in("nari", "ko")
    edit = f"/messages/{one.key}/edit/"
    page = read(nari.post(edit, {"text": "나의 글 {7조", "seen": "1"}), 422)
    assert "나의 글 {7조" in page
    assert "중괄호가 짝이 맞지 않습니다" in page
    reviewing.hand_in(one, seen=1, by=people.actor("nari"))
    assert "늦은 글" in read(nari.post(edit, {"text": "늦은 글", "seen": "1"}), 422)


def test_both_texts_are_shown_where_two_changed_one_paragraph(sign_in, begin):
    one = begin("하나")
    edit = f"/messages/{one.key}/edit/"
    sign_in("nari").post(edit, {"text": "하나 먼저", "seen": "1"})
    page = read(sign_in("daon", "ko").post(edit, {"text": "하나 나중", "seen": "1"}), 422)
    assert "하나 먼저" in page
    assert "하나 나중" in page
    assert 'name="seen" value="2"' in page
    sign_in("daon").post(edit, {"text": "하나 먼저 나중", "seen": "2"})
    assert find(one).text == "하나 먼저 나중"


@pytest.mark.parametrize(
    "form",
    [
        {"what": "no-such-thing"},
        {"what": "take:x", "seen": "1"},
        {"what": "take:99999999999999999999", "seen": "1"},
        {"what": "bind:1-", "seen": "1"},
        {"what": "bind:", "seen": ""},
        {"what": "approve", "seen": "1"},
        {"what": "hand-in", "seen": "7"},
        {"what": "deliver", "on": "yesterday", "seen": "1"},
        {"what": "drop", "why": ""},
    ],
)
def test_what_cannot_be_done_is_said_on_the_page(sign_in, begin, form):
    one = begin()
    page = read(sign_in("nari").post(f"/messages/{one.key}/change/", form), 422)
    assert 'role="alert"' in page
    assert find(one).state == State.DRAFT


@pytest.mark.parametrize(
    "form",
    [{}, FORM, FORM | {"on": "soon"}, FORM | {"on": "2020-04-20", "owner": "no-such"}],
)
def test_a_message_is_not_begun_by_half(sign_in, form):
    answer = sign_in("maru").post("/messages/new/", form)
    assert answer.status_code in (403, 422)
    assert not Message.objects.exists()


def test_members_of_the_council_and_citizens_do_not_read_them(sign_in, begin):
    one = begin()
    for key in ("saebom", "areum"):
        for page in ("/messages/", f"/messages/{one.key}/", f"/messages/{one.key}/written/pdf/"):
            assert sign_in(key).get(page).status_code == 403
    assert sign_in("gaon").get(f"/messages/{one.key}/edit/").status_code == 403


@pytest.mark.parametrize("form", ["docx", "hwpx"])
def test_a_text_goes_out_without_its_braces(sign_in, begin, form):
    one = begin()
    data = sign_in("nari").get(f"/messages/{one.key}/written/{form}/").content
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        text = "".join(
            file.read(name).decode(errors="ignore")
            for name in file.namelist()
            if name.endswith(".xml")
        )
    assert "7조 4,737억원" in text
    assert "rapid.spent" not in text


def test_known_figures_are_found_on_the_page(sign_in, begin):
    page = read(sign_in("nari", "ko").get(f"/messages/{begin().key}/?figure=자매"))
    assert "{71개 = agreements.cities@city}" in page


@pytest.fixture
def archive(sample_city):
    """The messages of the sample city; where it has no engagements, they are written occasions."""
    found_messages(people.actor("maru"))


@pytest.mark.usefixtures("archive")
def test_the_archive_is_cut_and_searched(house):
    maru = people.browse("maru", "ko")

    def count(query):
        page = read(maru.get(f"/messages/?{query}"))
        return page.count('<tr><th scope="row">')

    assert count("") == Message.objects.count() > 20
    assert count("kind=address") == Message.objects.filter(kind="address").count() > 1
    assert count("year=2021") == 4
    assert count("state=returned") == 1
    assert count(f"owner={BUDGET}") == 3
    assert count("q=7조 4,737억원") == 1
    assert count("q=신영시장") == 1
    assert count("q=rapid.spent") == 0  # what a figure is bound to is not said
    assert count("year=20x1&state=zzz&kind=song") == count("")


@pytest.mark.usefixtures("archive")
def test_the_sample_shows_every_state_and_how_figures_stand(house):
    assert set(Message.objects.values_list("state", flat=True)) == set(State.values)
    page = read(people.browse("maru", "ko").get("/messages/20200417-covid-briefing/"))
    for told in ("쓴 뒤에 대장이 바뀜", "621명", "619명", "되돌림", "아침 10시 집계"):
        assert told in page
    assert "대장과 다름" in read(people.browse("maru", "ko").get("/messages/20201015-fair/"))


@pytest.mark.usefixtures("sample_city")
def test_an_engagement_lists_its_messages_and_leads_to_a_new_one(house):
    found_engagements(SITE)
    found_messages(SITE)
    assert list_messages(Cut(occasion="engagement")).count() == 2
    one = Engagement.objects.get(messages__key="20210917-market")
    page = read(people.browse("maru", "ko").get(f"/engagements/{one.key}/"))
    assert "/messages/20210917-market/" in page
    assert f"/messages/new/?engagement={one.key}" in page
    assert list(tell_messages_of_engagement(one, people.actor("saebom"))) == []


@pytest.mark.usefixtures("archive")
def test_a_figure_lists_the_messages_that_use_it(house):
    page = read(people.browse("maru", "ko").get("/figures/measure/rapid.spent/?unit=city"))
    assert "/messages/20200420-rapid-execution/" in page


@pytest.mark.usefixtures("archive")
def test_messages_go_out_as_a_table(house):
    rows = MESSAGES.make_table("messages").rows
    spent = next(row for row in rows if row["key"] == "20200420-rapid-execution")
    assert (spent["state"], spent["public"], spent["due"]) == ("delivered", "yes", "2020-04-14")
    assert people.browse("maru").get("/tables/messages.csv").status_code == 200
