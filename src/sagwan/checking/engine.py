"""Running the rules over a report: findings become discrepancies, relations and coverage."""

from collections.abc import Iterable, Sequence

from sagwan.checking.blame import merge_blamed
from sagwan.checking.catalogue import rules_for
from sagwan.checking.coverage import coverage_of
from sagwan.checking.evidence import Evidence
from sagwan.checking.particles import with_particles
from sagwan.checking.repeats import Checked, mark_repeats
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.settings import Settings
from sagwan.facts import CheckResult, Discrepancy, Message, Report, TestedRelation


def check(
    report: Report, previous: Sequence[Report] = (), settings: Settings | None = None
) -> CheckResult:
    """Check a report; faults that an earlier report had already are marked as repeats."""
    evidence = Evidence(report, settings or Settings(), tuple(previous))
    found = [(rule, f) for rule in rules_for(evidence.settings) for f in rule.find(evidence)]
    name = report.document.name
    relations = tuple(_relation(finding, name) for _, finding in found if finding.figures)
    told = merge_blamed(report, found)
    faults = _in_order(_discrepancy(rule, f, name) for rule, f in told if not f.holds)
    if previous:
        earlier = [Checked(one, check(one, (), settings).discrepancies) for one in previous]
        faults = tuple(mark_repeats(faults, report, earlier))
    return CheckResult(faults, relations, coverage_of(report, relations))


def _relation(finding: Finding, name: str) -> TestedRelation:
    return TestedRelation(
        finding.kind, name, finding.figures, finding.holds, finding.place, finding.relation or ""
    )


def _discrepancy(rule: Rule, finding: Finding, name: str) -> Discrepancy:
    return Discrepancy(
        rule.code,
        finding.severity or rule.severity,
        finding.certainty or rule.certainty,
        name,
        finding.place,
        Message(with_particles(finding.message.ko), finding.message.en),
        finding.found,
        finding.expected,
        finding.figures,
        finding.relation,
        finding.alternatives,
        None,
        finding.fix,
    )


def _in_order(faults: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    unique: dict[tuple[object, ...], Discrepancy] = {}
    for fault in faults:
        key = (fault.rule, fault.place.line, fault.place.start, fault.relation, fault.message.en)
        unique.setdefault(key, fault)
    return tuple(sorted(unique.values(), key=lambda d: (d.place.line, d.place.start, d.rule)))
