"""What an office's page shows of its people and money, as of a date."""

from datetime import date

import pytest

from cityhall.registers.figures.overview import tell_boards
from cityhall.registers.figures.panels import show_office


@pytest.mark.usefixtures("sample_city")
def test_an_office_shows_its_people_and_money_as_of_a_date():
    people, money = show_office("mayors-secretariat", date(2020, 4, 30))
    assert [shown.text for _, shown in people.rows] == ["22", "20", "2", "–"]
    assert [shown.text for _, shown in money.rows[:4]] == ["357,200", "103,358", "253,842", "28.9"]
    assert people.on == date(2020, 3, 31)
    assert "unit=mayors-secretariat" in people.href


@pytest.mark.usefixtures("sample_city")
def test_a_unit_without_figures_shows_nothing():
    assert all(panel.is_empty for panel in show_office("district/jongno", date(2020, 4, 30)))


@pytest.mark.usefixtures("sample_city")
def test_each_board_is_told_by_its_main_number():
    assert [card.shown.text for card in tell_boards()] == [
        "322",
        "165,970",
        "931,722",
        "31.1",
        "4.2",
    ]
