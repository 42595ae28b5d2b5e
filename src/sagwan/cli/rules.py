"""`sagwan rules`: every rule in one sentence."""

from argparse import Namespace

from sagwan.checking import catalogue
from sagwan.cli.console import Console
from sagwan.showing.documents import write_json
from sagwan.showing.ink import Ink
from sagwan.showing.rules import list_rules, rules_document


def run(options: Namespace, console: Console) -> int:
    """List the rules."""
    if options.format == "json":
        console.write(write_json(rules_document(catalogue())))
    else:
        console.write(list_rules(catalogue(), console.language, Ink(console.colour)))
    return 0
