"""D2: request → departments → parts → one answer → three reviews → sealed → submitted, with the
earlier similar answer found; expected questions list what moved, was dropped or is late."""

import re

from playwright.sync_api import expect

SHEET = "/questions/2020-04.mayors-secretariat/"
ASKED = "2020년 시장 현장방문 자료"


def test_what_moved_was_dropped_or_is_late_is_expected_to_be_asked(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{SHEET}")
    kinds = page.locator(".chips a").all_inner_texts()
    assert any(kind.startswith("빠진 약속") for kind in kinds)
    assert any(kind.startswith("달라진 수치") for kind in kinds)
    first = page.locator(".asked").first
    expect(first.locator(".dots a").first).to_be_visible()  # leads to the promise or figure
    first.get_by_label("답변").fill("4월 10일에 마쳤음")
    first.get_by_role("button", name="답변 저장").click()
    page.get_by_role("button", name="다시 뽑기").click()
    expect(page.locator(".asked").first.get_by_label("답변")).to_have_value("4월 10일에 마쳤음")
    page.get_by_role("button", name="검토에 올리기").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("예상질의·답변")
    page.get_by_role("link", name="글과 수치").click()
    expect(page.get_by_text("4월 10일에 마쳤음")).to_be_visible()


def ask(clerk, city, text, units):
    """The clerk takes a request in and names who answers it; gives the address of the case."""
    clerk.goto(f"{city}/dockets/data-request/new/")
    clerk.get_by_label("요구 자료").fill(text)
    clerk.get_by_label("의원").fill("saebom")
    clerk.get_by_label("제출 기한").fill("2027-01-15")
    clerk.get_by_role("button", name="접수하기").click()
    case = clerk.url
    clerk.get_by_role("link", name="부서 지정").click()
    clerk.get_by_label("담당 부서").select_option(units)
    clerk.get_by_role("button", name="부서 지정").click()
    return case


def confirm_and_submit(sign_in, case):
    """The head approves what was written, the clerk hands it in on the seal's evidence."""
    chief = sign_in("raon")
    chief.goto(case)
    chief.get_by_role("link", name="검토 확인").click()
    chief.get_by_role("button", name="검토 확인").click()
    clerk = sign_in("boram")
    clerk.goto(case)
    clerk.get_by_role("link", name="의회 제출").click()
    clerk.get_by_label("무엇이 보여 주는지").fill("봉인 인증서")
    clerk.get_by_label("증빙 날짜").fill("2026-11-20")
    clerk.get_by_role("button", name="의회 제출").click()
    expect(clerk.locator(".course [aria-current]")).to_have_text("제출 완료")


def copy_earlier(officer, case):
    """The officer finds the earlier answer while writing, and takes it over with its source."""
    officer.goto(case)
    officer.get_by_role("link", name=re.compile("함께 쓰는 답변")).click()
    officer.locator("summary", has_text="비슷한 지난 답변").click()
    officer.get_by_role("button", name=re.compile("옮기기")).first.click()
    expect(officer.get_by_label("우리 부서의 답")).to_have_value(re.compile("12곳"))
    expect(officer.locator(".part").first).to_contain_text("답변을 옮김")


def test_a_request_is_answered_by_two_departments_reviewed_sealed_and_submitted(sign_in, city):
    clerk = sign_in("boram")
    case = ask(clerk, city, ASKED, ["mayors-secretariat", "planning-office/budget"])
    clerk.get_by_role("link", name=re.compile("함께 쓰는 답변")).click()
    answer = clerk.url
    expect(clerk.locator(".hint").first).to_contain_text("아직 쓰지 않은 부서")

    for person, text in (("gaon", "12곳을 방문함"), ("nari", "예산 3천만원을 씀")):
        page = sign_in(person)
        page.goto(answer)
        page.get_by_label("우리 부서의 답").fill(text)
        page.get_by_role("button", name="저장", exact=True).click()
    expect(page.locator(".hint").first).to_contain_text("모든 부서가 썼습니다")

    officer = sign_in("gaon")
    officer.goto(answer)
    expect(officer.get_by_label("부서들의 글을 합친 답변")).to_have_value(
        re.compile("12곳.*3천만원", re.DOTALL)
    )
    officer.get_by_role("button", name="하나로 합쳐 답변으로 두기").click()
    officer.get_by_role("button", name="검토에 올리기").click()
    submission = officer.url
    for person in ("gaon", "isol", "raon"):
        page = sign_in(person)
        page.goto(submission)
        page.get_by_role("button", name=re.compile("서명$")).click()
    page.get_by_role("button", name="봉인하기").click()
    expect(page.get_by_role("link", name="인증서")).to_be_visible()

    confirm_and_submit(sign_in, case)
    clerk = sign_in("boram")
    again = ask(clerk, city, ASKED.replace("2020", "2021"), ["mayors-secretariat"])
    copy_earlier(sign_in("gaon"), again)


def test_one_button_binds_the_session(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/binder/?session=2020-04")
    expect(page.get_by_text("예상질의·답변")).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("link", name="HWPX").click()
    assert coming.value.suggested_filename.endswith(".hwpx")
