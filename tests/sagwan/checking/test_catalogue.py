"""All rules are found; those of style run, and are loaded, only where they are asked for."""

import subprocess
import sys

from sagwan.checking.catalogue import STYLE, catalogue, find_rule, rules_for
from sagwan.checking.settings import Settings

LOADED = """
import sys
from sagwan import check, read, understand
check(understand(read("□ 현황\\n ○ 정원 12명".encode(), "보고.txt")))
print([name for name in sys.modules if ".rules.sty" in name])
"""


def test_the_code_of_a_rule_tells_whether_it_is_of_style():
    assert all(rule.code.startswith(STYLE) == (rule.group == "style") for rule in catalogue())


def test_style_is_judged_only_where_it_is_asked_for():
    usual = {rule.code for rule in rules_for(Settings())}
    asked = {rule.code for rule in rules_for(Settings(style=True))}
    assert asked - usual == {rule.code for rule in catalogue() if rule.group == "style"}


def test_what_is_silenced_does_not_run():
    codes = {rule.code for rule in rules_for(Settings(silenced=frozenset({"SUM001"})))}
    assert "SUM001" not in codes
    assert "SUM002" in codes


def test_a_rule_is_found_however_its_code_is_written():
    assert find_rule("sum001") is find_rule("SUM001") is not None
    assert find_rule("SUM999") is None


def test_checking_without_style_does_not_load_its_word_lists():
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
