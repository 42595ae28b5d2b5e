"""SUM001: a row total that is not the sum of its parts."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.findings import sum_findings
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("행의 계가 그 내역의 합과 다름", "A row total that is not the sum of its parts")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every such relation in the tables of a report."""
    return sum_findings(evidence, ("row-total",), "sum", TITLE)


RULE = Rule(
    code="SUM001",
    severity="error",
    title=TITLE,
    reason=Message(
        "계·소계는 같은 행의 내역을 더한 값이어야 합니다.",
        "A total must be the sum of what stands beside it in its row.",
    ),
    example=Message(
        "구분 | 계 | 5급 | 6급 / 정원 | 7 | 2 | 4 → 7 ≠ 2 + 4 = 6",
        "구분 | 계 | 5급 | 6급 / 정원 | 7 | 2 | 4 → 7 ≠ 2 + 4 = 6",
    ),
    find=find,
)
