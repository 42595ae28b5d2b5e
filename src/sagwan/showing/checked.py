"""A report with what checking found in it: what every format of findings starts from."""

from dataclasses import dataclass, replace

from sagwan.facts import CheckResult, Coverage, Discrepancy, Report
from sagwan.showing.damage import describe_damage


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Checked:
    """A report and its findings; `name` is how the reader calls the file, `waived` holds the
    discrepancies that somebody let pass; `styled` tells that spelling and spacing were looked at
    as well."""

    name: str
    report: Report
    result: CheckResult
    waived: tuple[Discrepancy, ...] = ()
    styled: bool = False

    @property
    def is_whole(self) -> bool:
        """Tell whether the whole file could be read."""
        return describe_damage(self.report.document) is None


def join_results(checked: list[Checked]) -> CheckResult:
    """Join the results of several files to one, each thing under the name of its file."""
    results = [_under_name(one) for one in checked]
    return CheckResult(
        tuple(found for result in results for found in result.discrepancies),
        tuple(relation for result in results for relation in result.relations),
        Coverage(
            sum(result.coverage.figures for result in results),
            sum(result.coverage.tested for result in results),
            tuple(figure for result in results for figure in result.coverage.untested),
        ),
    )


def _under_name(one: Checked) -> CheckResult:
    result, name = one.result, one.name
    coverage = result.coverage
    return CheckResult(
        tuple(replace(found, file=name) for found in result.discrepancies),
        tuple(relation._replace(file=name) for relation in result.relations),
        Coverage(
            coverage.figures,
            coverage.tested,
            tuple(figure._replace(file=name) for figure in coverage.untested),
        ),
    )
