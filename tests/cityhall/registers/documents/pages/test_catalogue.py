"""The rules page shows every rule of the library."""

from django.utils.translation import override

from cityhall.registers.documents.pages.catalogue import list_rule_groups
from sagwan import checking, comparing


def cards():
    return [card for group in list_rule_groups() for card in group.rules]


def test_every_rule_is_shown_once():
    assert sorted(card.code for card in cards()) == sorted(
        rule.code for rule in (*checking.catalogue(), *comparing.catalogue())
    )


def test_every_rule_tells_its_reason_in_both_languages():
    assert all(card.title and card.reason and card.example for card in cards())
    with override("en"):
        assert all(card.title and card.reason and card.example for card in cards())


def test_groups_are_named():
    assert list_rule_groups()[0].name == "계산"
