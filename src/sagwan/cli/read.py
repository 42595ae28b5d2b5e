"""`sagwan read`: a report as it was read, its lines or all that was understood."""

from argparse import Namespace

from sagwan.cli.console import Console
from sagwan.cli.output import deliver, refuse_overwriting
from sagwan.cli.reports import open_report
from sagwan.showing.documents import write_json
from sagwan.showing.lettering import whole


def run(options: Namespace, console: Console) -> int:
    """Print what a file says."""
    refuse_overwriting(options.output, [options.file])
    report = open_report(options.file)
    if options.format == "json":
        text = write_json(report.as_dict())
    else:
        text = "".join(f"{whole(line.text)}\n" for line in report.document.lines)
    deliver(text, options.output, console)
    return 0
