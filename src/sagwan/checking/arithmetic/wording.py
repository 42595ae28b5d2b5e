"""How numbers, relations and what to do about them are put into words."""

from decimal import Decimal

from sagwan.checking.arithmetic.solved import SumRelation
from sagwan.facts import Alternative, Figure, Message
from sagwan.facts.figure import plain_decimal


def shown(value: Decimal) -> str:
    """Write a number as reports do: 1,234.5."""
    text = plain_decimal(value)
    return f"{Decimal(text):,}"


def expression(relation: SumRelation) -> str:
    """Write a relation with the numbers as they stand: 165,970 = 143,266 + 22,704."""
    parts = []
    for i, (sign, term) in enumerate(relation.terms):
        value = shown(term.value) if term.value >= 0 or i == 0 else f"({shown(term.value)})"
        parts.append(value if i == 0 else f"{'+' if sign > 0 else '-'} {value}")
    return f"{shown(relation.result.value)} = {' '.join(parts)}"


def alternatives(relation: SumRelation) -> tuple[Alternative, ...]:
    """List every cell that could be the wrong one with the value that would mend the relation."""
    listed = []
    if relation.result.key:
        listed.append(Alternative(relation.result.key, plain_decimal(relation.expected)))
    for sign, term in relation.terms:
        if term.key:
            mended = term.value + relation.gap * sign
            listed.append(Alternative(term.key, plain_decimal(mended)))
    return tuple(listed)


def sum_message(relation: SumRelation, figure: Figure, what: Message) -> Message:
    """Say what was read, what was expected and what to do."""
    subject = " ".join(figure.subject[-3:]) or figure.text
    expected = shown(relation.expected)
    gap = shown(abs(relation.gap))
    return Message(
        f"{what.ko}: ‘{subject}’에 {figure.text}(으)로 적혔으나 계산하면 {expected}입니다 (차이 {gap}). "
        "원자료를 확인하여 맞지 않는 칸을 고치십시오.",
        f"{what.en}: ‘{subject}’ reads {figure.text}, its parts give {expected} (off by {gap}). "
        "Check the source and mend the cell that is wrong.",
    )
