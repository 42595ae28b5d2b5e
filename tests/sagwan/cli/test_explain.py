"""One rule at length."""

import pytest

from sagwan.cli.rulebook import every_rule


@pytest.mark.parametrize("code", [rule.code for rule in every_rule()])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_rule_explains_itself(call, code, language):
    done = call("explain", code.lower(), "--lang", language)
    assert done.status == 0
    assert done.out.startswith(code)
    assert ("보기" if language == "ko" else "example") in done.out


def test_a_rule_that_does_not_exist_is_answered_with_the_nearest(call):
    done = call("explain", "DIF01")
    assert (done.status, done.out) == (2, "")
    assert "DIF001" in done.err
