"""The index gives what a plain scan gives, for whatever is asked, on both databases."""

from random import Random

import pytest

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.work.desk.actions import make_passages
from cityhall.work.desk.finding.drafts import Draft
from cityhall.work.desk.finding.engines import is_sqlite
from cityhall.work.desk.finding.words import contains, read_query, unify
from cityhall.work.desk.models import Kind, Passage
from cityhall.work.desk.queries import find

READER = Actor("reader", roles=frozenset({Role.COUNCIL_MEMBER}))
KEEPER = Actor("keeper", roles=frozenset({Role.ADMINISTRATOR}))
SIGNS = "예산집행시민회 ABab12한  ··,-()\n費條"
TEXTS, QUERIES = 300, 250


def write(chance, length):
    return "".join(chance.choice(SIGNS) for _ in range(chance.randint(1, length)))


def ask(chance, texts):
    """A query cut out of a text, or one that may be nowhere; at times in quotation marks."""
    if chance.random() < 0.3:
        return write(chance, 6)
    text = chance.choice(texts)
    start = chance.randrange(len(text))
    piece = text[start : start + chance.randint(1, 7)].replace("\n", " ")
    return f'"{piece}"' if chance.random() < 0.4 else piece


def test_the_index_counts_as_a_plain_scan_does(lay):
    chance = Random(7)
    texts = [one for one in (unify(write(chance, 40)) for _ in range(TEXTS)) if one]
    lay(texts)
    asked = [query for _ in range(QUERIES) if (query := read_query(ask(chance, texts)))]
    found = {query[0].runs: find(query, READER).total for query in asked}
    scanned = {query[0].runs: sum(contains(one, query) for one in texts) for query in asked}
    assert {one: n for one, n in found.items() if n != scanned[one]} == {}
    assert sum(n > 1 for n in found.values()) > QUERIES / 4


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("예산", 3),
        ("업무추진비", 1),
        ("예산 집행", 2),
        ('"예산 집행"', 1),
        ("예산집행", 1),
        ("업무 추진비", 1),
        ("코로나19", 2),
        ("행", 2),
        ("COVID백신", 1),
    ],
)
def test_known_words_are_counted_to_one(lay, query, count):
    lay(
        [
            "세출예산안",
            "예산 집행과 업무추진비",
            "집행한 본예산",
            "COVID백신 접종",
            "접종",
            "코로나 19",
            "코로나19",
        ]
    )
    assert find(read_query(query), READER).total == count


def test_some_of_each_kind_are_shown_and_all_are_counted(lay):
    lay([f"예산 {n}" for n in range(9)])
    row = next(make_passages(Kind.GOAL, Draft("1", "예산")))
    row.save()
    finds = find(read_query("예산"), READER)
    assert finds.counts == {Kind.GOAL: 1, Kind.RESULT: 9}
    assert [one.kind for one in finds.shown].count(Kind.RESULT) == 4
    assert len(find(read_query("예산"), READER, Kind.RESULT).shown) == 9
    assert find(read_query("예산"), READER, Kind.RESULT, page=2).shown == ()


def test_of_very_many_the_last_are_looked_at_and_the_page_says_so(lay, monkeypatch):
    monkeypatch.setattr("cityhall.work.desk.queries.MOST_OF_KIND", 5)
    lay([f"예산 {n}" for n in range(9)])
    finds = find(read_query("예산"), READER)
    assert finds.counts == {Kind.RESULT: 5}
    assert finds.cut == {Kind.RESULT}
    assert "예산 0" not in {one.text for one in find(read_query("예산"), READER, "result").shown}
    assert find(read_query("예산 3"), READER).cut == frozenset()


def test_the_word_of_a_kind_is_found_by_nobody(lay):
    lay(["예산"])
    assert find(read_query("κresult"), READER).total == 0
    assert find(read_query("result"), READER).total == 0


def test_the_history_is_found_by_administrators_only(lay):
    next(make_passages(Kind.ENTRY, Draft("1", "마루 기한을 바꿈"))).save()
    assert find(read_query("기한"), READER).total == 0
    assert find(read_query("기한"), KEEPER).total == 1


def test_asking_costs_the_same_however_much_there_is(lay, django_assert_num_queries):
    for texts in (["예산"], ["예산"] * 400):
        lay(texts)
        with django_assert_num_queries(3 if is_sqlite() else 4):
            find(read_query("예산"), READER)


def test_what_is_gone_is_found_no_more(lay):
    lay(["예산", "집행"])
    Passage.objects.filter(about="0").delete()
    assert find(read_query("예산"), READER).total == 0
    assert find(read_query("집행"), READER).total == 1
