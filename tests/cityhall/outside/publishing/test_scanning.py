"""What may not go out is found however it is written, and what is public is left alone."""

import pytest

from cityhall.outside.publishing.scanning import COVER, NAMES, load_rules, rebuild, scan, scan_text

RULES = [one for one in load_rules().values() if one.pattern]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_a_rule_finds_and_leaves_what_it_declares(rule):
    for text in rule.finds:
        assert rule.key in {key for key, _ in scan_text(f"연락처 {text} 끝")}
    for text in rule.leaves:
        assert rule.key not in {key for key, _ in scan_text(f"연락처 {text} 끝")}


@pytest.mark.parametrize(
    "text",
    [
        "800101-1234567",
        "800101–1234567",
        "８００１０１－１２３４５６７",
        "800101 - 1234567",
        "8001011234567",
        "8001\u200b01-12345\u200b67",
    ],
)
def test_a_resident_number_is_found_in_every_writing_and_gone_after(text):
    content = {"name": [f"신청인 {text} 님", "applicant"]}
    found = scan(content)
    assert [one.rule for one in found] == ["resident-number"]
    built = rebuild(content, found)
    assert COVER in built["name"][0]
    assert scan(built) == []
    assert "1234567" not in str(built)


def test_a_declared_name_is_found_and_taken_out_wherever_it_stands():
    content = {"reason": ["가온이 적음", "by 가온"], "rows": [{"why": "가온과 의논"}]}
    found = scan(content, ["가온"])
    assert {one.rule for one in found} == {NAMES}
    assert "가온" not in str(rebuild(content, found))


def test_a_sum_of_money_is_no_resident_number():
    assert scan({"value": "8001011234567"}) == []
    assert scan({"value": ["번호는 8001011234567"]}) != []
    assert scan({"text": "8001011234567"}) != []
