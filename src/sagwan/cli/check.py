"""`sagwan check`: what is wrong in reports, in the format that the reader asked for."""

from argparse import Namespace
from collections.abc import Iterable
from shutil import get_terminal_size

from sagwan.cli.checks import check_reports
from sagwan.cli.clock import today
from sagwan.cli.console import Console
from sagwan.cli.failures import StandardInputTwiceError
from sagwan.cli.output import deliver, refuse_overwriting
from sagwan.cli.reports import STANDARD_INPUT, UnusableReportError, open_report
from sagwan.cli.rulebook import every_rule
from sagwan.facts import Report
from sagwan.showing.checked import Checked, join_results
from sagwan.showing.documents import write_json
from sagwan.showing.findings import Page, write_findings
from sagwan.showing.page import write_page
from sagwan.showing.sarif import write_sarif


def run(options: Namespace, console: Console) -> int:
    """Check every file that was named and print what was found."""
    named = [*options.files, *options.previous]
    if named.count(STANDARD_INPUT) > 1:
        raise StandardInputTwiceError
    refuse_overwriting(options.output, named)
    previous = [open_report(name) for name in options.previous]
    reports, unusable = _open_all(options.files, console)
    checked = check_reports(reports, options, previous) if reports else []
    if checked:
        deliver(_written(checked, options, console), options.output, console)
    if unusable:
        return 2
    return int(any(one.result.has_errors for one in checked))


def _open_all(names: Iterable[str], console: Console) -> tuple[dict[str, Report], int]:
    """Open what can be opened, and say in one line each what cannot."""
    reports: dict[str, Report] = {}
    unusable, named = 0, list(dict.fromkeys(names))
    for number, name in enumerate(named, 1):
        console.progress(f"[{number}/{len(named)}] {name}")
        try:
            reports[name] = open_report(name)
        except UnusableReportError as failure:
            console.complain(failure.message.ko, failure.message.en)
            unusable += 1
    return reports, unusable


def _written(checked: list[Checked], options: Namespace, console: Console) -> str:
    if options.format == "json":
        return write_json(join_results(checked).as_dict())
    if options.format == "sarif":
        return write_sarif(checked, every_rule(), console.language)
    if options.format == "html":
        return write_page(checked, console.language, today().isoformat())
    colour = console.colour and options.output is None
    columns = get_terminal_size((100, 24)).columns
    return write_findings(checked, Page(console.language, colour, columns, options.brief))
