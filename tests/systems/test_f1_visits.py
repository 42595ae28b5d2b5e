"""F1: field visits and the mayor's calendar: on a map, counted as the reports count them."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

PLACE = "37.5665N 126.9780E"


@pytest.fixture(scope="module")
def read(read_as):
    """What the planning officer sees at an address."""
    return read_as("maru")


def test_visits_councils_and_talks_are_counted_as_reported(read):
    page = read("/engagements/map/?year=all")
    told = page.split('id="tallied"')[1].split("</table>")[0]
    for counts in ((22, 32, 54), (16, 29, 45), (3, 23, 26), (5, 9, 14)):
        *years, total = counts
        cells = "".join(f'<td class="number">{n}</td>' for n in years)
        assert f'{cells}<td class="number"><strong>{total}</strong></td>' in told


def test_visits_are_counted_by_season_and_named_for_drafts(read):
    page = read("/engagements/map/?year=2021&kind=visit")
    seasons = page.split('id="by-season"')[1].split("</table>")[0]
    assert all(name in seasons for name in ("봄", "여름", "가을", "겨울"))
    assert "{engagements.health-visits year=2021}" in page


def test_a_photo_is_shown_with_its_words_and_tells_nothing_of_where_it_was_taken(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/engagements/visit-notice-2021-3/")
    page.get_by_text("사진 올리기").click()
    page.set_input_files("input[name=photo]", {"name": "a.jpg", "mimeType": "", "buffer": take()})
    page.fill("input[name=caption]", "병상 앞")
    page.fill("input[name=alt]", "빈 병상이 늘어선 복도")
    page.get_by_role("button", name="올리기", exact=True).click()
    shown = page.get_by_role("img", name="빈 병상이 늘어선 복도")
    expect(shown).to_be_visible()
    answer = page.request.get(city + shown.get_attribute("src"))
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert PLACE.encode() not in answer.body()


def take():
    """A photo that tells where it was taken."""
    exif, written = Image.Exif(), BytesIO()
    exif[0x010E] = PLACE
    Image.new("RGB", (300, 200), "teal").save(written, "JPEG", exif=exif)
    assert PLACE.encode() in written.getvalue()
    return written.getvalue()


def test_districts_stand_on_a_map_of_tiles_that_lead_to_their_visits(read):
    page = read("/engagements/map/?year=2020&kind=visit&theme=medical")
    assert page.count('class="tile"') == 25
    held = read("/engagements/map/?year=2020&kind=visit&district=district/jungnang")
    assert "서울의료원 병상 점검" in held.split('id="held"')[1]


def test_every_kind_of_engagement_can_be_planned_and_a_calendar_file_comes_in(read):
    form = read("/engagements/new/")
    for kind in ("visit", "briefing", "meeting", "call", "video", "trip", "festival", "training"):
        assert f'value="{kind}"' in form
    assert 'name="people"' in form
    assert 'accept=".ics,text/calendar"' in read("/engagements/calendar/")


def test_districts_left_out_for_long_stand_first_with_what_is_planned_there(read):
    page = read("/engagements/planning/?on=2021-12-01&days=60")
    told = page.split('id="gaps"')[1].split("</table>")[0]
    jongno = next(row for row in told.split("</tr>") if "종로구" in row)
    assert "2021. 12. 3." in jongno
    assert told.count("<tr>") == 26
