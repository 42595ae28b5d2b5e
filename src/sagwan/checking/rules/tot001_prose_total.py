"""TOT001: a total said in the text that is not the sum of the items listed with it."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.equations import stated_sums
from sagwan.checking.prose.families import compounds, listed_below, nested, shared_lines
from sagwan.checking.prose.sums import (
    Sum,
    claimed_sums,
    family_sum,
    listed_sum,
    shared_sum,
)
from sagwan.checking.prose.telling import Grade, told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message(
    "본문의 총수가 나열한 항목의 합과 다름", "A total in the text that is not the sum of its items"
)


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every total of the text whose items stand beside it."""
    for candidate, grade in _sums(evidence):
        yield told(candidate.tested(), grade, TITLE)


def _sums(evidence: Evidence) -> Iterator[tuple[Sum, Grade | None]]:
    for claim in evidence.lists:
        yield from claimed_sums(claim)
    passages = evidence.passages
    yield from stated_sums(passages)
    for family in (*compounds(passages), *nested(passages)):
        yield from filter(None, [family_sum(family)])
    for listed in listed_below(passages):
        yield from filter(None, [listed_sum(listed)])
    for shared in shared_lines(passages):
        yield from filter(None, [shared_sum(shared)])


RULE = Rule(
    code="TOT001",
    severity="error",
    title=TITLE,
    reason=Message(
        "본문에 총수와 그 내역을 함께 적었으면 내역의 합이 총수와 같아야 합니다.",
        "Where the text gives a total and lists what it is made of, the items must add up to it.",
    ),
    example=Message(
        "협약 체결 : 총 46건(신규 12, 갱신 35) → 12 + 35 = 47",
        "agreements: 46 in all (12 new, 35 renewed) → 12 + 35 = 47",
    ),
    find=find,
)
