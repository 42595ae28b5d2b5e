"""The register is cut by kind, place and state; it asks the database alike however long it is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cityhall.registers.agreements.conftest import DAY

from cityhall.ground.access.actors import SITE
from cityhall.registers.agreements import counting, queries
from cityhall.registers.agreements.founding import add_in_bulk
from cityhall.registers.agreements.models import Agreement, Partner, Party, Term
from cityhall.registers.agreements.queries import Cut

pytestmark = pytest.mark.usefixtures("agreements")


def count(**cut):
    return queries.list_agreements(Cut(**cut), DAY).count()


def test_the_register_is_cut_by_what_and_where_partners_are():
    assert count(kind="exchange", level="province", state="standing") == 13
    assert count(kind="exchange", level="municipal", state="standing") == 51
    assert count(province="jeonbuk", state="standing") >= 3
    assert count(country="376") >= 1
    assert count(words="거제") == 1
    assert count(words="geoje 텔아비브") == 0
    assert count(kind="exchange", state="planned") == 12


def test_what_nobody_does_anything_under_is_idle_and_what_is_new_is_not():
    idle = set(queries.list_idle(DAY).values_list("key", flat=True))
    assert "exchange-geoje" not in idle  # fish was sold
    assert "exchange-jinan" not in idle  # signed less than a year ago
    assert count(idle=True) == len(idle)


def test_places_count_an_agreement_once_each():
    by_country = counting.count_places(DAY, ("sister", "friend"), "country")
    assert sum(by_country.values()) == 71
    by_province = counting.count_places(DAY, ("exchange",), "province")
    assert sum(by_province.values()) == 64
    assert by_province[""] == 1  # of which no report says where it is


def test_lists_ask_alike_however_many_there_are(sign_in):
    page = sign_in("maru")
    page.get("/agreements/?on=2020-04-20")
    few = ask(page)
    office = Agreement.objects.get(key="exchange-geoje").owner
    many = [Agreement(key=f"exchange-n-{n}", kind="exchange", owner=office) for n in range(90)]
    partner = Partner.objects.first()
    parties = [Party(agreement=one, partner=partner) for one in many]
    terms = [Term(agreement=one, since=DAY) for one in many]
    add_in_bulk([*many, *parties, *terms], by=SITE, why="")
    assert ask(page) == few


def ask(page):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        for address in ("", "board/", "maps/"):
            assert page.get(f"/agreements/{address}?on=2020-04-20").status_code == 200
    return len(asked)
