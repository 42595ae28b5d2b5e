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
    assert page.split('id="requests"')[1].count('<th scope="row">') >= 25
    assert "지남" in page
