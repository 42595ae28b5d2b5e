"""DIF001: a remainder that is not budget less execution."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.findings import sum_findings
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message(
    "잔액이 예산액에서 집행액을 뺀 값과 다름", "A remainder that is not budget less execution"
)


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every such relation in the tables of a report."""
    return sum_findings(evidence, ("remaining",), "difference", TITLE)


RULE = Rule(
    code="DIF001",
    severity="error",
    title=TITLE,
    reason=Message(
        "잔액·결원 등은 두 수의 차이여야 합니다.",
        "What is left must be what there was less what was used.",
    ),
    example=Message(
        "예산액 900 | 집행액 350 | 잔액 650 → 650 ≠ 900 - 350 = 550",
        "예산액 900 | 집행액 350 | 잔액 650 → 650 ≠ 900 - 350 = 550",
    ),
    find=find,
)
