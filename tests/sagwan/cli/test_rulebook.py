"""All rules, those for one report and those for several."""

from sagwan.cli.rulebook import every_rule, find_rule


def test_no_code_is_given_twice():
    codes = [rule.code for rule in every_rule()]
    assert len(codes) == len(set(codes))


def test_rules_of_both_kinds_are_found():
    found = [find_rule(code) for code in ("sum001", "XRP001")]
    assert [rule.code for rule in found if rule] == ["SUM001", "XRP001"]
    assert find_rule("ZZZ999") is None
