"""Each review is signed by those whose it is: roles × offices, and who stands in."""

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import actor, browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.actions import shut_out
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.actions import release
from cityhall.ground.organisation.models import Appointment, Unit
from cityhall.registers.submissions import actions as submissions
from cityhall.registers.submissions.errors import BrokenReviewsError
from cityhall.registers.submissions.models import Tier
from cityhall.registers.submissions.reviewers import FILE, load_checkers
from cityhall.registers.submissions.rules import may_review, may_sign
from cityhall.work.sample.sessions import lay_reviews

TODAY = localdate()
EVERYBODY = "gaon nari daon isol raon maru boram saebom areum haneul".split()
OFFICES = ("mayors-secretariat", "planning-office/budget", "planning-office/legal", "personnel")
# Who may sign: 1st, 2nd, 3rd review of what an office hands in.
MAY = {
    "mayors-secretariat": ("gaon maru", "isol", "raon"),  # General Affairs checks its papers
    "planning-office/budget": ("nari maru", "daon", "raon"),
    "planning-office/legal": ("maru", "raon", "raon"),  # no head serves: the chief stands in
    "personnel": ("maru", "raon", "raon"),
}

pytestmark = pytest.mark.usefixtures("sample_city", "house")


@pytest.fixture
def declared(settings, tmp_path):
    """The second reviews as the sample city declares them."""
    settings.VAR = tmp_path
    assert lay_reviews()
    assert not lay_reviews()
    return tmp_path / FILE


def leave(key):
    """Somebody's posts end."""
    for one in Appointment.objects.filter(person__key=key, until=None):
        release(one, on=TODAY, by=SITE, why="자리를 비움")


def signers(tier, office, signed=()):
    return [key for key in EVERYBODY if may_sign(actor(key), tier, office, TODAY, signed)]


@pytest.mark.parametrize("office", OFFICES)
def test_each_review_is_signed_by_those_whose_it_is(declared, office):
    assert tuple(" ".join(signers(tier, office)) for tier in Tier) == MAY[office]


@pytest.mark.parametrize("office", OFFICES)
def test_only_who_may_sign_one_of_them_reviews(declared, office):
    reviewing = {key for key in EVERYBODY if may_review(actor(key), office, TODAY)}
    assert reviewing == set(" ".join(MAY[office]).split())


def test_while_the_head_is_away_the_chief_signs_and_the_planning_officer_after_them(declared):
    leave("daon")
    assert signers(Tier.HEAD, "planning-office/budget", {"nari"}) == ["raon"]
    assert signers(Tier.CHIEF, "planning-office/budget", {"nari", "raon"}) == ["maru"]
    assert signers(Tier.CHIEF, "planning-office/budget", {"maru", "raon"}) == []


def test_the_page_says_who_signs_next_and_for_whom(declared):
    office = Unit.objects.get(key="planning-office/budget")
    nari, page = actor("nari"), browse("nari")
    one = submissions.begin(office, "자료", TODAY, by=nari)
    version = submissions.hand_in(one, "자료.md", b"# 1", [], by=nari)
    submissions.sign(version, by=nari)
    address = f"/submissions/{one.key}/"
    assert "차례 · 다온" in page.get(address).content.decode()
    leave("daon")
    assert "차례 · 라온 (부서장이 없어 대신 서명)" in page.get(address).content.decode()
    leave("raon")
    assert "서명할 사람이 없습니다" in page.get(address).content.decode()


def test_whoever_signed_the_first_review_is_no_head_for_the_second(declared):
    assert signers(Tier.HEAD, "planning-office/budget", {"daon"}) == ["raon"]


def test_a_head_whose_account_is_shut_is_not_there(declared):
    shut_out(Person.objects.get(key="daon"), by=SITE, why="쉬는 중")
    assert signers(Tier.HEAD, "planning-office/budget") == ["raon"]


@pytest.mark.parametrize("text", ["second", "[second]\nbudget = 3\n", "second = 1\n"])
def test_a_broken_file_is_told(declared, text):
    declared.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenReviewsError, match=r"reviews\.toml"):
        load_checkers()
