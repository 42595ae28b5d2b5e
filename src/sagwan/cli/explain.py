"""`sagwan explain`: one rule with its reason and an example."""

from argparse import Namespace

from sagwan.cli.console import Console
from sagwan.cli.failures import NoSuchRuleError
from sagwan.cli.nearest import nearest
from sagwan.cli.rulebook import every_rule, find_rule
from sagwan.showing.ink import Ink
from sagwan.showing.rules import explain_rule


def run(options: Namespace, console: Console) -> int:
    """Explain the rule that was named."""
    rule = find_rule(options.code)
    if rule is None:
        near = nearest(options.code.upper(), [one.code for one in every_rule()])
        raise NoSuchRuleError(options.code, near)
    console.write(explain_rule(rule, console.language, Ink(console.colour)))
    return 0
