"""Checking reports as the command line does: each with its settings and with verdicts remembered,
several of them against each other as well."""

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib import import_module

from sagwan.checking import Settings, check
from sagwan.checking.waivers import left_standing
from sagwan.cli.settings import settings_for
from sagwan.facts import Discrepancy, Report
from sagwan.showing.checked import Checked


def check_report(
    name: str, report: Report, options: Namespace, previous: Sequence[Report] = ()
) -> Checked:
    """Check a report that the caller named."""
    return check_reports({name: report}, options, previous)[0]


def check_reports(
    reports: Mapping[str, Report], options: Namespace, previous: Sequence[Report] = ()
) -> list[Checked]:
    """Check reports by the names that the caller gave them, each alone and all together."""
    settings = {name: settings_for(name, options) for name in reports}
    told_differently = _check_together(reports, settings)
    return [
        _checked(name, report, settings[name], previous, told_differently)
        for name, report in reports.items()
    ]


def _checked(
    name: str,
    report: Report,
    settings: Settings,
    previous: Sequence[Report],
    told_differently: Iterable[Discrepancy],
) -> Checked:
    result = check(report, previous, settings)
    mine = [found for found in told_differently if found.file == name]
    found = sorted((*result.discrepancies, *mine), key=lambda d: (d.place.line, d.place.start))
    wanted = [one for one in found if one.rule not in settings.silenced]
    standing = tuple(left_standing(wanted, report.document, settings))
    passed = tuple(one for one in wanted if one not in standing)
    result = replace(result, discrepancies=standing)
    return Checked(name, report, result, passed, settings.style)


def _check_together(
    reports: Mapping[str, Report], settings: Mapping[str, Settings]
) -> list[Discrepancy]:
    """Find what several reports tell differently; each is known by the name the caller gave.

    What compares is loaded only here: most calls name one report and should not wait for it."""
    if len(reports) == 1:
        return []
    named = [
        replace(report, document=replace(report.document, name=name))
        for name, report in reports.items()
    ]
    same = {name: other for one in settings.values() for name, other in one.same_names.items()}
    told: list[Discrepancy] = import_module("sagwan.comparing").compare_offices(
        named, Settings(same_names=same)
    )
    return told
