"""All rules, found by listing the folder `rules`: a new rule is a new file and nothing else."""

from functools import cache
from importlib import import_module
from pathlib import Path

from sagwan.checking import rules
from sagwan.checking.rule import Rule
from sagwan.checking.settings import Settings


@cache
def catalogue() -> tuple[Rule, ...]:
    """Give every rule, in the order of the codes."""
    files = [file for folder in rules.__path__ for file in Path(folder).glob("[!_]*.py")]
    names = sorted(file.stem for file in files)
    found = [import_module(f"{rules.__name__}.{name}").RULE for name in names]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find_rule(code: str) -> Rule | None:
    """Find a rule by its code."""
    return next((rule for rule in catalogue() if rule.code == code.upper()), None)


def rules_for(settings: Settings) -> tuple[Rule, ...]:
    """Give the rules that a city has not silenced; style rules only where it asks for them."""
    return tuple(
        rule
        for rule in catalogue()
        if rule.code not in settings.silenced and (rule.group != "style" or settings.style)
    )
