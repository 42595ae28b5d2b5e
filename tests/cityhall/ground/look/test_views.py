"""Preferences, and the pages that say why something cannot be had."""

import pytest
from django.core.exceptions import (
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.test import Client, RequestFactory

from cityhall.ground.look import views


def test_a_language_is_kept_and_the_reader_goes_back_to_the_page(visitor):
    answer = visitor.post("/preferences/", {"language": "en", "next": "/help/"})
    assert (answer.status_code, answer["Location"]) == (302, "/help/")
    assert '<html lang="en"' in visitor.get("/help/").content.decode()


def test_high_contrast_is_the_mode_of_the_government_design_system(visitor):
    visitor.post("/preferences/", {"contrast": "high"})
    assert 'data-krds-mode="high-contrast"' in visitor.get("/").content.decode()
    visitor.post("/preferences/", {"contrast": "normal"})
    assert 'data-krds-mode="light"' in visitor.get("/").content.decode()


@pytest.mark.parametrize(
    "away", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x"]
)
def test_nobody_is_sent_elsewhere(visitor, away):
    answer = visitor.post("/preferences/", {"language": "en", "next": away})
    assert answer["Location"] == "/"


def test_a_choice_that_does_not_exist_is_not_kept(visitor):
    visitor.post("/preferences/", {"language": "xx", "contrast": "pink"})
    assert "language" not in visitor.cookies
    assert "contrast" not in visitor.cookies


def test_preferences_are_not_kept_by_following_a_link(visitor):
    assert visitor.get("/preferences/", {"language": "en"}).status_code == 405


def test_a_form_from_elsewhere_is_refused_with_a_page(house):
    answer = Client(enforce_csrf_checks=True).post("/preferences/", {"language": "en"})
    assert answer.status_code == 403
    assert "확인되지 않은 요청입니다" in answer.content.decode()
    assert "could not be verified" not in answer.content.decode()


def test_what_is_not_there_is_said_in_the_language_of_the_page(visitor):
    answer = visitor.get("/nothing")
    assert answer.status_code == 404
    assert "찾는 것이 여기에 없습니다" in answer.content.decode()
    assert "Nothing here" not in answer.content.decode()
    visitor.cookies["language"] = "en"
    assert "Nothing here" in visitor.get("/nothing").content.decode()


def test_a_fault_of_ours_is_a_page_and_no_traceback(house):
    answer = views.admit_fault(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "문제가 생겼습니다" in answer.content.decode()
    assert "Traceback" not in answer.content.decode()


@pytest.mark.parametrize(
    ("failure", "status", "words"),
    [
        (SuspiciousOperation(), 400, "이해하지 못했습니다"),
        (TooManyFilesSent(), 413, "파일이 너무 많습니다"),
        (TooManyFieldsSent(), 413, "칸이 너무 많습니다"),
        (RequestDataTooBig(), 413, "너무 큽니다"),
    ],
)
def test_a_request_that_cannot_be_served_is_told_why(house, failure, status, words):
    answer = views.refuse_request(RequestFactory().get("/"), failure)
    assert answer.status_code == status
    assert words in answer.content.decode()


def test_what_may_not_be_seen_is_said(house):
    assert views.refuse_entry(RequestFactory().get("/")).status_code == 403


def test_an_address_that_the_site_does_not_answer_to_is_refused(visitor):
    assert visitor.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_the_site_says_that_it_is_up(visitor):
    assert visitor.get("/healthz").content == b"ok\n"
