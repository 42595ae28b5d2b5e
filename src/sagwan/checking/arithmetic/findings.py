"""From relations of tables to findings, with the severity that their tolerance leaves."""

from collections.abc import Iterable, Iterator

from sagwan.checking.arithmetic.overlaps import may_overlap
from sagwan.checking.arithmetic.solved import SumRelation
from sagwan.checking.arithmetic.wording import alternatives, expression, shown, sum_message
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding
from sagwan.facts import Message

ENOUGH_EXACT_ROWS = 3
A_HABIT = 2
_TOTALS = frozenset({"row-total", "column-total"})


def sum_findings(
    evidence: Evidence, kinds: Iterable[str], relation_kind: str, what: Message
) -> Iterator[Finding]:
    """Give a finding for every sum of some kinds in all tables."""
    wanted = frozenset(kinds)
    for relation in evidence.sums:
        if relation.kind in wanted and relation not in evidence.stale_sums:
            yield from _finding(evidence, relation, relation_kind, what)


def _finding(
    evidence: Evidence, relation: SumRelation, kind: str, what: Message
) -> Iterator[Finding]:
    key = relation.result.key or next((t.key for _, t in relation.terms if t.key), None)
    if key is None:
        return
    figure = evidence.figure(key)
    keys = (relation.result.key, *(term.key for _, term in relation.terms))
    rounding = relation.gap != 0 and abs(relation.gap) <= relation.slack
    habit = evidence.tolerates_rounding or relation.rounded >= A_HABIT
    rounded = abs(relation.gap) * 2 <= relation.result.step  # 753 = 457 + 62 + 234 + 0.03
    holds = relation.holds or rounded or (rounding and habit)
    finding = Finding(
        kind,
        figure.place,
        holds,
        sum_message(relation, figure, what),
        tuple(k for k in keys if k),
        figure.text,
        shown(relation.expected),
        expression(relation),
        () if holds else alternatives(relation),
    )
    unsettled = relation.result.key is None or relation.is_doubtful or _overlaps(evidence, relation)
    if unsettled or (rounding and relation.held < ENOUGH_EXACT_ROWS):
        finding = finding._replace(severity="warning", certainty="question")
    yield finding


def _overlaps(evidence: Evidence, relation: SumRelation) -> bool:
    """Tell whether parts that come to more than their total may count somebody twice."""
    if relation.gap >= 0 or relation.kind not in _TOTALS or not relation.result.key:
        return False
    held_by = evidence.figure(relation.result.key).place.table
    table = next((t for t in evidence.report.tables if t.id == held_by), None)
    return table is not None and may_overlap(evidence.report, table)
