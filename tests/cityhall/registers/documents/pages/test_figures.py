"""One figure: its mark in the text, and what a reader is told on asking."""

from django.utils.translation import override

from cityhall.registers.documents.pages.figures import describe_figure, write_figure
from cityhall.registers.documents.pages.marks import Mark


def card_of(reading, name):
    return describe_figure(reading, name)


def find(reading, text):
    return next(f["id"] for f in reading.figures.values() if f["text"] == text)


def test_a_figure_in_doubt_tells_every_relation_it_stands_in(reading):
    card = card_of(reading, find(reading, "337,200"))
    assert card.state_name == "함께 의심"
    assert card.value == "337,200 천원 = 337,200,000 원"
    assert [(r.kind, r.holds) for r in card.relations] == [
        ("합계", True),
        ("비율", True),
        ("차", False),
    ]


def test_a_figure_that_was_not_tested_tells_why(reading):
    card = card_of(reading, find(reading, "37.8%"))
    assert (card.state, card.relations) == ("open", [])
    assert card.reason
    with override("en"):
        assert card_of(reading, find(reading, "37.8%")).reason.isascii()


def test_a_figure_that_does_not_exist_tells_nothing(reading):
    assert describe_figure(reading, "none") is None


def test_many_relations_are_counted(reading):
    name = find(reading, "277,200")
    relation = next(r for r in reading.check["relations"] if name in r["figures"])
    reading.check["relations"] += [relation] * 20
    card = card_of(reading, name)
    assert len(card.relations) == 12
    assert card.more > 0


def test_a_mark_that_leads_nowhere_is_no_link():
    assert write_figure("f1", Mark("holds"), "1") == '<span class="f holds" id="f-f1">1</span>'


def test_an_expected_value_is_escaped():
    assert "<b>" not in write_figure("f1", Mark("error", 0, "<b>"), "1")
