"""A registered file goes to review as it is: this very file, with what was read and found in it."""

from cityhall.ground.access.actors import Actor
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading.stored import load_reading
from cityhall.registers.submissions import actions
from cityhall.registers.submissions.findings import list_told
from cityhall.registers.submissions.models import Submission


def hand_in(filing: Filing, *, by: Actor) -> Submission:
    """Hand a registered file in; a file that was handed in already stays as it is there."""
    source = f"filing:{filing.key}"
    submission, is_new = actions.begin_once(
        filing.office, filing.title, filing.month, by=by, source=source
    )
    if not is_new:
        return submission
    reading = load_reading(filing.folder)
    actions.hand_in(
        submission,
        filing.name,
        (filing.folder / "original").read_bytes(),
        list_told(reading.check, reading.lines),
        by=by,
        reading=reading.report,
    )
    return submission
