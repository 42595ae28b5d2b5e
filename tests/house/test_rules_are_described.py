"""One rule, one file, one code: each has a page that explains it and a test of its own."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

RULE_FILE = re.compile(r"^([a-z]{3}\d{3})_[a-z0-9_]+\.py$")
RULES = Path("src/sagwan/checking/rules")
PAGES = Path("docs/rules")
TESTS = Path("tests/sagwan/checking/rules")


@pytest.fixture(scope="module")
def rules(root):
    """Code → stem of the file that holds the rule."""
    files = sorted((root / RULES).glob("*.py"))
    return {match[1].upper(): file.stem for file in files if (match := RULE_FILE.match(file.name))}


def test_a_rules_folder_holds_only_rules(root):
    loose = [
        file.name
        for file in (root / RULES).glob("*.py")
        if not RULE_FILE.match(file.name) and file.name != "__init__.py"
    ]
    assert loose == []


def test_no_code_is_given_twice(root):
    codes = Counter(file.name[:6] for file in (root / RULES).glob("???[0-9][0-9][0-9]_*.py"))
    assert [code for code, count in codes.items() if count > 1] == []


def test_every_rule_has_a_page_under_its_code(root, rules):
    assert [code for code in rules if not (root / PAGES / f"{code}.md").is_file()] == []


def test_every_page_belongs_to_a_rule(root, rules):
    pages = {page.stem for page in (root / PAGES).glob("[A-Z][A-Z][A-Z][0-9][0-9][0-9].md")}
    assert sorted(pages - set(rules)) == []


def test_every_page_opens_with_its_code_and_says_enough(root, rules):
    thin = []
    for code in rules:
        page = root / PAGES / f"{code}.md"
        text = page.read_text(encoding="utf-8") if page.is_file() else ""
        spoken = re.search("[가-힣]", text) and re.search("[A-Za-z]{3}", text)
        if not text.startswith(f"# {code}") or not spoken:
            thin.append(code)
    assert thin == []


def test_every_rule_has_a_test_of_its_own(root, rules):
    stems = rules.values()
    assert [stem for stem in stems if not (root / TESTS / f"test_{stem}.py").is_file()] == []


def test_the_command_line_lists_every_rule(root, rules):
    if not rules or not (root / "src/sagwan/cli").exists():
        pytest.skip("no rules or no command line yet")
    program = Path(sys.executable).parent / "sagwan"
    listing = subprocess.run([program, "rules"], capture_output=True, text=True, check=True).stdout
    assert [code for code in rules if code not in listing] == []
