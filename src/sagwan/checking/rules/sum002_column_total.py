"""SUM002: a column total that is not the sum of its rows."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.findings import sum_findings
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("열의 합계가 그 내역의 합과 다름", "A column total that is not the sum of its rows")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every such relation in the tables of a report."""
    return sum_findings(evidence, ("column-total",), "sum", TITLE)


RULE = Rule(
    code="SUM002",
    severity="error",
    title=TITLE,
    reason=Message(
        "합계 행은 각 열의 내역을 더한 값이어야 합니다.",
        "A total row must be the sum of the rows under it, column by column.",
    ),
    example=Message(
        "합계 1,250 / 가과 700 / 나과 500 → 1,250 ≠ 700 + 500 = 1,200",
        "합계 1,250 / 가과 700 / 나과 500 → 1,250 ≠ 700 + 500 = 1,200",
    ),
    find=find,
)
