"""The tour leaves a picture of every page."""

import pytest

from cityhall import tour


@pytest.mark.browser
@pytest.mark.long
def test_every_page_is_pictured_in_every_look(browser, site, tmp_path):
    pictures = tour.take_pictures(browser, site, tmp_path / "tour")
    names = {picture.stem.rpartition("-1280")[0] for picture in pictures} - {""}
    assert len(names) == 14
    assert len(pictures) == len(names) * len(tour.WIDTHS) * len(tour.LOOKS)
    assert all(picture.stat().st_size > 10_000 for picture in pictures)


def test_a_look_names_its_pictures():
    assert tour.Look(1280, "ko", "normal").name == "1280-ko"
    assert tour.Look(360, "en", "high").name == "360-en-high"


def test_a_machine_without_a_browser_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(tour, "BROWSERS", ())
    with pytest.raises(tour.NoBrowserError, match="apt-get install chromium"):
        tour.find_browser()
