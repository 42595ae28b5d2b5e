"""`sagwan read`: a report as it was read: its lines, its outline, or all that was understood."""

import sys
from argparse import Namespace

from sagwan.cli.console import Console
from sagwan.cli.output import deliver, refuse_overwriting
from sagwan.cli.reports import open_report
from sagwan.facts import Report
from sagwan.showing.documents import write_json
from sagwan.showing.lettering import whole
from sagwan.showing.overview import write_overview


def run(options: Namespace, console: Console) -> int:
    """Print what a file says; on a terminal its lines are followed by the overview."""
    refuse_overwriting(options.output, [options.file])
    report = open_report(options.file)
    is_seen = options.output is None and sys.stdout.isatty()
    deliver(_written(report, options.format, console, is_seen), options.output, console)
    if is_seen and options.format == "text":
        console.finish()
        ko, en = (write_overview(report, language).rstrip() for language in ("ko", "en"))
        console.say(f"\n{ko}", f"\n{en}")
    return 0


def _written(report: Report, form: str, console: Console, is_seen: bool) -> str:
    if form == "json":
        return write_json(report.as_dict(), is_spread=is_seen)
    if form == "summary":
        return write_overview(report, console.language)
    return "".join(f"{whole(line.text)}\n" for line in report.document.lines)
