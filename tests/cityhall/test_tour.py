"""The tour leaves a picture of every page."""

import pytest

from cityhall import tour

VISITORS = 15  # pages that need no sign-in, and that of the sign-in
MADE = 6  # by a day's work


def take_tour(browser, site, folder):
    """Take the tour in two looks, and look whether each page was pictured in both."""
    looks = [tour.Look(1280, "ko", "normal"), tour.Look(360, "en", "normal")]
    pictures = tour.take_pictures(browser, site, folder, looks)
    names = {picture.stem.rpartition("-1280")[0] for picture in pictures} - {""}
    pages = (tour.OPEN_PAGES, tour.STAFF_PAGES, tour.FURTHER_PAGES, tour.KEPT_PAGES)
    assert len(names) == VISITORS + MADE + sum(map(len, pages))
    assert len(pictures) == len(names) * len(looks)
    assert all(picture.stat().st_size > 10_000 for picture in pictures)


@pytest.mark.browser
@pytest.mark.endurance
def test_every_page_is_pictured_wide_and_narrow(browser, site, tmp_path):
    take_tour(browser, site, tmp_path)


@pytest.mark.browser
@pytest.mark.long
def test_visitors_pages_and_some_of_the_staff_are_pictured(browser, site, tmp_path, monkeypatch):
    some = dict(sorted(tour.STAFF_PAGES.items())[::20])
    monkeypatch.setattr(tour, "STAFF_PAGES", some)
    monkeypatch.setattr(tour, "FURTHER_PAGES", {})
    monkeypatch.setattr(tour, "KEPT_PAGES", {"u2-history": tour.KEPT_PAGES["u2-history"]})
    take_tour(browser, site, tmp_path)


def test_a_look_names_its_pictures():
    assert tour.Look(1280, "ko", "normal").name == "1280-ko"
    assert tour.Look(360, "en", "high").name == "360-en-high"


def test_a_machine_without_a_browser_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(tour, "BROWSERS", ())
    with pytest.raises(tour.NoBrowserError, match="apt-get install chromium"):
        tour.find_browser()
