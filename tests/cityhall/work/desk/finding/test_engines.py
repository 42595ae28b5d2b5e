"""A search is fast whatever the engine believes of its table, and whatever was left in it."""

import time

import pytest
from django.db import connection

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.work.desk.finding.words import read_query
from cityhall.work.desk.models import Passage
from cityhall.work.desk.queries import find

READER = Actor("reader", roles=frozenset({Role.COUNCIL_MEMBER}))
MANY, SAID = 50_000, 1000
COLUMNS = "kind, about, part, weight, recency, holder, text, words"
AGAIN = f"INSERT INTO desk_passage ({COLUMNS}) SELECT {COLUMNS} FROM desk_passage LIMIT %s"
QUERIES = ("예산", "집행3", "예산 77", "시장 공약 사업", "예산 5 집행6", "나오지 않는 말")
MORE = 10  # times as long as in a fresh table; PostgreSQL took hundreds of times as long


@pytest.fixture
def fill(lay):
    """Fill the index with many passages; some words stand in all, some in few."""

    def filled():
        lay([f"예산 {n} 집행{n % 7} 시장 공약 사업" for n in range(SAID)])
        with connection.cursor() as cursor:
            while missing := MANY - Passage.objects.count():
                cursor.execute(AGAIN, [missing])

    return filled


def look_again():
    """Let the engine look at its tables, as it does now and then by itself."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def ask():
    """Give what is found, and how long the slowest search takes."""
    found, slowest = [], 0.0
    for query in map(read_query, QUERIES):
        taken = []
        for _ in range(3):
            began = time.perf_counter()
            finds = find(query, READER)
            taken.append(time.perf_counter() - began)
        found.append(finds.counts)
        slowest = max(slowest, min(taken))
    return found, slowest


@pytest.mark.long
def test_a_search_is_fast_in_a_table_that_is_believed_empty_and_full_of_what_is_gone(fill):
    fill()
    found, fresh = ask()
    Passage.objects.all().delete()
    look_again()
    fill()
    assert Passage.objects.count() == MANY
    found_when_unaware, unaware = ask()
    look_again()
    found_when_aware, aware = ask()
    assert found == found_when_unaware == found_when_aware
    assert max(unaware, aware) < MORE * fresh
