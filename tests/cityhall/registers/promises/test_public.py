"""Late promises are open to everybody, as a page and as tables; nothing else of the register is."""

import json
from datetime import date

import pytest
from django.test import Client

from cityhall.registers.promises import queries

APRIL = date(2020, 4, 30)
LATE = "/late-promises/?on=2020-04-30"


@pytest.mark.django_db
def test_a_city_without_promises_says_that_none_is_late():
    assert "늦은 약속은 없습니다" in Client().get(LATE).content.decode()


def test_everybody_reads_what_is_late_and_for_how_long(sample_city):
    page = Client().get(LATE).content.decode()
    spells = list(queries.list_late(APRIL))
    assert all(one.promise.text_ko in page for one in spells)
    assert page.count('<td class="num"') == len(spells) > 0
    assert f"{(APRIL - spells[0].last).days}일" in page
    assert "/promises/promise/" not in page


def test_the_page_is_there_in_english_too(sample_city):
    client = Client()
    client.cookies["language"] = "en"
    assert "days late" in client.get(LATE).content.decode().lower()


def test_it_comes_as_a_table_with_the_same_lines(sample_city):
    given = json.loads(Client().get("/late-promises/json/?on=2020-04-30").content)["late"]
    spells = list(queries.list_late(APRIL))
    assert [one["promise_ko"] for one in given] == [one.promise.text_ko for one in spells]
    assert [one["due_to"] for one in given] == [str(one.due_to) for one in spells]
    assert Client().get("/late-promises/pdf/").status_code == 404
