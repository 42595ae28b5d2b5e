"""RAT001: a rate in a table that its part and whole do not give."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.rates import RateRelation
from sagwan.checking.arithmetic.wording import shown
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Alternative, Message
from sagwan.facts.figure import plain_decimal
from sagwan.relations.ratios import RateTest

TITLE = Message("표의 비율이 계산과 다름", "A rate in a table that does not agree")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every rate in the tables of a report."""
    for relation in evidence.rates:
        if relation.test.rate.key is not None and relation.is_possible:
            yield _finding(evidence, relation, relation.test.rate.key)


def _finding(evidence: Evidence, relation: RateRelation, key: str) -> Finding:
    test = relation.test
    figure = evidence.figure(key)
    keys = (key, test.part.key, *(whole.key for whole in test.whole))
    whole = _whole(test)
    holds = test.holds and not (test.verdict == "cut" and evidence.rounds_half_up)
    expected = f"{shown(test.expected)}%"
    subject, part = " ".join(figure.subject[-3:]), shown(test.part.value)
    finding = Finding(
        "ratio",
        figure.place,
        holds,
        Message(
            f"‘{subject}’의 비율이 {figure.text}(으)로 적혔으나 {part} ÷ {whole} = {expected}입니다. "
            "비율과 그 바탕이 된 두 수를 확인하십시오.",
            f"‘{subject}’ reads {figure.text}, but {part} / {whole} is {expected}. "
            "Check the rate and the two numbers under it.",
        ),
        tuple(k for k in keys if k),
        figure.text,
        expected,
        f"{shown(test.rate.value)}% = {part} / {whole}",
        () if holds else (Alternative(key, plain_decimal(test.expected)),),
    )
    if not holds and (test.verdict == "cut" or not relation.is_certain):
        return finding._replace(severity="warning", certainty="question")
    return finding


def _whole(test: RateTest) -> str:
    terms = " + ".join(shown(quantity.value) for quantity in test.whole)
    return f"({terms})" if len(test.whole) > 1 else terms


RULE = Rule(
    code="RAT001",
    severity="error",
    title=TITLE,
    reason=Message(
        "집행률·구성비 등은 같은 표의 두 수로 계산한 값이어야 합니다.",
        "A rate must be what its part and whole in the same table give, rounded as it was written.",
    ),
    example=Message(
        "예산액 800 | 집행액 200 (26.0%) → 200 ÷ 800 = 25.0%",
        "budget 800 | executed 200 (26.0%) → 200 / 800 is 25.0%",
    ),
    find=find,
)
