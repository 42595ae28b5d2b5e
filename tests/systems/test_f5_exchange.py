"""F5: cities tell one another what they did, in their languages, and nothing private goes out."""

import re
import time
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect
from tests.cityhall.founded import copy_city
from tests.cityhall.ground.notices.mailserver import running_server

from cityhall import tour
from cityhall.tour import running_site

PHONE = "010-4321-8765"
PATIENCE = 60


@pytest.fixture(scope="module")
def post(tmp_path_factory):
    """A site with a mail server of its own: its address, and the mails that arrived."""
    folder = copy_city(tmp_path_factory.mktemp("var"))
    with (
        running_server() as (kept, port),
        running_site(
            CITYHALL_VAR=str(folder),
            CITYHALL_MAIL_HOST="127.0.0.1",
            CITYHALL_MAIL_PORT=str(port),
            CITYHALL_MAIL_FROM="sagwan@city.test",
        ) as address,
    ):
        yield address, kept.taken


def await_mail(taken, recipient, words):
    """Wait for a mail; give its text."""
    for _ in range(PATIENCE * 2):
        for mail in list(taken):
            text = mail.get_content()
            if mail["To"] == recipient and words in text:
                return text
        time.sleep(0.5)
    subjects = [(mail["To"], mail["Subject"]) for mail in taken]
    pytest.fail(f"no mail to {recipient} with {words!r}: {subjects}")


def find_link(text, part):
    """Find a link of a mail by a part of it."""
    return re.findall(rf"/open/\S*{part}\S*", text)[0]


def see(address):
    with urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def test_a_city_joins_contributes_and_its_policy_is_read_in_two_languages(post, page):
    site, taken = post
    page.goto(f"{site}/open/en/exchange/register/")
    page.get_by_label("Name of the city").fill("Lima")
    page.get_by_label("Country").fill("Peru")
    page.get_by_label("E-mail of the office (not published)").fill("office@lima.test")
    page.get_by_role("button", name="Ask to take part").click()
    expect(page.get_by_role("status")).to_contain_text("asked to take part")

    tour.sign_in(page, site, "maru")
    page.goto(f"{site}/exchange/cities/")
    card = page.locator("section", has=page.get_by_role("heading", name="Lima"))
    card.get_by_role("button", name="받아들이고 주소 보내기").click()
    link = find_link(await_mail(taken, "office@lima.test", "one policy"), "contribute")

    page.context.clear_cookies()
    page.goto(site + link)
    page.get_by_label("Began on").fill("2020-04-20")
    page.get_by_label("Title").fill("Tents in a stadium")
    page.get_by_label("Text", exact=True).fill(f"Ask our nurse at {PHONE} before you come.")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_role("status")).to_contain_text("used up")
    assert page.goto(site + link).status == 404

    tour.sign_in(page, site, "gaon")
    page.goto(f"{site}/exchange/")
    page.get_by_role("link", name="Tents in a stadium").click()
    page.get_by_role("button", name="글로 옮기기").click()
    korean = page.locator("section.wording", has=page.locator("#w-ko"))
    korean.get_by_label("제목").fill("경기장의 천막")
    korean.get_by_label("본문").fill("오기 전에 물어보세요.")
    korean.get_by_role("button", name="저장").click()
    tour.sign_in(page, site, "maru")
    page.goto(f"{site}/exchange/")
    page.get_by_role("link", name="Tents in a stadium").click()
    page.get_by_role("button", name="검토했음").click()
    page.get_by_role("button", name="공개하기").click()
    expect(page.get_by_text("공개 문이 멈추었습니다")).to_be_visible()
    key = page.url.rstrip("/").rpartition("/")[2]
    assert PHONE not in see(f"{site}/open/en/exchange/")

    page.get_by_role("link", name="공개 문에서 정하기").click()
    held = page.get_by_role("form", name=f"exchange-articles/{key}")
    held.get_by_label("가리고 공개").check()
    held.get_by_label("근거 (정보공개법)").select_option("제9조 제1항 제6호")
    held.get_by_label("까닭").fill("개인 전화번호")
    held.get_by_role("button", name="결정하기").click()
    for language, title in (("en", "Tents in a stadium"), ("ko", "경기장의 천막")):
        text = see(f"{site}/open/{language}/exchange/articles/{key}/")
        assert title in text
        assert PHONE not in text
        assert "제9조 제1항 제6호" in text
    page.goto(f"{site}/open/ja/exchange/articles/{key}/")
    expect(page.locator("h1")).to_have_attribute("lang", "en")
    expect(page.get_by_text("まだ日本語に翻訳されていない")).to_be_visible()


def test_a_citizen_asks_a_unit_answers_and_the_asker_is_told(post, page):
    site, taken = post
    page.goto(f"{site}/open/ko/exchange/ask/")
    page.get_by_label("질문 (2,000자까지)").fill("접종센터는 주말에도 여나요?")
    page.get_by_label("답이 실리면 알릴 메일").fill("asker@example.com")
    page.get_by_role("button", name="질문 보내기").click()
    expect(page.get_by_role("status")).to_contain_text("질문을 받았습니다")
    assert "접종센터는 주말에도" not in see(f"{site}/open/ko/exchange/questions/")

    tour.sign_in(page, site, "maru")
    page.goto(f"{site}/exchange/")
    page.get_by_role("link", name="접종센터는 주말에도 여나요?").click()
    page.get_by_label("답할 부서").select_option("mayors-secretariat")
    page.get_by_role("button", name="부서에 맡기기").click()
    page.get_by_role("textbox", name="답변", exact=True).fill("토요일 오전에 엽니다.")
    page.get_by_role("button", name="답변 저장").click()
    page.get_by_role("button", name="공개하고 알리기").click()
    link = find_link(await_mail(taken, "asker@example.com", "질문에 답이"), "questions/")
    text = see(site + link)
    assert "토요일 오전에 엽니다." in text
    assert "asker@example.com" not in text


def test_the_newsletter_reaches_who_confirmed_once(post, page):
    site, taken = post
    page.goto(f"{site}/open/en/exchange/newsletter/")
    page.get_by_label("E-mail address").fill("reader@example.com")
    page.get_by_role("button", name="Subscribe").click()
    confirming = find_link(await_mail(taken, "reader@example.com", "please confirm"), "confirm")
    page.goto(site + confirming)
    page.get_by_role("button", name="Yes, send it").click()

    tour.sign_in(page, site, "maru")
    page.goto(f"{site}/exchange/newsletters/")
    page.get_by_role("link", name="도시 교류 소식 1호").click()
    page.get_by_role("button", name="구독자 1명에게 보내기").click()
    text = await_mail(taken, "reader@example.com", "Tested without leaving the car")
    time.sleep(3)
    issues = [one for one in taken if "City exchange news" in one["Subject"]]
    assert len(issues) == 1
    page.goto(site + find_link(text, "newsletter/end"))
    page.get_by_role("button", name="Yes, unsubscribe").click()
    expect(page.get_by_role("status")).to_contain_text("deleted")


def test_a_withdrawn_policy_is_gone_from_its_old_address(post, page):
    site, _ = post
    place = f"{site}/open/ko/exchange/articles/2020-seoul-worship/"
    assert page.goto(place).status == 200
    title = page.locator("h1").inner_text()
    tour.sign_in(page, site, "maru")
    page.goto(f"{site}/exchange/articles/2020-seoul-worship/")
    page.get_by_text("공개 화면에서 내리기").click()
    page.get_by_label("근거 (정보공개법)").select_option("제9조 제1항 제5호")
    page.get_by_label("까닭").fill("다시 살펴봄")
    page.get_by_role("button", name="내리기", exact=True).click()
    expect(page.get_by_text("내린 근거: 제9조 제1항 제5호")).to_be_visible()
    page.context.clear_cookies()
    gone = page.goto(f"{place}?fresh")
    assert gone.status == 410
    assert title not in page.content()


def test_the_day_the_supplies_and_the_feeds_are_open(city):
    assert "/epidemics/covid-19/" in see(f"{city}/open/ko/exchange/status/")
    assert "20,000" in see(f"{city}/open/en/exchange/supplies/")
    for language in ("ko", "en", "ja", "zh"):
        assert "<feed" in see(f"{city}/open/{language}/exchange/news.atom")
