"""All rules, found by listing the folder `rules`: a new rule is a new file and nothing else."""

from functools import cache
from importlib import import_module
from pathlib import Path

from sagwan.checking import rules
from sagwan.checking.rule import Rule
from sagwan.checking.settings import Settings

STYLE = "STY"  # the codes of rules of style, which are asked for, open with it


@cache
def _codes() -> tuple[tuple[str, str], ...]:
    """List the codes of all rules with the module of each."""
    files = [file for folder in rules.__path__ for file in Path(folder).glob("[!_]*.py")]
    return tuple(sorted((file.stem.partition("_")[0].upper(), file.stem) for file in files))


@cache
def _load(module: str) -> Rule:
    rule: Rule = import_module(f"{rules.__name__}.{module}").RULE
    return rule


def catalogue() -> tuple[Rule, ...]:
    """Give every rule, in the order of the codes."""
    return tuple(_load(module) for _, module in _codes())


def find_rule(code: str) -> Rule | None:
    """Find a rule by its code."""
    return next((_load(module) for known, module in _codes() if known == code.upper()), None)


def rules_for(settings: Settings) -> tuple[Rule, ...]:
    """Give the rules that a city has not silenced; those of style only where it asks for them, for
    their word lists take long to load."""
    return tuple(
        _load(module)
        for code, module in _codes()
        if code not in settings.silenced and (settings.style or not code.startswith(STYLE))
    )
