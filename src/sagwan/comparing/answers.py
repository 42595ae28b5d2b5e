"""Answers to the council that stand in the cells of a table, point by point."""

import re
from collections.abc import Iterator, Mapping

from sagwan.facts import Block, CouncilRequest, Place, Report

_MARK = re.compile(r"^\s*(?:[□○●◦▪■◆▷▶‣·∙•*※-]|[①-⑳])\s*")
_SEEN = 16  # characters by which a point is found again in its line


def answer_points(
    report: Report, request: CouncilRequest, sections: Mapping[int, str]
) -> Iterator[Block]:
    """Give each point of an answer as a block of its own."""
    place = request.answer_place
    if place is None:
        return
    plain = report.document.lines[place.line - 1].plain
    start = place.start
    for number, written in enumerate(request.answer.split("\n"), 1):
        text = _MARK.sub("", written).strip()
        if not text:
            continue
        at = plain.find(text[:_SEEN], start)
        if at < 0:
            continue
        end = min(at + len(text), len(plain))
        there = Place(place.line, at, end)
        section = sections.get(place.line, "")
        yield Block(f"{request.id}.{number}", "answer", 1, None, text, section, there, (there,))
        start = end
