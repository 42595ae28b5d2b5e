"""A4: the next report is written from the registers at a date, in the official layout, every number
bound to its record; the written file passes the check with nothing to say."""

import json
import re

import pytest
from playwright.sync_api import expect

DRAFT = "/drafts/2020-04.mayors-secretariat.work-report/"
FORMS = ("hwpx", "pdf", "docx", "xlsx", "md")
GENERAL = {  # what the seed's general part prints; 002 line 36 has 30.1 for the rate of 83,288
    "정원": "22 6 2 2 1 1 16 1 2 11 2".split(),
    "현원": "20 6 2 2 - 2 14 1 1 11 1".split(),
    "계": "357,200 103,358 28.9 253,842".split(),
    "기관운영업무추진비": "277,200 83,288 30.0 193,912".split(),
    "시책추진업무추진비": "80,000 20,070 25.1 59,930".split(),
}


@pytest.fixture
def written(sign_in, city, tmp_path):
    """Write the secretariat's draft of April 2020 as a file of some format."""

    def write(form):
        page = sign_in("gaon")
        answer = page.request.get(f"{city}{DRAFT}written/{form}/")
        assert answer.ok
        file = tmp_path / f"april.{form}"
        file.write_bytes(answer.body())
        return file

    return write


@pytest.mark.parametrize("form", FORMS)
def test_the_written_report_passes_the_check_with_nothing_to_say(written, sagwan, form):
    status, out, err = sagwan("check", written(form), "--format", "json")
    assert (status, json.loads(out)["discrepancies"]) == (0, []), err


@pytest.mark.parametrize("form", FORMS)
def test_it_contains_every_figure_of_the_general_part_the_wrong_one_corrected(written, told, form):
    report = told("read", written(form))
    rows = {
        row["label"][-1].replace(" ", ""): [cell["text"] for cell in row["cells"]]
        for table in report["tables"]
        for row in table["rows"]
    }
    assert rows == GENERAL
    assert [table["as_of"] for table in report["tables"]] == ["2020-03-31", "2020-03-31"]
    assert any(
        re.search(r"전문임기제 3명", block["text"]) for block in report["blocks"] if block["text"]
    )


def test_the_layout_is_the_official_one(written, told):
    report = told("read", written("hwpx"))
    assert (report["organisation"], report["period"]) == ("시장비서실", "2020-04")
    titles = [section["title"] for section in report["sections"]]
    assert titles[1:6] == [
        "일반현황",
        "주요 기능",
        "인력 현황",
        "예산 집행현황",
        "주요 업무",
    ]
    assert len(report["tasks"]) == 5
    assert len(report["promises"]) == 21


def test_every_number_leads_to_its_record(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{DRAFT}")
    assert page.locator(".draft-table tbody td a.n").count() == 34
    page.get_by_role("link", name="30.0", exact=True).click()
    expect(page.locator("h1")).to_contain_text("집행률")


def test_an_officer_edits_in_place_and_sees_at_once_what_is_said_of_it(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/drafts/new/")
    page.fill("#month", "2020-05")
    page.get_by_role("button", name="초안 만들기").click()
    expect(page.locator("#findings")).to_contain_text("점검에서 말할 것이 없습니다")
    expect(page.locator("#missing")).to_contain_text("모두 여기 있거나")
    page.locator(".draft-add summary").first.click()
    page.locator(".draft-add textarea").first.fill("10건 중 5건 완료(60.0%)")
    page.locator(".draft-add").first.get_by_role("button", name="더하기").click()
    expect(page.locator("#findings .card")).to_have_count(1)
    line = page.locator(".draft-line.k-bullet").filter(has_text="중장기 행정계획 검토와")
    line.hover()
    line.get_by_role("button", name="빼기").click()
    expect(page.locator("#missing .absent li")).to_have_count(1)
    page.locator(".bar-go summary").first.click()
    page.get_by_role("button", name="저장", exact=True).click()
    expect(page.locator("#versions")).to_contain_text("1판")
