"""Checking one report as the command line does: with its settings, and with verdicts remembered."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from sagwan.checking import check
from sagwan.checking.waivers import left_standing
from sagwan.cli.settings import settings_for
from sagwan.facts import Report
from sagwan.showing.checked import Checked


def check_report(
    name: str, report: Report, options: Namespace, previous: Sequence[Report] = ()
) -> Checked:
    """Check a report that the caller named."""
    settings = settings_for(name, options)
    result = check(report, previous, settings)
    standing = tuple(left_standing(result.discrepancies, report.document, settings))
    passed = len(result.discrepancies) - len(standing)
    return Checked(name, report, replace(result, discrepancies=standing), passed)
