"""`sagwan write`: a report, or a draft of one, as a file to hand in."""

from argparse import Namespace
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from sagwan.cli.console import Console
from sagwan.cli.drafts import open_draft
from sagwan.cli.failures import NoArchiveError, NoTargetError
from sagwan.cli.output import deliver, refuse_overwriting, refuse_terminal
from sagwan.cli.reports import UnusableReportError
from sagwan.facts import Report
from sagwan.showing.damage import describe_damage
from sagwan.writing import TARGETS, WritingError, draft_of, flow_of, write

_ENDINGS = {"htm": "html", "markdown": "md"}
_TEXTS = ("html", "md")


def run(options: Namespace, console: Console) -> int:
    """Write a file in the format that was asked for, else as its name ends."""
    form = options.to or _format_of(options.output)
    if options.archive and form != "pdf":
        raise NoArchiveError(form)
    if form not in _TEXTS:
        refuse_terminal(options.output, form)
    refuse_overwriting(options.output, [options.file])
    draft = open_draft(options.file)
    _own_up(draft, options.file, console)
    try:
        written = _written(draft, form, archive=options.archive)
    except WritingError as failure:
        raise UnusableReportError(options.file, failure.message) from failure
    deliver(written, options.output, console)
    return 0


def _format_of(output: str | None) -> str:
    ending = Path(output or "").suffix.lower().removeprefix(".")
    form = _ENDINGS.get(ending, ending)
    if form not in TARGETS:
        raise NoTargetError(output, TARGETS)
    return form


def _written(draft: Report | Mapping[str, Any], form: str, *, archive: bool) -> bytes:
    if not archive:
        return write(draft, form)
    opened = draft_of(draft)
    written: bytes = import_module("sagwan.writing.pdf").write_pdf(
        opened, flow_of(opened), archive=True
    )
    return written


def _own_up(draft: Report | Mapping[str, Any], name: str, console: Console) -> None:
    """Say which parts of a file could not be read: they are missing in what is written."""
    damage = describe_damage(draft.document) if isinstance(draft, Report) else None
    if damage is not None:
        console.complain(f"{name}: {damage.ko}", f"{name}: {damage.en}")
