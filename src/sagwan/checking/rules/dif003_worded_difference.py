"""DIF003: a rise or fall in the text that is not the difference of its two levels."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.changes import changes_from_tables
from sagwan.checking.prose.differences import differences, judged
from sagwan.checking.prose.growth import growths
from sagwan.checking.prose.telling import told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message(
    "본문의 증감이 두 수의 차이와 다름", "A rise or fall in the text that its levels do not give"
)


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every rise and fall of the text whose two levels are said."""
    passages, seen = evidence.passages, set[str]()
    for difference in (*changes_from_tables(passages, evidence.cells), *differences(passages)):
        found = judged(difference) if difference.change.id not in seen else None
        if found is not None:
            change, grade = found
            seen.add(difference.change.id)
            yield told(change.tested(), grade, TITLE)
    for growth in growths(passages):
        yield told(growth.tested(), growth.grade, TITLE)


RULE = Rule(
    code="DIF003",
    severity="error",
    title=TITLE,
    reason=Message(
        "‘전년 대비 ○○ 증가’, ‘A → B’에 적은 증감은 뒤의 수에서 앞의 수를 뺀 값이어야 합니다.",
        "A rise or fall in words must be the later level less the earlier.",
    ),
    example=Message(
        "상담 확대(월 120건→150건, ↑40건) → 150 - 120 = 30",
        "consultations up from 120 to 150 a month (↑40) → 150 - 120 = 30",
    ),
    find=find,
)
