"""Every rule in one sentence, as text and as JSON."""

import json

from sagwan.cli.rulebook import every_rule


def test_every_rule_stands_in_the_list(call):
    out = call("rules").out
    assert [rule.code for rule in every_rule() if f"{rule.code}  " not in out] == []


def test_json_tells_the_same(call):
    document = json.loads(call("rules", "--format", "json").out)
    assert [rule["rule"] for rule in document["rules"]] == [rule.code for rule in every_rule()]
