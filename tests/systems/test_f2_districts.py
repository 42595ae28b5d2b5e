"""F2: cooperation with the districts: councils and talks counted, requests by district."""

import pytest


@pytest.fixture(scope="module")
def read(read_as):
    """What the planning officer sees at an address."""
    return read_as("maru")


def test_councils_and_talks_are_counted_as_reported(read):
    told = read("/engagements/map/?year=all").split('id="tallied"')[1].split("</table>")[0]
    council, talks = told.split("구청장협의회")[1].split("구청장 면담")
    assert '<td class="number">3</td><td class="number">23</td>' in council
    assert '<td class="number">5</td><td class="number">9</td>' in talks


def test_each_district_stands_with_its_requests_and_the_council_is_late_after_two_months(read):
    page = read("/engagements/districts/?on=2022-02-01")
    requests = page.split('id="requests"')[1].split("</table>")[0]
    assert requests.count('<th scope="row">') >= 25
    assert "나누어 예산에 싣기로 함" in requests
    rhythms = page.split('id="rhythms"')[1].split("</table>")[0]
    council = next(row for row in rhythms.split("</tr>") if "구청장협의회" in row)
    assert "두 달마다" in council
    assert "2021. 11–12월" in council
    assert "지남" in council


def test_deputies_meet_every_month_and_a_month_without_a_meeting_is_named(read):
    page = read("/engagements/districts/?on=2021-10-20")
    rhythms = page.split('id="rhythms"')[1].split("</table>")[0]
    deputies = next(row for row in rhythms.split("</tr>") if "부구청장" in row)
    assert "매월" in deputies
    assert "2021. 8월" in deputies
    assert "지남" not in deputies


def test_a_district_stands_with_everything_that_happened_and_good_practice_with_who_took_it(read):
    page = read("/engagements/districts/?district=district/gangnam")
    assert "시의 답" in page
    assert "면담에서 다룸" in page
    practices = read("/engagements/districts/").split('id="practices"')[1]
    assert "은평구, 서대문구, 강서구" in practices


def test_requests_raised_at_talks_are_counted_by_year(sign_in, read_table):
    sign_in("maru")
    rows = read_table("district-request", "meetings", "2020-01-01", "2021-12-31")
    counted = {row[0]: row[1].removesuffix("회") for row in rows}
    assert (counted["2020"], counted["2021"]) == ("5", "9")
