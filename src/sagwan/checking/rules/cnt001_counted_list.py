"""CNT001: a count that the list beside it does not bear out."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.counted import counts
from sagwan.checking.prose.telling import told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("세어 보면 수가 다름", "A count that its list does not bear out")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every count whose things are named with it."""
    for count in counts(evidence.passages):
        yield told(count.tested(), count.grade, TITLE)


RULE = Rule(
    code="CNT001",
    severity="warning",
    title=TITLE,
    reason=Message(
        "‘3개 팀(가, 나, 다)’처럼 수와 이름을 함께 적으면 이름의 수와 맞아야 합니다.",
        "Where a count stands with the names of what it counts, their number should agree.",
    ),
    example=Message(
        "3개 팀(기획·운영) → 적힌 이름은 2개",
        "3 teams (planning, operations) → two are named",
    ),
    find=find,
    certainty="likely",
)
