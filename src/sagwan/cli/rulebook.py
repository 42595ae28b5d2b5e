"""Every rule there is: those for one report, and those that need reports of several offices."""

from sagwan.checking import Rule
from sagwan.checking import catalogue as rules_for_one
from sagwan.comparing import catalogue as rules_for_several


def every_rule() -> tuple[Rule, ...]:
    """Give every rule, those for one report first."""
    return (*rules_for_one(), *rules_for_several())


def find_rule(code: str) -> Rule | None:
    """Find a rule by its code."""
    return next((rule for rule in every_rule() if rule.code == code.upper()), None)
