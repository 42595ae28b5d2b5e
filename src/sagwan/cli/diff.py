"""`sagwan diff`: what changed between two reports of one office."""

from argparse import Namespace

from sagwan.cli.clock import today
from sagwan.cli.console import Console, count_columns
from sagwan.cli.output import deliver
from sagwan.cli.reports import open_pair
from sagwan.cli.settings import settings_for
from sagwan.comparing import compare
from sagwan.facts import Comparison, Message
from sagwan.showing.comparison import write_comparison
from sagwan.showing.documents import write_json
from sagwan.showing.findings import Page
from sagwan.showing.misfits import describe_misfits
from sagwan.showing.page.comparison import write_comparison_page


def run(options: Namespace, console: Console) -> int:
    """Compare two reports and print what changed."""
    old, new = open_pair(options)
    misfits = describe_misfits(old, new)
    comparison = compare(old, new, settings_for(options.new, options))
    deliver(_written(comparison, misfits, options, console), options.output, console)
    if options.format != "text" or options.output is not None:
        for said in misfits:
            console.complain(said.ko, said.en)
    return 0


def _written(
    comparison: Comparison, misfits: list[Message], options: Namespace, console: Console
) -> str:
    if options.format == "json":
        return write_json(comparison.as_dict())
    if options.format == "html":
        day = today().isoformat()
        return write_comparison_page(comparison, console.language, day, misfits)
    colour = console.colour and options.output is None
    page = Page(console.language, colour, count_columns())
    return write_comparison(comparison, page, options.all, misfits)
