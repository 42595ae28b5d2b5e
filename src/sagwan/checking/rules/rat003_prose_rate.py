"""RAT003: a rate in the text that its part and whole do not give."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.families import shared_lines
from sagwan.checking.prose.judging import judged
from sagwan.checking.prose.rates import rate_claims
from sagwan.checking.prose.telling import told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("본문의 비율이 계산과 다름", "A rate in the text that does not agree")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every rate of the text whose part and whole are said with it or nearby."""
    shared = tuple(shared_lines(evidence.passages))
    for claim in rate_claims(evidence.passages, evidence.lists, shared):
        found = judged(claim, evidence.rounds_half_up)
        if found is not None:
            rate, grade = found
            yield told(rate.tested(), grade, TITLE)


RULE = Rule(
    code="RAT003",
    severity="error",
    title=TITLE,
    reason=Message(
        "본문의 집행률·비중 등은 함께 적은 두 수로 계산한 값이어야 합니다.",
        "A rate in the text must be what the part and the whole said with it give.",
    ),
    example=Message(
        "대상 800억원 중 200억원(26.0%) 집행 → 200 ÷ 800 = 25.0%",
        "200 of 800 (26.0%) spent → 200 / 800 is 25.0%",
    ),
    find=find,
)
