"""Faults that an earlier report had already: known by the words of their line, or by the labels and
values of their figures, since lines move and as-of dates change from report to report.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from sagwan.checking.calendar.asof import find_as_of
from sagwan.checking.waivers import squeeze
from sagwan.checking.wording.text import ReportText, join_lines
from sagwan.facts import Discrepancy, Repeat, Report

_LONG = 400  # letters; of a longer line (a cell with a whole answer) the words around count
_AROUND = 40

Key = tuple[object, ...]


class Checked(NamedTuple):
    """An earlier report and what checking found in it."""

    report: Report
    found: Sequence[Discrepancy]


def mark_repeats(
    found: Iterable[Discrepancy], report: Report, earlier: Sequence[Checked]
) -> Iterator[Discrepancy]:
    """Give the discrepancies of a report, each with the place where it stood before, if any."""
    known: dict[Key, Repeat] = {}
    for before in earlier:
        text = join_lines(before.report.document)
        dates = _as_of_dates(before.report, text)
        for fault in before.found:
            for key in _keys(fault, before.report, text, dates):
                known.setdefault(key, Repeat(fault.file, fault.place))
    text = join_lines(report.document)
    dates = _as_of_dates(report, text)
    for fault in found:
        keys = _keys(fault, report, text, dates)
        repeat = next((known[key] for key in keys if key in known), None)
        yield fault if repeat is None else replace(fault, repeats=repeat)


def _as_of_dates(report: Report, text: ReportText) -> dict[int, list[tuple[int, int]]]:
    """The as-of dates of each line, as stretches of the whole text."""
    dates: dict[int, list[tuple[int, int]]] = {}
    for stated in find_as_of(report, text):
        dates.setdefault(text.line_of(stated.start), []).append((stated.start, stated.end))
    return dates


def _keys(
    fault: Discrepancy, report: Report, text: ReportText, dates: dict[int, list[tuple[int, int]]]
) -> Iterator[Key]:
    yield fault.rule, "line", _words(fault, text, dates.get(fault.place.line, ()))
    figures = [report.figure_by_id[key] for key in fault.figures if key in report.figure_by_id]
    if len(figures) > 1:
        told = sorted((squeeze(" ".join(f.subject)), str(f.value.normalize())) for f in figures)
        yield fault.rule, "figures", tuple(told)


def _words(fault: Discrepancy, text: ReportText, dates: Sequence[tuple[int, int]]) -> str:
    """Give the letters of a fault's line without its as-of dates."""
    first = text.starts[fault.place.line - 1]
    last = first + len(text.line(fault.place.line))
    if last - first > _LONG:
        start = text.offset(fault.place)
        first, last = max(first, start - _AROUND), min(last, start + _AROUND)
    words, at = [], first
    for start, end in dates:
        words.append(text.plain[at:start] if start > at else "")
        at = max(at, end)
    return squeeze("".join((*words, text.plain[at:last])))
