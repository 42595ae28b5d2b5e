"""What checking finds: discrepancies, the relations that were tested, and what was not tested."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sagwan.facts.place import Place

SCHEMA = "sagwan.check/1"

SEVERITIES = ("error", "warning", "note")
CERTAINTIES = ("certain", "likely", "question")


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for the officer who must mend it, in Korean and in English."""

    ko: str
    en: str


class Alternative(NamedTuple):
    """A cell that could be the wrong one, with the value that would mend the relation."""

    figure: str
    value: str


class Repeat(NamedTuple):
    """The place of the same fault in an earlier report."""

    file: str
    place: Place


class Fix(NamedTuple):
    """A change of text that mends the fault, offered only where nothing else could be meant."""

    replace: str
    with_: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A fault, a doubt or a question about one place of a report."""

    rule: str
    severity: str
    certainty: str
    file: str
    place: Place
    message: Message
    found: str | None = None
    expected: str | None = None
    figures: tuple[str, ...] = ()
    relation: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    repeats: Repeat | None = None
    fix: Fix | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the discrepancy as the JSON document prints it."""
        repeats = self.repeats
        return {
            "rule": self.rule,
            "severity": self.severity,
            "certainty": self.certainty,
            "file": self.file,
            "place": self.place.as_dict(),
            "found": self.found,
            "expected": self.expected,
            "figures": list(self.figures),
            "relation": self.relation,
            "alternatives": [{"figure": a.figure, "value": a.value} for a in self.alternatives],
            "message": {"ko": self.message.ko, "en": self.message.en},
            "repeats": None
            if repeats is None
            else {"file": repeats.file, "place": repeats.place.as_dict()},
            "fix": None
            if self.fix is None
            else {"replace": self.fix.replace, "with": self.fix.with_},
        }


class TestedRelation(NamedTuple):
    """A relation between figures that was tested, and whether it holds."""

    kind: str
    file: str
    figures: tuple[str, ...]
    holds: bool
    place: Place
    expression: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Give the relation as the JSON document prints it."""
        return {
            "kind": self.kind,
            "file": self.file,
            "figures": list(self.figures),
            "holds": self.holds,
            "place": self.place.as_dict(),
            "expression": self.expression,
        }


class Untested(NamedTuple):
    """A figure that no relation could test, and why."""

    file: str
    figure: str
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures there are, how many were tested, and why the others were not."""

    figures: int
    tested: int
    untested: tuple[Untested, ...]

    def as_dict(self) -> dict[str, Any]:
        """Give the coverage as the JSON document prints it."""
        return {
            "figures": self.figures,
            "tested": self.tested,
            "untested": [
                {"file": u.file, "figure": u.figure, "reason": u.reason} for u in self.untested
            ],
        }


@dataclass(frozen=True, slots=True)
class CheckResult:
    """All that checking found in one or more reports. Its JSON form is `sagwan.check/1`."""

    discrepancies: tuple[Discrepancy, ...]
    relations: tuple[TestedRelation, ...]
    coverage: Coverage

    @property
    def has_errors(self) -> bool:
        """Tell whether anything was found whose arithmetic leaves no other reading."""
        return any(found.severity == "error" for found in self.discrepancies)

    def as_dict(self) -> dict[str, Any]:
        """Give the result as the JSON document `sagwan.check/1`."""
        return {
            "schema": SCHEMA,
            "discrepancies": [found.as_dict() for found in self.discrepancies],
            "relations": [relation.as_dict() for relation in self.relations],
            "coverage": self.coverage.as_dict(),
        }
