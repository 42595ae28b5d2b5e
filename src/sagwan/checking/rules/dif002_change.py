"""DIF002: a change that is not the difference of two levels."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.findings import sum_findings
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("증감이 두 시점의 차이와 다름", "A change that is not the difference of two levels")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every such relation in the tables of a report."""
    return sum_findings(evidence, ("change",), "difference", TITLE)


RULE = Rule(
    code="DIF002",
    severity="error",
    title=TITLE,
    reason=Message(
        "증감은 뒤 시점에서 앞 시점을 뺀 값이어야 합니다.",
        "A change must be the later level less the earlier.",
    ),
    example=Message(
        "2019년 100 | 2020년 130 | 증감 20 → 20 ≠ 130 - 100 = 30",
        "2019년 100 | 2020년 130 | 증감 20 → 20 ≠ 130 - 100 = 30",
    ),
    find=find,
)
