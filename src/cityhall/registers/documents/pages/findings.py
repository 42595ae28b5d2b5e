"""What checking found, in words: one card for each discrepancy, and what could not be tested."""

from collections import Counter
from dataclasses import dataclass

from cityhall.ground.look.languages import say, say_message
from cityhall.ground.look.numbers import part_thousands
from cityhall.registers.documents.pages.arithmetic import disagree, sign
from cityhall.registers.documents.pages.figures import explain_reason, name_state
from cityhall.registers.documents.pages.marks import Json, Marks
from cityhall.registers.documents.pages.places import find_page_of
from cityhall.registers.documents.reading.found import discrepancy_of
from cityhall.registers.documents.reading.stored import Reading
from cityhall.registers.documents.reading.verdicts import LEVELS, level_of
from sagwan.showing.arithmetic import write_like
from sagwan.showing.wording import name_expected


@dataclass(frozen=True, slots=True)
class Alternative:
    """A cell that could be the wrong one instead."""

    target: str
    name: str
    written: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy as a card."""

    index: int
    level: str
    level_name: str
    rule: str
    sentence: str
    line: int
    target: str
    found: str
    expected: str
    expected_name: str
    arithmetic: str
    alternatives: list[Alternative]
    fix: Json | None
    repeats: Json | None
    page: int | None = None

    @property
    def is_shown_sum(self) -> bool:
        """Tell whether the arithmetic already shows what is written and what was computed."""
        return bool(self.expected) and self.arithmetic.endswith(f"= {self.expected}")


def list_findings(reading: Reading, marks: Marks) -> list[Finding]:
    """Give the discrepancies, the gravest first, each in the order of the text."""
    found = [
        describe_finding(reading, marks, index, discrepancy)
        for index, discrepancy in enumerate(reading.check["discrepancies"])
        if index not in reading.passed
    ]
    return sorted(found, key=lambda f: (LEVELS.index(f.level), f.line, f.index))


def describe_finding(reading: Reading, marks: Marks, index: int, found: Json) -> Finding:
    """Put a discrepancy into words and signs."""
    return Finding(
        index=index,
        level=level_of(found),
        level_name=name_state(level_of(found)),
        rule=found["rule"],
        sentence=say_message(found["message"]),
        line=found["place"]["line"],
        target=marks.targets[index],
        found=found["found"] or "",
        expected=write_like(found["expected"], found["found"]),
        expected_name=name_offered(found),
        arithmetic=describe_arithmetic(found),
        alternatives=[
            describe_alternative(reading, other)
            for other in found["alternatives"]
            if other["figure"] in reading.figures and f"f-{other['figure']}" != marks.targets[index]
        ],
        fix=found["fix"],
        repeats=found["repeats"],
        page=find_page_of(reading, found["place"]),
    )


def name_offered(found: Json) -> str:
    """Name the value that a discrepancy offers: only that of an error is the right one."""
    name = name_expected(discrepancy_of(found))
    return say(name.ko, name.en)


def describe_arithmetic(found: Json) -> str:
    """Set the relation of a discrepancy, nothing where it only says the two values again."""
    relation = found["relation"] or ""
    if found["severity"] != "error":
        return sign(relation)
    shown = disagree(relation, found["found"], found["expected"])
    values = [part_thousands(found["found"] or ""), part_thousands(found["expected"] or "")]
    return "" if shown == " ≠ ".join(values) else shown


def describe_alternative(reading: Reading, other: Json) -> Alternative:
    """Name a cell that could be the wrong one, and the value that would mend it."""
    figure = reading.figures[other["figure"]]
    return Alternative(
        target=f"f-{figure['id']}",
        name=" › ".join(figure["subject"][-2:])
        or say("{n}줄", "line {n}", n=figure["place"]["line"]),
        written=figure["text"],
        value=write_like(other["value"], figure["text"]),
    )


@dataclass(frozen=True, slots=True)
class Passed:
    """A discrepancy that somebody let pass."""

    index: int
    rule: str
    sentence: str
    line: int
    reason: str
    date: str


def list_passed(reading: Reading) -> list[Passed]:
    """Give what was let pass, with the reason and the day."""
    found = reading.check["discrepancies"]
    return [
        Passed(
            index,
            found[index]["rule"],
            say_message(found[index]["message"]),
            found[index]["place"]["line"],
            verdict["reason"],
            verdict["date"],
        )
        for index, verdict in sorted(reading.passed.items())
    ]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was tested: numbers for the head of the page, reasons for the rest."""

    figures: int
    tested: int
    percent: int
    reasons: list[tuple[str, int]]

    @property
    def untested(self) -> int:
        """How many figures nothing could test."""
        return self.figures - self.tested


def describe_coverage(reading: Reading) -> Coverage:
    """Say how much was tested and why the rest was not."""
    coverage = reading.check["coverage"]
    reasons = Counter(explain_reason(entry["reason"]) for entry in coverage["untested"])
    figures, tested = coverage["figures"], coverage["tested"]
    return Coverage(
        figures, tested, tested * 100 // figures if figures else 0, reasons.most_common()
    )


def list_unread(reading: Reading) -> list[Json]:
    """Give what could not be read, the reasons in the language of the page."""
    return [one | {"reason": explain_reason(one["reason"])} for one in reading.report["unread"]]
