"""A paper of ours goes to review: written as HWPX, read again as any report is, and checked."""

from datetime import date
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Unit
from cityhall.registers.submissions import actions
from cityhall.registers.submissions.findings import list_findings
from cityhall.registers.submissions.models import Submission
from sagwan.checking import check
from sagwan.reading import read
from sagwan.understanding import understand
from sagwan.writing import write

FORM = "hwpx"


def hand_in_paper(
    source: str, office: Unit, title: str, month: date, paper: dict[str, Any], *, by: Actor
) -> Submission:
    """Hand a paper in; a later one made of the same source is its next version."""
    submission, _ = actions.begin_once(office, title, month, by=by, source=source)
    report = understand(read(write(paper, "md"), name=f"{title}.md"))
    actions.hand_in(
        submission,
        f"{title[:120]}.hwpx",
        write(paper, FORM),
        list_findings(check(report), report.document),
        by=by,
        reading=report.as_dict(),
    )
    return submission
