"""`sagwan waive`: a discrepancy that somebody let pass goes into sagwan.toml, with the reason.

The file is only added to: what a person wrote in it stays as it is, letter by letter.
"""

import re
from argparse import Namespace
from datetime import date
from pathlib import Path

from sagwan.checking import Waiver
from sagwan.checking.settings_file import FILE_NAME
from sagwan.checking.waivers import find_waiver, text_to_remember
from sagwan.cli.checks import check_reports
from sagwan.cli.clock import today
from sagwan.cli.console import Console
from sagwan.cli.failures import (
    NoLineError,
    NoReasonError,
    NoSuchDayError,
    NoSuchRuleError,
    NothingToWaiveError,
    UnwritableError,
)
from sagwan.cli.output import replace_file
from sagwan.cli.reports import open_report
from sagwan.cli.rulebook import find_rule
from sagwan.cli.settings import settings_for, settings_path
from sagwan.facts import Discrepancy, Report

_FILE_AND_LINE = re.compile(r"(.+?):(\d+)(?::\d+)?:?")


def run(options: Namespace, console: Console) -> int:
    """Let the discrepancies of a rule on a line pass."""
    name, line = _place(options)
    code = options.rule.upper()
    if not options.reason.strip():
        raise NoReasonError
    if find_rule(code) is None:
        raise NoSuchRuleError(options.rule, None)
    day = _day(options.date)
    report = open_report(name)
    found = _discrepancy(report, name, code, line, options)
    path = settings_path(name, options.settings) or Path(name).parent / FILE_NAME
    if find_waiver(found, report.document, settings_for(name, options)) is not None:
        console.say("이미 받아들인 지적입니다.", "This has been let pass already.")
        return 0
    text = text_to_remember(report.document, found)
    _add(path, Waiver(code, text, options.reason, day, report.document.name))
    console.say(
        f"{path}: {name} {line}줄의 {code} 지적을 받아들인다고 적었습니다.",
        f"{path}: {code} on line {line} of {name} may pass from now on.",
    )
    return 0


def _place(options: Namespace) -> tuple[str, int]:
    """Tell the file and the line, given as FILE LINE or, as `sagwan check` prints it, FILE:LINE."""
    if options.line is not None:
        return options.file, options.line
    both = _FILE_AND_LINE.fullmatch(options.file)
    if both is None:
        raise NoLineError(options.file)
    return both[1], int(both[2])


def _day(written: str | None) -> date:
    if written is None:
        return today()
    try:
        return date.fromisoformat(written)
    except ValueError as failure:
        raise NoSuchDayError(written) from failure


def _discrepancy(
    report: Report, name: str, code: str, line: int, options: Namespace
) -> Discrepancy:
    reports = {name: report, **{other: open_report(other) for other in options.beside}}
    one = check_reports(reports, options)[0]
    there = [d for d in (*one.result.discrepancies, *one.waived) if d.place.line == line]
    for found in there:
        if found.rule == code:
            return found
    raise NothingToWaiveError(name, line, code, sorted({found.rule for found in there}))


def _add(path: Path, waiver: Waiver) -> None:
    try:
        before = path.read_bytes() if path.exists() else b""
    except OSError as failure:
        raise UnwritableError(str(path), failure) from failure
    newline = "\r\n" if b"\r\n" in before else "\n"
    entry = newline.join(_entry(waiver))
    gap = "" if not before else newline if before.endswith(b"\n") else newline * 2
    replace_file(path, before.decode("utf-8") + gap + entry + newline)


def _entry(waiver: Waiver) -> list[str]:
    return [
        "[[waive]]",
        f"rule = {_quoted(waiver.rule)}",
        f"file = {_quoted(waiver.file or '')}",
        f"text = {_quoted(waiver.text)}",
        f"reason = {_quoted(waiver.reason)}",
        f"date = {waiver.on.isoformat()}",
    ]


def _quoted(text: str) -> str:
    """Write a text as TOML does, with what would end or break it escaped."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(map(_escape_control, escaped)) + '"'


def _escape_control(char: str) -> str:
    return f"\\u{ord(char):04X}" if ord(char) < 0x20 or ord(char) == 0x7F else char
