"""F7: the mayor's messages: occasion, owner, review, figures bound to registers, an archive."""

from playwright.sync_api import expect

BRIEFING, FAIR = "/messages/20200417-covid-briefing/", "/messages/20201015-fair/"
RAPID = "/messages/20200420-rapid-execution/"


def test_the_archive_is_cut_by_kind_and_year_and_searched(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/messages/")
    rows = page.locator("#archive tbody tr")
    assert rows.count() > 20
    page.locator("#archive .chips").get_by_role("link", name="담화").click()
    expect(rows).to_have_count(2)
    page.goto(f"{city}/messages/")
    page.get_by_label("글에서 찾기").fill("7조 4,737억원")
    page.get_by_role("button", name="보기").click()
    expect(rows).to_have_count(1)
    page.get_by_role("link", name="지역경제를 위한 신속집행").click()
    expect(page.locator(".speech")).to_contain_text("7조 4,737억원을 1분기에")
    expect(page.locator("#figures-title ~ form .level.holds")).to_have_count(3)


def test_a_figure_that_moved_is_flagged_and_one_click_takes_the_new_value(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{BRIEFING}")
    moved = page.locator("#figure-0")
    expect(moved).to_contain_text("쓴 뒤에 대장이 바뀜")
    moved.get_by_role("button", name="621명").click()
    expect(page.locator("#figure-0")).to_contain_text("대장과 같음")
    expect(page.locator(".speech")).to_contain_text("621명이며")
    expect(page.locator("#figure-1")).to_contain_text("쓴 뒤에 대장이 바뀜")


def test_a_figure_that_the_text_only_says_is_bound_by_one_click(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{FAIR}")
    offer = page.locator("#offers li", has_text="71개")
    offer.get_by_role("button").first.click()
    expect(page.locator(".told li", has_text="71개")).to_contain_text("대장과 같음")
    page.get_by_label("대장의 수치 찾기").fill("자매")
    page.get_by_role("button", name="찾기", exact=True).last.click()
    expect(page.locator("#known")).to_contain_text("{71개 = agreements.cities@city}")


def test_a_message_goes_its_way_from_an_engagement_to_the_open_side(sign_in, city):
    page = sign_in("nari")
    page.goto(f"{city}/messages/new/")
    page.get_by_label("구분").select_option("speech")
    page.get_by_label("제목", exact=True).fill("예산 설명회 연설")
    page.get_by_label("행사(일정에 없으면)").fill("예산 설명회")
    page.get_by_label("날짜").fill("2020-04-21")
    page.get_by_label("담당 부서").select_option("planning-office/budget")
    page.get_by_role("button", name="만들고 글쓰기").click()
    page.get_by_label("글", exact=True).fill("자매도시 71개와 나눕니다.")
    page.get_by_role("button", name="저장").click()
    here = page.url
    page.locator("#offers button").first.click()
    page.get_by_role("button", name="2판을 검토에 올리기").click()
    for key in ("daon", "raon"):
        page = sign_in(key)
        page.goto(here)
        page.get_by_role("button", name="2판 승인").click()
    expect(page.locator(".lead .level").first).to_have_text("승인")
    page = sign_in("nari")
    page.goto(here)
    page.get_by_text("전했다고 적기").click()
    page.get_by_label("현장에서 바꾼 것").fill("질문 둘에 답함")
    page.get_by_role("button", name="적기", exact=True).click()
    expect(page.locator("#occasion")).to_contain_text("질문 둘에 답함")
    expect(page.locator("#judgements li")).to_have_count(3)


def test_two_at_one_paragraph_see_both_texts(sign_in, city):
    page = sign_in("gaon")
    edit = f"{city}{FAIR}edit/"
    page.goto(edit)
    token = page.locator("input[name=csrfmiddlewaretoken]").first.get_attribute("value")
    seen = page.locator("input[name=seen]").get_attribute("value")
    mine = page.get_by_label("글", exact=True).input_value().replace("장터를", "큰 장터를")
    theirs = mine.replace("큰 장터를", "작은 장터를")
    form = {"csrfmiddlewaretoken": token, "seen": seen, "text": theirs}
    page.request.post(edit, form=form, headers={"Referer": edit})
    page.get_by_label("글", exact=True).fill(mine)
    page.get_by_role("button", name="저장").click()
    expect(page.get_by_role("alert")).to_contain_text("같은 문단을 고쳤습니다")
    expect(page.locator("blockquote")).to_contain_text("작은 장터를")
    expect(page.locator("textarea")).to_have_value(mine)
    page.get_by_role("button", name="저장").click()
    expect(page.locator(".speech")).to_contain_text("큰 장터를")


def test_a_figure_an_engagement_and_the_search_lead_to_messages(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/figures/measure/rapid.spent/?unit=city")
    page.locator(f"a[href='{RAPID}']").click()
    expect(page.locator("h1")).to_contain_text("신속집행에 대한 입장")
    page.goto(f"{city}/messages/20210917-market/")
    page.locator("#occasion a").click()
    expect(page.locator(".related")).to_contain_text("신영시장 상인 간담회 인사말")
    page.goto(f"{city}/search/?q=방호복")
    page.get_by_role("link", name="서울의료원 의료진 격려사").click()
    expect(page.locator(".speech")).to_contain_text("방호복")


def test_the_public_reads_what_was_opened(page, city):
    page.goto(f"{city}/open/ko/messages/")
    page.get_by_role("link", name="감염병 확산에 따른 대시민 담화").click()
    expect(page.locator("main")).to_contain_text("13개 실무반으로 넓혀")
    page.goto(f"{city}{RAPID}")  # the page of the staff
    expect(page.locator(".speech")).to_have_count(0)
    listed = page.request.get(f"{city}/api/v1/messages").json()
    assert listed["total"] > 8
