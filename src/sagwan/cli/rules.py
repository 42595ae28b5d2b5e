"""`sagwan rules`: every rule in one sentence."""

from argparse import Namespace

from sagwan.cli.console import Console
from sagwan.cli.rulebook import every_rule
from sagwan.showing.documents import write_json
from sagwan.showing.ink import Ink
from sagwan.showing.rules import list_rules, rules_document


def run(options: Namespace, console: Console) -> int:
    """List the rules."""
    if options.format == "json":
        console.write(write_json(rules_document(every_rule())))
    else:
        console.write(list_rules(every_rule(), console.language, Ink(console.colour)))
    return 0
