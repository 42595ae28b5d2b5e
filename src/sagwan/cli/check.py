"""`sagwan check`: what is wrong in reports, in the format that the reader asked for."""

from argparse import Namespace
from collections.abc import Iterable
from importlib import import_module

from sagwan.cli.checks import check_reports
from sagwan.cli.console import Console, count_columns
from sagwan.cli.failures import StandardInputTwiceError
from sagwan.cli.output import deliver, refuse_overwriting
from sagwan.cli.reports import STANDARD_INPUT, UnusableReportError, open_report
from sagwan.facts import Report
from sagwan.showing.checked import Checked, join_results
from sagwan.showing.damage import describe_damage
from sagwan.showing.findings import Page, write_findings


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
            _own_up(reports[name], name, console)
        except UnusableReportError as failure:
            console.complain(failure.message.ko, failure.message.en)
            unusable += 1
    return reports, unusable


def _own_up(report: Report, name: str, console: Console) -> None:
    """Say which parts of a file could not be read, so that no clean result is taken for whole."""
    damage = describe_damage(report.document)
    if damage is not None:
        console.complain(f"{name}: {damage.ko}", f"{name}: {damage.en}")


def _written(checked: list[Checked], options: Namespace, console: Console) -> str:
    """Write the findings; the formats that are asked for less often are loaded when they are."""
    if options.format == "json":
        write_json = import_module("sagwan.showing.documents").write_json
        return str(write_json(join_results(checked).as_dict()))
    if options.format == "text":
        colour = console.colour and options.output is None
        page = Page(console.language, colour, count_columns(), options.brief)
        return write_findings(checked, page)
    written: str = import_module(f"sagwan.cli.as_{options.format}").write(checked, console.language)
    return written
