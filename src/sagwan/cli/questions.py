"""`sagwan questions`: what the council will ask about a report, held against the one before."""

from argparse import Namespace

from sagwan.cli.console import Console, count_columns
from sagwan.cli.output import deliver
from sagwan.cli.reports import open_pair
from sagwan.cli.settings import settings_for
from sagwan.comparing.questions import expect_questions, list_as_dict
from sagwan.showing.documents import write_json
from sagwan.showing.findings import Page
from sagwan.showing.misfits import describe_misfits
from sagwan.showing.questions import write_questions


def run(options: Namespace, console: Console) -> int:
    """Compare two reports, check the newer, and print what will be asked."""
    old, new = open_pair(options)
    questions = expect_questions(old, new, settings_for(options.new, options))
    misfits = describe_misfits(old, new)
    if options.format == "json":
        names = old.document.name, new.document.name
        deliver(write_json(list_as_dict(*names, questions)), options.output, console)
        for said in misfits:
            console.complain(said.ko, said.en)
        return 0
    colour = console.colour and options.output is None
    page = Page(console.language, colour, count_columns())
    deliver(write_questions(questions, page, misfits), options.output, console)
    return 0
