"""What rules look at: a report, the settings of the city, and what several rules work out once."""

from dataclasses import dataclass, field
from functools import cached_property

from sagwan.checking.settings import Settings
from sagwan.facts import Figure, Report


@dataclass(frozen=True)
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
    def tolerates_rounding(self) -> bool:
        """Tell whether the report itself says that sums may differ by rounding."""
        lines = (line.plain.replace(" ", "") for line in self.report.document.lines)
        words = ("반올림", "단수조정", "끝수", "합계가일치하지않", "합이일치하지않", "단수처리")
        return any(word in line for line in lines for word in words)
