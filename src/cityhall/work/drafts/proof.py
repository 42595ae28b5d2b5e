"""What the library says of a draft: its paper is written, read again as any report is, and judged.

It is our own data, so it is read in this process; the same paper is judged once.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cityhall.work.drafts.paper import Json
from sagwan.checking import check
from sagwan.comparing import compare
from sagwan.facts import CheckResult, Comparison, Discrepancy, Place, Report
from sagwan.reading import read
from sagwan.understanding import understand
from sagwan.writing import write

KEPT = 64  # papers whose judgement is kept


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that checking found, at an item of the draft."""

    discrepancy: Discrepancy
    item: str
    text: str


@dataclass(frozen=True)
class Proof:
    """A paper as it is read again, and what checking found in it."""

    report: Report
    result: CheckResult
    findings: tuple[Finding, ...]


def write_paper(paper: Json) -> str:
    """Write a paper as one text, always the same for the same paper."""
    return json.dumps(paper, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=KEPT)
def read_again(paper: str) -> Report:
    """Write a paper as Markdown and read that as a report."""
    tree = json.loads(paper)
    return understand(read(write(tree, "md"), name=tree["document"]["name"] + ".md"))


@lru_cache(maxsize=KEPT)
def prove(paper: str) -> Proof:
    """Check a paper; each finding is led back to the item that it is about."""
    report = read_again(paper)
    result = check(report)
    blocks = json.loads(paper)["blocks"]
    found = tuple(
        Finding(one, *find_item(one.place, report, blocks)) for one in result.discrepancies
    )
    return Proof(report, result, found)


def find_item(place: Place, report: Report, blocks: Sequence[Json]) -> tuple[str, str]:
    """Find the item whose block a place lies in: read again, the blocks are the same."""
    for number, block in enumerate(report.blocks):
        if block.place.line <= place.line <= block.last_line and number < len(blocks):
            return blocks[number].get("item", ""), block.text
    return "", ""


@lru_cache(maxsize=KEPT)
def compare_papers(old: str, new: str) -> Comparison:
    """Compare a paper with an earlier one."""
    return compare(read_again(old), read_again(new))
