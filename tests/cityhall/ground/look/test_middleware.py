"""What every answer carries."""

import pytest

from cityhall.ground.look.middleware import (
    CONTENT_POLICY,
    REFUSAL,
    TOO_LARGE,
    TOO_MANY,
    TOO_SLOW,
)

PATHS = ["/", "/help/", "/rules/", "/compare/", "/reports/sample.invented/", "/nothing", "/healthz"]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_carries_the_strict_content_policy(visitor, path):
    answer = visitor.get(path)
    assert answer["Content-Security-Policy"] == CONTENT_POLICY
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.django_db  # closing an answer looks after connections
def test_files_carry_it_too(visitor):
    answer = visitor.get("/static/look/frame.css")
    assert answer["Content-Security-Policy"] == CONTENT_POLICY
    answer.close()


@pytest.mark.parametrize("path", PATHS[:-1])
def test_no_page_has_style_or_script_of_its_own(visitor, path):
    page = visitor.get(path).content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick=" not in page
    assert "javascript:" not in page
    assert page.count("<script") == page.count("<script src=") + page.count(
        '<script type="module" src='
    )


@pytest.mark.parametrize("path", PATHS[:-1])
def test_no_page_names_an_outside_address(visitor, path):
    page = visitor.get(path).content.decode()
    assert "http://" not in page.replace("http://testserver", "")
    assert "https://" not in page
    assert 'src="//' not in page


def test_pages_are_korean_until_english_is_chosen(visitor):
    answer = visitor.get("/", headers={"accept-language": "en"})
    assert answer["Content-Language"] == "ko"
    assert '<html lang="ko"' in answer.content.decode()
    visitor.cookies["language"] = "en"
    answer = visitor.get("/")
    assert answer["Content-Language"] == "en"
    assert "Every figure in the report, proved" in answer.content.decode()


def test_a_language_that_nobody_speaks_is_korean(visitor):
    visitor.cookies["language"] = "../xx"
    assert visitor.get("/")["Content-Language"] == "ko"


def test_a_request_that_says_it_is_too_large_is_refused_before_it_is_read(visitor, settings):
    settings.REQUEST_MAX_BYTES = 10
    answer = visitor.post("/uploads/", {"x": "0123456789abcdef"})
    assert answer.status_code == 413
    assert "너무 큽니다" in answer.content.decode()
    visitor.cookies["language"] = "en"
    answer = visitor.post("/uploads/", {"x": "0123456789abcdef"})
    assert "Too large" in answer.content.decode()


def test_a_length_that_is_no_number_is_refused(visitor):
    assert visitor.post("/uploads/", CONTENT_LENGTH="-1").status_code == 413


@pytest.mark.parametrize(
    ("reason", "status", "ko", "en"),
    [
        (TOO_LARGE, 413, "너무 큽니다", "Too large to receive"),
        (TOO_SLOW, 408, "전송이 멈추었습니다", "The transfer came to a halt"),
        (TOO_MANY, 503, "올라오는 파일이 많습니다", "Many files are being sent"),
    ],
)
def test_what_the_door_turned_away_is_told_why(visitor, reason, status, ko, en):
    answer = visitor.post("/uploads/", **{REFUSAL: reason})
    assert answer.status_code == status
    assert ko in answer.content.decode()
    visitor.cookies["language"] = "en"
    assert en in visitor.post("/uploads/", **{REFUSAL: reason}).content.decode()
