"""What an owner dropped, and the samples."""

import time

import pytest

from cityhall.registers.documents import queries


def sample():
    return queries.find_sample("sample.invented")


def test_a_sample_is_known_by_the_name_of_its_file(house, settings):
    assert queries.sample_key(settings.SAMPLES / "2021-11 Mayor_Office.txt") == (
        "sample.2021-11-mayor-office"
    )


def test_everybody_may_see_a_sample(house):
    assert queries.find_holding("sample.invented", owner="anybody") == sample()
    assert queries.find_holding("sample.none", owner="anybody") is None


def test_only_reports_of_the_folder_are_samples(house, settings):
    for name in ("README.md", "notes.py", "b.html", "a.md"):
        (settings.SAMPLES / name).write_text("x", encoding="utf-8")
    names = [file.name for file in queries.sample_files()]
    assert names == ["a.md", "b.html", "invented.txt"]


def test_a_site_without_samples_has_none(house, settings):
    settings.SAMPLES = house / "absent"
    assert queries.list_samples() == []


def test_a_report_is_called_by_its_title_or_else_by_its_file(house):
    assert queries.describe(sample()).title == "2026년 하반기 주요업무보고"
    (sample().folder / "counts.json").write_text('{"title": null}', encoding="utf-8")
    assert queries.describe(sample()).title == "invented.txt"


@pytest.mark.parametrize(("age", "left"), [(1, 60), (3500, 2), (3545, 1)])
def test_the_minutes_left_are_rounded_up(house, age, left):
    holding = queries.spool().receive("me", "a.txt", [b"a"], now=time.time() - age)
    assert queries.describe(holding).minutes_left == left
