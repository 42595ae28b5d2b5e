"""Which change of one cell would mend several findings: the likeliest mistake comes first."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sagwan.facts import CheckResult, Discrepancy, Figure, Report
from sagwan.showing.arithmetic import part_thousands

MANY = 6

Change = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cure:
    """A cell and the value that would mend a finding; `mends` counts all findings it would mend."""

    figure: Figure
    value: str
    mends: int


def count_mended(result: CheckResult) -> Mapping[Change, int]:
    """Count for each change of a cell how many findings it would mend."""
    return Counter(
        change
        for found in result.discrepancies
        for change in {(other.figure, other.value) for other in found.alternatives}
    )


def cures_of(found: Discrepancy, report: Report, mended: Mapping[Change, int]) -> list[Cure]:
    """Give the changes that would mend a finding, those that mend most first."""
    return sorted(_cures(found, report, mended), key=lambda cure: -cure.mends)


def is_told_by_cure(found: Discrepancy) -> bool:
    """Tell whether a change that mends the finding names the expected value already."""
    offered = [other.value for other in found.alternatives]
    offered += [found.fix.with_] if found.fix else []
    return part_thousands(found.expected or "") in map(part_thousands, offered)


def _cures(found: Discrepancy, report: Report, mended: Mapping[Change, int]) -> Iterator[Cure]:
    for other in found.alternatives:
        figure = report.figure_by_id.get(other.figure)
        if figure is not None:
            yield Cure(figure, other.value, mended.get((other.figure, other.value), 1))
