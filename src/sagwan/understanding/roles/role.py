"""What each segment is in the outline of a report: heading, bullet, note, caption or plain text."""

from typing import NamedTuple


class Role(NamedTuple):
    """The part that a segment plays.

    `kind` is heading, bullet, note (※, *, 1) …), caption (【…】, <…>, (단위: …)), contents (a line of
    a contents list), footer (page number, running head) or plain. `level` counts from 1 for
    headings and bullets (as this document nests them), 0 for plain. `mark` is the sign as written
    (□ ○ - ※ ‣ ① 1 Ⅰ), `number` the number of a numbered heading, `start` the offset in the line at
    which the text after the mark begins. `box` is true for a heading that only names a box in the
    text (〈…〉 over points with a sign of their own).
    """

    kind: str
    level: int
    mark: str | None
    number: str | None
    start: int
    box: bool = False
