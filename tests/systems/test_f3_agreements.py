"""F3: agreements with other governments: 64, each for four years, with what is done in them."""

import pytest

DAY = "?on=2020-04-20"


@pytest.fixture(scope="module")
def read(read_as):
    """What the planning officer sees at an address."""
    return read_as("maru")


def test_sixty_four_are_thirteen_and_fifty_one_as_reported(read):
    board = read(f"/agreements/board/{DAY}")
    told = board.split('id="told"')[1].split("</table>")[0]
    rows = [row.count('class="level holds"') for row in told.split("<tr>")[2:]]
    assert rows == [1, 1, 1, 1]  # reported and registered agree: 64, 13, 51, 71
    for number in ("64", "13", "51", "71"):
        assert f'<td class="number">{number}</td>' in told


def test_the_clock_of_four_years_warns_a_year_ahead(read):
    assert "갱신 임박" in read(f"/agreements/{DAY}&kind=exchange&state=due")
    assert "2019. 5. 15. + 4년 − 1일 = 2023. 5. 14." in read(f"/agreements/exchange-geoje/{DAY}")


def test_the_four_that_were_renewed_keep_their_first_term(read):
    for key in ("gyeongbuk", "jeongeup", "wanju", "jinan"):
        shown = read(f"/agreements/exchange-{key}/{DAY}")
        assert "다시 맺음" in shown
        assert "처음 맺음" in shown


def test_training_fairs_and_sales_are_results_with_their_numbers(read):
    training = read("/agreements/activities/?kind=training")
    for told in ("5개 팀", "155명", "33개 팀 희망"):
        assert told in training
    assert "2020 지역상생박람회" in read("/agreements/activities/?kind=fair")
    assert "거제 우럭·참돔" in read("/agreements/exchange-geoje/")


def test_performance_is_checked_and_what_is_idle_is_listed(read):
    assert "실적 없음" in read(f"/agreements/exchange-gurye/{DAY}")
    assert "실적이 없는 협약" in read(f"/agreements/board/{DAY}")


def test_the_city_agrees_with_its_own_council_too(read):
    shown = read("/agreements/?on=2021-12-31&kind=institution")
    assert "서울시의회" in shown
    entry = read("/agreements/new/")
    assert all(one in entry for one in ('value="police"', 'value="ministry"', 'value="council"'))
