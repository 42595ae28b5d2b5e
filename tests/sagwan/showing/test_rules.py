"""Rules as people read them."""

from dataclasses import replace

from sagwan.showing.ink import Ink
from sagwan.showing.rules import explain_rule, list_rules, rules_document

INK = Ink(colour=False)


def test_rules_are_listed_by_group(rule):
    dated = replace(rule, code="DAT001", group="dates", severity="warning")
    assert list_rules([rule, dated], "ko", INK) == (
        "계산\n  DIF001  오류  잔액은 차이여야 합니다.\n"
        "\n날짜\n  DAT001  주의  잔액은 차이여야 합니다.\n"
    )


def test_a_rule_is_explained_with_its_example(rule):
    told = explain_rule(rule, "en", INK)
    assert told.startswith("DIF001 A wrong remainder\n")
    assert "잔액이" not in told
    assert "    900 | 350 | 650\n" in told


def test_an_unknown_group_keeps_its_name(rule):
    assert list_rules([replace(rule, group="other")], "en", INK).startswith("other\n")


def test_the_document_has_both_languages(rule):
    told = rules_document([rule])["rules"][0]
    assert told["title"] == {"ko": "잔액이 다름", "en": "A wrong remainder"}
