"""CHG001: a level that was left as it stood although its change was written."""

from collections.abc import Iterator

from sagwan.checking.arithmetic.stale import StaleCell
from sagwan.checking.arithmetic.wording import expression, shown
from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Alternative, Message
from sagwan.facts.figure import plain_decimal

TITLE = Message("증감은 적었으나 현재 값을 고치지 않은 칸", "A stale level beside a current change")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Name the cell whose own change mends the sum that it breaks."""
    for cell in evidence.stale:
        yield from _finding(evidence, cell)


def _finding(evidence: Evidence, cell: StaleCell) -> Iterator[Finding]:
    if cell.level.key is None:
        return
    figure = evidence.figure(cell.level.key)
    relation = cell.relation
    keys = (relation.result.key, *(term.key for _, term in relation.terms), cell.change.key)
    change, expected = shown(cell.change.value), shown(cell.expected)
    subject = " ".join(figure.subject[-3:])
    yield Finding(
        "sum",
        figure.place,
        False,
        Message(
            f"‘{subject}’ {figure.text}: 증감({change})은 새로 적었으나 현재 값은 이전 그대로입니다. "
            f"증감을 반영하면 {expected}이고 합계가 맞습니다. 현재 값을 확인하여 고치십시오.",
            f"‘{subject}’ reads {figure.text}: its change ({change}) is new but the level was left "
            f"as before. With the change it is {expected} and the total agrees. Mend the level.",
        ),
        tuple(key for key in keys if key),
        figure.text,
        expected,
        expression(relation),
        (Alternative(cell.level.key, plain_decimal(cell.expected)),),
    )


RULE = Rule(
    code="CHG001",
    severity="error",
    title=TITLE,
    reason=Message(
        "현재 값과 증감은 함께 움직여야 하며, 한쪽만 고치면 의회가 지난 값을 받게 됩니다.",
        "A level and its change move together; where only one is brought up to date, the council "
        "gets an old number.",
    ),
    example=Message(
        "계 120(+5) | 치료중 70(△8) | 완치 58(+13) → 70은 62여야 120 = 62 + 58",
        "total 120(+5) | in care 70(△8) | cured 58(+13) → 70 should be 62: 120 = 62 + 58",
    ),
    find=find,
)
