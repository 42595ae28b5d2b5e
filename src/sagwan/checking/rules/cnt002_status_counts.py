"""CNT002: a summary of the council's requests that does not count the items below it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.kinds import match_kinds
from sagwan.facts import Cell, CouncilRequest, Message, Row, Table
from sagwan.relations.words import is_total

TITLE = Message("총괄표와 항목의 수가 다름", "A summary that does not count its items")

_STATUS = re.compile(
    r"^(?:추진|처리|조치|이행|시정|진행)?(?:완료|중|검토중|예정|불가|곤란)$|^(?:미반영|미완료|미추진|수용|불수용)$"
)


class _Count(NamedTuple):
    """A cell of the summary, the items that it counts, and whether the row is read in full."""

    name: str
    cell: Cell
    counted: int
    certain: bool


def find(evidence: Evidence) -> Iterator[Finding]:
    """Compare every summary with the requests that follow it."""
    summaries = [t for t in evidence.report.tables if t.copy_of is None and _statuses(t)]
    for table in summaries:
        first = table.place.line
        end = min((t.place.line for t in summaries if t.place.line > first), default=None)
        requests = [
            request
            for request in evidence.report.requests
            if first <= request.place.line and (end is None or request.place.line < end)
        ]
        for count in _counts(evidence, table, requests):
            yield from _tested(evidence, count)


def _statuses(table: Table) -> dict[int, str]:
    """The columns that count a status, by their place."""
    heads = [re.sub(r"\s", "", path[-1]) if path else "" for path in table.columns]
    found = {place: _usual(head) for place, head in enumerate(heads) if _STATUS.match(head)}
    return found if len(found) > 1 else {}


def _usual(status: str) -> str:
    bare = re.sub(r"\s", "", status)
    return re.sub(r"^(?:추진|처리|조치|이행|시정|진행)(?=완료|중|예정)", "", bare)


def _counts(
    evidence: Evidence, table: Table, requests: Sequence[CouncilRequest]
) -> Iterator[_Count]:
    statuses = _statuses(table)
    labels = {" ".join(row.label): row for row in table.rows}
    kinds = list(dict.fromkeys(request.kind for request in requests))
    parts = {label: row for label, row in labels.items() if not is_total(label)}
    matched = match_kinds(list(parts), kinds)
    for label, row in labels.items():
        if is_total(label) and len(matched) == len(parts) == len(kinds):
            yield from _row(evidence, table, row, statuses, requests)
        elif label in matched:
            own = [request for request in requests if request.kind == matched[label]]
            yield from _row(evidence, table, row, statuses, own)


def _row(
    evidence: Evidence,
    table: Table,
    row: Row,
    statuses: dict[int, str],
    requests: Sequence[CouncilRequest],
) -> Iterator[_Count]:
    known = Counter(_usual(request.status or "") for request in requests)
    if not requests or set(known) - set(statuses.values()):
        return
    label = " ".join(row.label)
    total = next((i for i, path in enumerate(table.columns) if path and is_total(path[-1])), None)
    told = None if total is None else _value(evidence, row.cells[total])
    parts = sum(_value(evidence, row.cells[i]) for i in statuses)
    complete = told in {None, len(requests)} or parts == len(requests)
    for place, status in statuses.items():
        if (cell := row.cells[place]) is not None:
            yield _Count(f"{label} {table.columns[place][-1]}", cell, known[status], complete)
    if total is not None and (cell := row.cells[total]) is not None:
        certain = parts == len(requests)
        yield _Count(f"{label} {table.columns[total][-1]}", cell, len(requests), certain)


def _value(evidence: Evidence, cell: Cell | None) -> int:
    return int(evidence.figure(cell.figures[0]).value) if cell and cell.figures else 0


def _tested(evidence: Evidence, count: _Count) -> Iterator[Finding]:
    """A dash counts nothing; it is worth a word only where there is something to count."""
    figures = count.cell.figures[:1]
    place = evidence.figure(figures[0]).place if figures else count.cell.place
    if place is None or not (figures or count.counted):
        return
    written = evidence.figure(figures[0]).text if figures else count.cell.text or "-"
    yield Finding(
        "count",
        place,
        _value(evidence, count.cell) == count.counted,
        Message(
            f"총괄표의 ‘{count.name}’은(는) {written}인데 아래 항목을 세면 {count.counted}건입니다. "
            "표의 수나 항목의 추진상황을 고치십시오.",
            f"The summary counts {written} for “{count.name}”, the items below are "
            f"{count.counted}. Mend the summary or the status of an item.",
        ),
        figures,
        found=written,
        expected=str(count.counted),
        relation=f"{written} = {count.counted}",
        severity=None if count.certain else "warning",
        certainty=None if count.certain else "question",
    )


RULE = Rule(
    code="CNT002",
    severity="error",
    title=TITLE,
    reason=Message(
        "총괄표의 건수는 뒤에 나오는 항목을 구분과 추진상황별로 센 것이어야 합니다.",
        "The summary counts the items that follow, by kind and by status.",
    ),
    example=Message(
        "총괄 : 건의사항 2건 중 추진완료 1건, 항목은 둘 다 추진완료 → 2",
        "Summary: one of two items done; the items: both done → 2",
    ),
    find=find,
    group="council",
)
