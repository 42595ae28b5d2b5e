"""SAM002: the same quantity said twice in the text with two values."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.repeats import enumerations, labelled, limits, memberships, spans
from sagwan.checking.prose.telling import told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("같은 것을 두 번 적으면서 수가 다름", "One thing said twice with two numbers")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test what the text says more than once."""
    for search in (labelled, enumerations, memberships, limits, spans):
        for pair, grade in search(evidence.passages):
            yield told(pair.tested(), grade, TITLE)


RULE = Rule(
    code="SAM002",
    severity="error",
    title=TITLE,
    reason=Message(
        "같은 이름·단위·시점의 수는 보고서 어디에서나 같아야 합니다.",
        "A quantity of one name, unit and date must be the same wherever a report says it.",
    ),
    example=Message(
        "분교 4,312건 검사 … 분교 : 4,321건 검사",
        "4,312 tests at branch schools … branch schools: 4,321 tests",
    ),
    find=find,
)
