"""A saved version goes to review: its HWPX, with what checking found, as one exact file."""

from cityhall.ground.access.actors import Actor
from cityhall.registers.submissions import actions
from cityhall.registers.submissions.findings import list_findings
from cityhall.registers.submissions.models import Submission
from cityhall.work.drafts.answering import tell_cases
from cityhall.work.drafts.models import Draft, Version
from cityhall.work.drafts.proof import prove
from cityhall.work.drafts.queries import read_paper
from sagwan.writing import write

FORM = "hwpx"


def hand_in(draft: Draft, version: Version, title: str, name: str, *, by: Actor) -> Submission:
    """Hand a version in for review; the next one of the same draft follows it there.

    What it words anew of answers to the council is noted in their cases.
    """
    submission = find_submission(draft, title)
    if submission is None:
        submission = actions.begin(draft.office, title, draft.month, by=by)
    proof = prove(version.paper)
    actions.hand_in(
        submission,
        name,
        write(read_paper(version.paper), FORM),
        list_findings(proof.result, proof.report.document),
        by=by,
        reading=proof.report.as_dict(),
    )
    tell_cases(draft, version, by=by)
    return submission


def find_submission(draft: Draft, title: str) -> Submission | None:
    """Find where earlier versions of a draft were handed in."""
    found = Submission.objects.filter(office=draft.office, month=draft.month, title=title)
    return found.order_by("-begun").first()
