"""What rules look at: a report, the settings of the city, and what several rules work out once."""

from dataclasses import dataclass, field
from functools import cached_property

from sagwan.checking.arithmetic.rates import RateRelation, rate_relations
from sagwan.checking.arithmetic.sheets import Sheet, sheet_of
from sagwan.checking.arithmetic.solved import SumRelation, sum_relations
from sagwan.checking.arithmetic.stale import StaleCell, find_stale
from sagwan.checking.prose.cells import NamedCell, cells_of
from sagwan.checking.prose.lists import ListClaim, list_claims
from sagwan.checking.prose.passages import Passage, passages_of, scopes_of
from sagwan.checking.settings import Settings
from sagwan.checking.wording.text import ReportText, join_lines
from sagwan.facts import Figure, Report


@dataclass(frozen=True, eq=False, repr=False)
class Evidence:
    """A report under check. `previous` are earlier reports of the same office."""

    report: Report
    settings: Settings = field(default_factory=Settings)
    previous: tuple[Report, ...] = ()

    def figure(self, identity: str) -> Figure:
        """Give a figure by its id."""
        return self.report.figure_by_id[identity]

    @cached_property
    def figures_by_line(self) -> dict[int, list[Figure]]:
        """Give the figures of each line, in order."""
        lines: dict[int, list[Figure]] = {}
        for figure in self.report.figures:
            lines.setdefault(figure.place.line, []).append(figure)
        return lines

    @cached_property
    def text(self) -> ReportText:
        """Give the text of all lines as one string."""
        return join_lines(self.report.document)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Give every table that holds numbers as matrices; copies are compared, not tested."""
        figures = self.report.figure_by_id
        return tuple(
            sheet_of(table, figures)
            for table in self.report.tables
            if any(cell and cell.figures for row in table.rows for cell in row.cells)
        )

    @cached_property
    def sums(self) -> tuple[SumRelation, ...]:
        """Give the sums and differences inside all tables."""
        return tuple(relation for sheet in self.sheets for relation in sum_relations(sheet))

    @cached_property
    def stale(self) -> tuple[StaleCell, ...]:
        """Give the cells whose level was not moved on although their change was."""
        return tuple(find_stale(self.sums, self.sheets))

    @cached_property
    def stale_sums(self) -> frozenset[SumRelation]:
        """Give the broken sums that a stale cell explains."""
        return frozenset(cell.relation for cell in self.stale)

    @cached_property
    def rates(self) -> tuple[RateRelation, ...]:
        """Give the rates inside all tables."""
        return tuple(
            relation for sheet in self.sheets for relation in rate_relations(sheet, self.report)
        )

    @cached_property
    def rounds_half_up(self) -> bool:
        """Tell whether some rate of the report is rounded where cutting would differ."""
        return any(relation.shows_rounding for relation in self.rates)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Give the text as passages, with one sign in place of each figure."""
        return passages_of(self.report)

    @cached_property
    def lists(self) -> tuple[ListClaim, ...]:
        """Give the lists of the text with the figures that may be their total."""
        return tuple(list_claims(self.passages))

    @cached_property
    def cells(self) -> tuple[NamedCell, ...]:
        """Give the figures of tables with the words by which the text may call them."""
        return tuple(cells_of(self.report, scopes_of(self.report)))

    @cached_property
    def tolerates_rounding(self) -> bool:
        """Tell whether the report itself says that sums may differ by rounding."""
        lines = (line.plain.replace(" ", "") for line in self.report.document.lines)
        words = ("반올림", "단수조정", "끝수", "합계가일치하지않", "합이일치하지않", "단수처리")
        return any(word in line for line in lines for word in words)
