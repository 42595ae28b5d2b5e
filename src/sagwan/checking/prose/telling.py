"""Findings about running text, told to the officer: what was read, what it should be, what next."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount
from sagwan.checking.rule import Finding
from sagwan.facts import Alternative, Figure, Message
from sagwan.facts.figure import plain_decimal

SURE, DOUBT, QUESTION = ("error", "certain"), ("warning", "likely"), ("warning", "question")
Grade = tuple[str, str]


def shown(value: Decimal) -> str:
    """Write a number as reports do, without idle noughts behind the point: 1,234.5."""
    text = plain_decimal(value)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{Decimal(text):,}" if text not in {"", "-"} else "0"


def percent(value: Decimal) -> str:
    """Write a rate with the decimals to which it was rounded: 25.0%."""
    return f"{plain_decimal(value)}%"


def in_unit(value: Decimal, amount: Amount) -> Decimal:
    """Give a value in the unit in which an amount was written."""
    return value / amount.scale


class Tested(NamedTuple):
    """A relation that was tested: `left` as written, `right` what it is worked out from.

    `expected` is what the others ask of the result, `says` how that is told, `mends` lists each
    figure with the value that would mend the relation.
    """

    kind: str
    result: Figure
    figures: tuple[str, ...]
    expected: str
    left: str
    right: str
    mends: tuple[tuple[Figure, Decimal], ...] = ()
    says: Message | None = None

    @property
    def relation(self) -> str:
        """Write the relation with the numbers as they stand: 64 = 13 + 51."""
        return f"{self.left} = {self.right}"

    @property
    def reckoning(self) -> Message:
        """Tell what the others ask for."""
        plain = f"{self.right} = {self.expected}"
        return self.says or Message(f"계산하면 {plain}입니다", f"but {plain}")


_TODO = Message(
    "원자료를 확인하여 맞지 않는 수를 고치십시오.",
    "Check the source and mend the number that is wrong.",
)
_ASK = Message(
    "반올림이나 서로 다른 기준 때문인지 확인하십시오.",
    "Make sure that rounding or another reference date explains it.",
)


def told(tested: Tested, grade: Grade | None, what: Message) -> Finding:
    """Make a finding; without a grade the relation holds."""
    if grade is None:
        message = Message(f"확인됨: {tested.relation}", f"agrees: {tested.relation}")
        return _finding(tested, message, True, None)
    result, reckoning = tested.result, tested.reckoning
    subject, what_next = _subject(result), _ASK if grade == QUESTION else _TODO
    message = Message(
        f"{what.ko}: {subject.ko}{result.text}(으)로 적혔으나 {reckoning.ko}. {what_next.ko}",
        f"{what.en}: it reads {result.text}{subject.en}, {reckoning.en}. {what_next.en}",
    )
    return _finding(tested, message, False, grade)


def _subject(figure: Figure) -> Message:
    words = " ".join(figure.subject[-2:])
    return Message(f"‘{words}’ ", f" for ‘{words}’") if words else Message("", "")


def _finding(tested: Tested, message: Message, holds: bool, grade: Grade | None) -> Finding:
    severity, certainty = grade or (None, None)
    return Finding(
        kind=tested.kind,
        place=tested.result.place,
        holds=holds,
        message=message,
        figures=tested.figures,
        found=tested.result.text,
        expected=tested.expected,
        relation=tested.relation,
        alternatives=() if holds else alternatives(tested.mends),
        severity=severity,
        certainty=certainty,
    )


def alternatives(mends: Sequence[tuple[Figure, Decimal]]) -> tuple[Alternative, ...]:
    """List each cell that could be the wrong one with the value that would mend the relation."""
    return tuple(Alternative(f.id, plain_decimal(_like(v, f))) for f, v in mends if v >= 0)


def _like(value: Decimal, figure: Figure) -> Decimal:
    """Give a value with as many decimals as a figure was written with, more where it needs them."""
    same = value.quantize(figure.step) if figure.step else value
    return same if same == value else value.normalize()
