"""What checking found, as values again: what is handed back says what the pages show, with what
somebody let pass left out.
"""

import json
from pathlib import Path
from typing import Any

from sagwan.facts import (
    Alternative,
    CheckResult,
    Coverage,
    Discrepancy,
    Fix,
    Message,
    Place,
    Repeat,
    Report,
    Untested,
)
from sagwan.showing.checked import Checked

Json = dict[str, Any]


def load_checked(folder: Path, name: str, report: Report) -> Checked:
    """Load what was found in the report of a folder, without the relations that were tested."""
    check = json.loads((folder / "check.json").read_bytes())
    passed = json.loads((folder / "verdicts.json").read_bytes())["passed"]
    found = [discrepancy_of(one) for one in check["discrepancies"]]
    coverage = check["coverage"]
    untested = tuple(Untested(**one) for one in coverage["untested"])
    return Checked(
        name,
        report,
        CheckResult(
            tuple(one for index, one in enumerate(found) if str(index) not in passed),
            (),
            Coverage(coverage["figures"], coverage["tested"], untested),
        ),
        tuple(one for index, one in enumerate(found) if str(index) in passed),
    )


def discrepancy_of(told: Json) -> Discrepancy:
    """Give a discrepancy as it was before it became JSON."""
    repeats, fix = told["repeats"], told["fix"]
    return Discrepancy(
        rule=told["rule"],
        severity=told["severity"],
        certainty=told["certainty"],
        file=told["file"],
        place=Place(**told["place"]),
        message=Message(**told["message"]),
        found=told["found"],
        expected=told["expected"],
        figures=tuple(told["figures"]),
        relation=told["relation"],
        alternatives=tuple(Alternative(**one) for one in told["alternatives"]),
        repeats=Repeat(repeats["file"], Place(**repeats["place"])) if repeats else None,
        fix=Fix(fix["replace"], fix["with"]) if fix else None,
    )
