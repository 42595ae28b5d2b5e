"""PRD001: a product in the text that its factors do not give."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.products import products
from sagwan.checking.prose.telling import told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("곱한 값이 다름", "A product that its factors do not give")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every product of the text whose factors are said with it."""
    for product in products(evidence.passages):
        yield told(product.tested(), product.grade, TITLE)


RULE = Rule(
    code="PRD001",
    severity="error",
    title=TITLE,
    reason=Message(
        "‘연간 24회(매월 2회)’, ‘80,000천원(40,000천원×2회)’처럼 곱으로 풀이한 수는 그 곱과 같아야 합니다.",
        "A number explained as so much so often must be that product.",
    ),
    example=Message(
        "자료 구입 90,000천원(40,000천원×2회) → 40,000 × 2 = 80,000",
        "data bought for 90,000 (40,000 × 2) → 40,000 × 2 = 80,000",
    ),
    find=find,
)
