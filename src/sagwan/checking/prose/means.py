"""Means said above a table: a rate over several years, pooled over the rows of the table."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sagwan.checking.arithmetic.rates import RateRelation
from sagwan.checking.prose.passages import RATE, Passage
from sagwan.checking.prose.tabled import before_table
from sagwan.checking.prose.telling import DOUBT, QUESTION, SURE, Grade, Tested, percent, shown
from sagwan.facts import Figure, Table
from sagwan.facts.patterns import KOREAN, Late
from sagwan.relations.written import one_digit_changes, rate_of, rounded

_MEAN = Late(
    rf"(?:평균|통산|누적)\s*(?P<word>{KOREAN}{{1,8}}[률율])[^{RATE}\d]{{0,6}}{RATE}",
    "률 율",
    "평균 통산 누적",
)
_YEARS = re.compile(r"(\d+)\s*(?:개년|년간|개월간|년)")


class Mean(NamedTuple):
    """A mean rate with the rates that it sums up, each with its part and whole."""

    rate: Figure
    terms: tuple[RateRelation, ...]
    rows: int

    @property
    def pooled(self) -> Decimal:
        """Give the parts of all rows over their wholes."""
        parts = sum((t.test.part.value for t in self.terms), Decimal(0))
        wholes = sum((q.value for t in self.terms for q in t.test.whole), Decimal(0))
        return rate_of(parts, wholes) or Decimal(0)

    @property
    def plain(self) -> Decimal:
        """Give the mean of the rates."""
        total = sum((t.test.rate.value for t in self.terms), Decimal(0))
        return total / len(self.terms)

    @property
    def expected(self) -> Decimal:
        """Give the pooled rate as it should be written."""
        return rounded(self.pooled, self.rate.step)

    @property
    def grade(self) -> Grade | None:
        """Grade the mean: pooled is right, a mean of rates is a question, else it is wrong."""
        if self.expected == self.rate.value:
            return None
        if rounded(self.plain, self.rate.step) == self.rate.value:
            return QUESTION
        slip = self.expected in one_digit_changes(self.rate.value, self.rate.step)
        return SURE if slip else DOUBT

    def tested(self) -> Tested:
        """Put the mean into words."""
        parts = sum((t.test.part.value for t in self.terms), Decimal(0))
        wholes = sum((q.value for t in self.terms for q in t.test.whole), Decimal(0))
        keys = [q.key for t in self.terms for q in (t.test.part, *t.test.whole) if q.key]
        figures = tuple(dict.fromkeys([self.rate.id, *keys]))
        terms = f"{shown(parts)} / {shown(wholes)}"
        mends = ((self.rate, self.expected),)
        expected = percent(self.expected)
        return Tested("ratio", self.rate, figures, expected, self.rate.text, terms, mends)


def means_said(
    passages: Sequence[Passage], tables: Sequence[Table], rates: Sequence[RateRelation]
) -> Iterator[Mean]:
    """Give the mean rates that stand above the table whose rows they sum up."""
    by_rate = {relation.test.rate.key: relation for relation in rates}
    previous = 0
    for table in sorted(tables, key=lambda t: t.place.line):
        for passage in before_table(passages, table, previous):
            for match in _MEAN.finditer(passage.shape):
                rate = passage.figures[match.end() - 1]
                terms = _terms(table, match.group("word"), by_rate)
                if len(terms) >= 2 and _fits(passage, len(terms)):
                    yield Mean(rate, terms, len(table.rows))
        previous = max(previous, table.last_line)


def _terms(
    table: Table, word: str, by_rate: dict[str | None, RateRelation]
) -> tuple[RateRelation, ...]:
    columns = [
        c for c, path in enumerate(table.columns) if any(word in w.replace(" ", "") for w in path)
    ]
    found = []
    for row in table.rows:
        cells = [row.cells[c] for c in columns if c < len(row.cells)]
        keys = [key for cell in cells if cell is not None for key in cell.figures]
        relations = [by_rate[key] for key in keys if key in by_rate]
        found += relations[:1]
    return tuple(found) if len(found) == len(table.rows) else ()


def _fits(passage: Passage, rows: int) -> bool:
    """A mean over three years needs three rows."""
    match = _YEARS.search(passage.text)
    return match is None or int(match.group(1)) == rows
