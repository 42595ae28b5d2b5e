"""Verdicts on what checking found: a discrepancy that somebody let pass is shown apart and counted
nowhere. The verdicts of an owner are a sagwan.toml, which the command line understands as well.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cityhall.registers.documents.spool import write_json

Json = dict[str, Any]
LEVELS = ("error", "warning", "question", "note")
DELETE = "\x7f"  # which TOML, unlike JSON, does not allow as it is


@dataclass(frozen=True, slots=True)
class Verdict:
    """A discrepancy let pass: which rule, in which file, known by which words, why and when."""

    rule: str
    file: str
    text: str
    reason: str
    date: str

    def as_toml(self) -> str:
        """Write the verdict as sagwan.toml has it."""
        fields = {"rule": self.rule, "file": self.file, "text": self.text, "reason": self.reason}
        lines = [f"{key} = {quote(value)}" for key, value in fields.items()]
        return "\n".join(["[[waive]]", *lines, f"date = {self.date}", ""])


def quote(text: str) -> str:
    """Write a text as TOML does."""
    return json.dumps(text, ensure_ascii=False).replace(DELETE, "\\u007F")


def load_verdicts(folder: Path) -> list[Verdict]:
    """Load the verdicts that were given on the pages."""
    file = folder / "given.json"
    return [Verdict(**one) for one in json.loads(file.read_bytes())] if file.exists() else []


def keep_verdicts(folder: Path, verdicts: Iterable[Verdict]) -> None:
    """Keep the verdicts given on the pages, below the settings that came as a file."""
    given = list(verdicts)
    came = folder / "original"
    text = came.read_text(encoding="utf-8-sig").rstrip() + "\n\n" if came.exists() else ""
    write_json(folder / "given.json", [asdict(verdict) for verdict in given])
    whole = text + "\n".join(verdict.as_toml() for verdict in given)
    (folder / "sagwan.toml").write_text(whole.lstrip(), encoding="utf-8")


def level_of(found: Json) -> str:
    """Tell how grave a discrepancy is; a question counts as one, apart from warnings."""
    return "question" if found["certainty"] == "question" else str(found["severity"])


def settle(folder: Path, counts: Json) -> None:
    """Write down the counts of a report, those that were let pass left out."""
    found = json.loads((folder / "check.json").read_bytes())["discrepancies"]
    passed = json.loads((folder / "verdicts.json").read_bytes())["passed"]
    standing = [level_of(one) for index, one in enumerate(found) if str(index) not in passed]
    tally = {level: standing.count(level) for level in LEVELS}
    write_json(folder / "counts.json", counts | tally | {"passed": len(passed)})


def alike(folder: Path, index: int) -> list[int]:
    """List the discrepancies that one verdict covers: those of one rule on the same words."""
    found = json.loads((folder / "check.json").read_bytes())["discrepancies"]
    words = json.loads((folder / "verdicts.json").read_bytes())["words"]
    known = (found[index]["rule"], words[index])
    return [nth for nth, one in enumerate(found) if (one["rule"], words[nth]) == known]


def mark_passed(folder: Path, indexes: Iterable[int], verdict: Verdict | None) -> None:
    """Let discrepancies of a report pass, or stand again where no verdict is given."""
    verdicts = json.loads((folder / "verdicts.json").read_bytes())
    for index in map(str, indexes):
        verdicts["passed"].pop(index, None)
        if verdict:
            verdicts["passed"][index] = {"reason": verdict.reason, "date": verdict.date}
    write_json(folder / "verdicts.json", verdicts)
    settle(folder, json.loads((folder / "counts.json").read_bytes()))
