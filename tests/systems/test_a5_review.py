"""A5: a submission moves through three rounds by three different people, comments sit on lines,
open discrepancies are mended or let pass with a reason; what is sealed anyone can verify."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"
CITYHALL = Path(sys.executable).parent / "cityhall"


@pytest.fixture
def submission(sign_in, city):
    """The officer saves a version of the secretariat's draft and hands it in; gives its address."""
    page = sign_in("gaon")
    page.goto(f"{city}{DRAFT}")
    if not page.request.get(f"{city}{DRAFT}versions/1/").ok:
        token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
        asked = {"csrfmiddlewaretoken": token, "note": "의회 제출"}
        headers = {"Referer": f"{city}{DRAFT}"}
        assert page.request.post(f"{city}{DRAFT}save/", form=asked, headers=headers).ok
    page.goto(f"{city}{DRAFT}versions/1/")
    page.get_by_role("button", name="검토에 올리기").click()
    if "/submissions/" not in page.url:  # handed in by the test before
        page.goto(f"{city}/submissions/")
        page.locator("table a").first.click()
    return page.url


def prove(*words):
    done = subprocess.run(
        [CITYHALL, "verify-report", *words], capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout


def test_three_people_review_one_version_and_what_they_sealed_can_be_proved(
    submission, sign_in, tmp_path
):
    page = sign_in("isol")
    page.goto(submission)
    page.get_by_label("의견", exact=True).fill("현원의 기준일을 확인할 것")
    page.get_by_role("button", name="의견 남기기").click()
    expect(page.get_by_role("button", name=re.compile("서명$"))).to_have_count(0)  # not first

    page = sign_in("gaon")
    page.goto(submission)
    page.get_by_role("button", name=re.compile("1차 실무자 검토 서명")).click()
    expect(page.get_by_role("alert")).to_contain_text("답하지 않은 의견이 1건")
    page.goto(submission)
    page.get_by_label("답", exact=True).fill("2020. 3. 31. 기준으로 확인함")
    page.get_by_role("button", name="답하기").click()
    page.get_by_role("button", name=re.compile("1차 실무자 검토 서명")).click()
    expect(page.locator(".tiers .signed")).to_have_count(1)
    expect(page.get_by_role("button", name=re.compile("2차"))).to_have_count(0)  # somebody else's

    for person in ("isol", "raon"):
        page = sign_in(person)
        page.goto(submission)
        page.get_by_role("button", name=re.compile("서명$")).click()
    expect(page.locator(".tiers .signed")).to_have_count(3)
    page.get_by_role("button", name="봉인하기").click()

    for name in ("file/", "seal/"):
        with page.expect_download() as coming:
            page.locator(f"a[href$='/1/{name}']").first.click()
        coming.value.save_as(tmp_path / coming.value.suggested_filename)
    sealed = next(one for one in tmp_path.iterdir() if one.suffix == ".hwpx")
    status, told = prove(sealed)
    assert (status, "봉인한 그대로입니다" in told) == (0, True)
    sealed.write_bytes(sealed.read_bytes() + b" ")
    assert prove(sealed)[0] == 1
