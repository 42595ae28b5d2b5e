"""The downloads of a checked report, in a wide window and on a phone, in both languages."""

import pytest

from .conftest import NARROW, REPORT, WIDE


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_menu_fits_and_gives_a_list_of_findings(page, speak, size, language):
    speak(language)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(REPORT)
    page.click(".menu summary")
    menu = page.locator(".menu ul").bounding_box()
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= size[0]
    with page.expect_download() as download:
        page.click('.menu a[href$="/handed/xlsx/"]')
    assert download.value.suggested_filename == "2021-11-mayor-office.검토.xlsx"


def test_a_report_with_its_findings_comes_as_hwpx(page):
    page.goto(REPORT)
    page.click(".menu summary")
    with page.expect_download() as download:
        page.get_by_text("지적을 단 보고서 (한글)").click()
    assert download.value.suggested_filename.endswith(".검토.hwpx")
