"""A session is declared with its first and last day; what is not declared is a month."""

from datetime import date

import pytest
from tests.cityhall import people

from cityhall.work.binder.session import (
    FILE,
    BrokenSessionsError,
    NoSessionError,
    load_sessions,
    read_session,
)
from cityhall.work.sample.sessions import lay_sessions


@pytest.fixture
def folder(tmp_path, settings):
    settings.VAR = tmp_path
    return tmp_path


def test_a_declared_session_has_its_days_number_and_kind(folder):
    assert lay_sessions()
    assert not lay_sessions()
    found = read_session("2021-s3")
    assert (found.since, found.until, found.month) == (
        date(2021, 6, 10),
        date(2021, 6, 30),
        date(2021, 6, 1),
    )
    assert found.title == "제4회 정례회 (2021. 6. 10.~6. 30.)"
    assert found.year_before == date(2020, 6, 10)
    assert load_sessions()[0].key == "2021-s4"


def test_a_month_is_a_session_where_none_is_declared(folder):
    found = read_session("2020-02")
    assert (found.key, found.since, found.until) == (
        "2020-02",
        date(2020, 2, 1),
        date(2020, 2, 29),
    )
    with pytest.raises(NoSessionError):
        read_session("2021-s3")


@pytest.mark.parametrize(
    "text",
    [
        "[[session]",
        '[[session]]\nkey = "a"',
        '[[session]]\nkey="a"\nfrom=2020-02-02\nto=2020-01-01',
    ],
)
def test_a_broken_file_says_so(folder, text):
    (folder / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BrokenSessionsError):
        load_sessions()


def test_a_broken_file_is_told_on_the_page(folder, sample_city):
    (folder / FILE).write_text("[[session]", encoding="utf-8")
    page = people.browse("gaon", "ko").get("/binder/?session=2020-04")
    assert page.status_code == 200
    assert FILE in page.content.decode()
    assert people.browse("gaon").get("/binder/2020-04/pdf/").status_code == 404


def test_the_page_offers_the_sessions(folder, sample_city):
    lay_sessions()
    page = people.browse("gaon", "ko").get("/binder/?session=2021-s3").content.decode()
    assert "제4회 정례회" in page
    assert "/binder/2021-s3/pdf/" in page
