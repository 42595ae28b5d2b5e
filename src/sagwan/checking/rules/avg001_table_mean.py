"""AVG001: a mean in a table that its numbers do not give."""

from collections.abc import Iterator
from itertools import chain

from sagwan.checking.arithmetic.marked import marked_tables
from sagwan.checking.arithmetic.means import MeanRelation, group_means, mean_relations
from sagwan.checking.arithmetic.wording import shown
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Alternative, Message
from sagwan.facts.figure import plain_decimal

TITLE = Message("표의 평균이 계산과 다름", "A mean in a table that does not agree")
FEW = 6  # numbers that a line still shows one by one


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every mean in the tables of a report."""
    marked = marked_tables(evidence.report.tables)
    means = chain(
        *(mean_relations(sheet) for sheet in evidence.sheets),
        *(group_means(table, evidence.report) for table in marked),
    )
    told: set[str] = set()
    for mean in means:
        if mean.mean.key and mean.mean.key not in told:
            told.add(mean.mean.key)
            yield _finding(evidence, mean, mean.mean.key)


def _finding(evidence: Evidence, mean: MeanRelation, key: str) -> Finding:
    figure, expected = evidence.figure(key), shown(mean.expected)
    subject, number = " ".join(figure.subject[-3:]) or figure.text, len(mean.members)
    finding = Finding(
        "ratio",
        figure.place,
        mean.holds,
        Message(
            f"‘{subject}’의 평균이 {figure.text}(으)로 적혔으나 {number}개 수의 평균은 {expected}입니다. "
            "평균과 그 바탕이 된 수를 확인하십시오.",
            f"‘{subject}’ reads {figure.text}, but the mean of its {number} numbers is {expected}. "
            "Check the mean and the numbers under it.",
        ),
        (key, *(q.key for q in mean.members if q.key)),
        figure.text,
        expected,
        f"{shown(mean.mean.value)} = {_sum(mean)} / {number}",
        () if mean.holds else (Alternative(key, plain_decimal(mean.expected)),),
    )
    if mean.sure and not mean.is_near:
        return finding
    return finding._replace(severity="warning", certainty="question")


def _sum(mean: MeanRelation) -> str:
    values = [shown(q.value) for q in mean.members]
    return f"({' + '.join(values if len(values) <= FEW else [*values[:2], '…', values[-1]])})"


RULE = Rule(
    code="AVG001",
    severity="error",
    title=TITLE,
    reason=Message(
        "평균은 함께 적은 수를 더해 그 개수로 나눈 값이어야 합니다.",
        "A mean must be the sum of the numbers beside it over how many they are.",
    ),
    example=Message(
        "1분기 81 | 2분기 83 | 평균 84 → (81 + 83) ÷ 2 = 82",
        "first quarter 81 | second quarter 83 | mean 84 → (81 + 83) / 2 is 82",
    ),
    find=find,
)
