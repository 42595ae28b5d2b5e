"""Tokens: every number, date and dash of the text, claimed by one reading and classified."""

from decimal import Decimal
from typing import NamedTuple

from sagwan.facts import Period, Unit


class Token(NamedTuple):
    """A claimed stretch of one segment; `start` and `end` are offsets in its line.

    `kind` is one of
    - number: a figure by its own right (unit, joint, enumeration …; `why` says which);
    - bare: a number without a unit that only a table or a list can make a figure;
    - dash: a lone "-" or "－" that may be an empty cell;
    - date, clock: a point or stretch of time, with its `period` where one can be given;
    - not: a number that is no figure (`why`: list-number, ordinal, grade, article, name, code …).

    `value`, `step` (worth of the last written digit) and `unit` are those of the number as printed:
    24조 610억원 is 240610 with step 1 in 억원. `tail` is true for a chain that waits for the scale
    of its caption (41조 5,459). `group` numbers the parenthesis that encloses the token (0: none),
    `sign` is the sign character as written, if any.
    """

    kind: str
    line: int
    start: int
    end: int
    text: str
    why: str
    value: Decimal | None = None
    step: Decimal = Decimal(1)
    unit: Unit | None = None
    sign: str = ""
    bound: str | None = None
    tail: bool = False
    group: int = 0
    period: Period | None = None
