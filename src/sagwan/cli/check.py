"""`sagwan check`: what is wrong in reports, in the format that the reader asked for."""

from argparse import Namespace
from collections.abc import Iterable
from importlib import import_module

from sagwan.cli.checks import check_reports
from sagwan.cli.console import Console, count_columns
from sagwan.cli.output import deliver, refuse_overwriting, refuse_terminal
from sagwan.cli.reports import UnusableReportError, open_report, refuse_twice
from sagwan.facts import Report
from sagwan.showing.checked import Checked, join_results
from sagwan.showing.damage import describe_damage, describe_mixture
from sagwan.showing.dangers import describe_danger

_REPORTS = ("hwpx", "pdf", "docx")  # the report itself with its findings, one for each
_NO_TEXTS = ("xlsx", *_REPORTS)


def run(options: Namespace, console: Console) -> int:
    """Check every file that was named and print what was found."""
    named = [*options.files, *options.previous]
    refuse_twice(named)
    form = options.format
    if form in _NO_TEXTS:
        refuse_terminal(options.output, form)
    if form in _REPORTS:
        return _hand_back(options, form, console)
    refuse_overwriting(options.output, named)
    checked, unusable = _check(options, console)
    if checked:
        deliver(_written(checked, form, options, console), options.output, console)
    return _status(checked, unusable)


def _hand_back(options: Namespace, form: str, console: Console) -> int:
    handing_back = import_module("sagwan.cli.handing_back")
    places = handing_back.place_files(options, form)
    checked, unusable = _check(options, console)
    handing_back.hand_back(checked, form, places, console)
    return _status(checked, unusable)


def _check(options: Namespace, console: Console) -> tuple[list[Checked], int]:
    previous = [open_report(name) for name in options.previous]
    reports, unusable = _open_all(options.files, console)
    return check_reports(reports, options, previous) if reports else [], unusable


def _status(checked: list[Checked], unusable: int) -> int:
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
    """Say which parts of a file could not be read, so that no clean result is taken for whole, and
    what in it may do harm."""
    for describe in (describe_damage, describe_mixture, describe_danger):
        said = describe(report.document)
        if said is not None:
            console.complain(f"{name}: {said.ko}", f"{name}: {said.en}")


def _written(
    checked: list[Checked], form: str, options: Namespace, console: Console
) -> str | bytes:
    """Write the findings; what writes each format is loaded when it is asked for."""
    if form == "json":
        write_json = import_module("sagwan.showing.documents").write_json
        return str(write_json(join_results(checked).as_dict()))
    if form == "text":
        findings = import_module("sagwan.showing.findings")
        colour = console.colour and options.output is None
        page = findings.Page(console.language, colour, count_columns(), options.brief)
        return str(findings.write_findings(checked, page))
    module = import_module(f"sagwan.cli.as_{form}")
    written: str | bytes = module.write(checked, console.language)
    return written
