"""The clock: four years to the day, a year's warning, a leap day, a city's own rules."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from tests.cityhall.registers.agreements.conftest import DAY

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.models import Notice
from cityhall.registers.agreements import queries
from cityhall.registers.agreements.jobs import tell_renewals
from cityhall.registers.agreements.models import Agreement
from cityhall.registers.agreements.terms import (
    OWN,
    find_end,
    find_rule,
    find_state,
    read_clock,
    tell_working,
)


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2019, 5, 15), date(2023, 5, 14)),
        (date(2020, 2, 29), date(2024, 2, 28)),
        (date(2096, 2, 29), date(2100, 2, 28)),
    ],
)
def test_an_exchange_is_signed_for_four_years(since, until):
    assert find_end("exchange", since) == until


def test_sister_cities_have_no_end():
    assert find_end("sister", date(2000, 1, 1)) is None


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2019, 5, 14), "planned"),
        (date(2019, 5, 15), "open"),
        (date(2022, 5, 13), "open"),
        (date(2022, 5, 14), "due"),
        (date(2023, 5, 14), "due"),
        (date(2023, 5, 15), "over"),
    ],
)
def test_it_is_due_from_a_year_before_its_last_day(on, state):
    one = Agreement(kind="exchange")
    one.since, one.until = date(2019, 5, 15), date(2023, 5, 14)
    assert find_state(one, on, date(2022, 5, 14)) == state
    assert read_clock(one, on).state == state


def test_the_clock_shows_its_working():
    one = Agreement(kind="exchange")
    one.since, one.until = date(2019, 5, 15), date(2023, 5, 14)
    ends, warns, assumed = tell_working(one, read_clock(one, DAY))
    assert "2019. 5. 15. + 4년 − 1일 = 2023. 5. 14." in ends
    assert "002:164" in ends
    assert "2023. 5. 14. − 365일 = 2022. 5. 14." in warns
    assert assumed


def test_a_city_lays_down_its_own_rules(settings, tmp_path):
    settings.VAR = tmp_path
    (tmp_path / OWN).write_text('[[rule]]\nkind = "exchange"\nyears = 2\nwarn = 100\n')
    assert find_end("exchange", date(2020, 1, 1)) == date(2021, 12, 31)
    assert (find_rule("exchange").warn, find_rule("sister").years) == (100, None)


@pytest.mark.django_db
def test_the_list_and_the_clock_agree_on_every_state(agreements):
    for on in (date(2019, 1, 1), DAY, date(2021, 12, 31)):
        for state in ("planned", "open", "due", "over", "ended"):
            chosen = set(queries.stand(on).filter(queries.in_state(state, on)))
            assert chosen == {
                one for one in queries.stand(on) if read_clock(one, on).state == state
            }


def test_the_owner_is_told_a_year_ahead_and_once(enter):
    one = enter(since=date(2017, 3, 2))
    moment = datetime(2020, 4, 20, 8, 10, tzinfo=ZoneInfo("Asia/Seoul"))
    tell_renewals(moment)
    told = Notice.objects.filter(kind="agreement", about=one.key).count()
    tell_renewals(moment)
    assert Notice.objects.filter(kind="agreement", about=one.key).count() == told
    assert Notice.objects.exclude(told_by=SITE.key).count() == 0
