"""What a draft words anew of an answer to the council goes into its case when it is handed in."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.actions import Move, take_step
from cityhall.registers.cases.errors import CaseError
from cityhall.registers.cases.models import Case
from cityhall.work.drafts.composing.answers import ENDING, UNANSWERED
from cityhall.work.drafts.models import Draft, Version
from cityhall.work.drafts.queries import layout_of, read_paper
from sagwan.procedures import IllegalStepError

STEP = "note"


def tell_cases(draft: Draft, version: Version, *, by: Actor) -> int:
    """Note in each open audit item the answer as a version words it; gives how many changed."""
    parts = {part.key for part in layout_of(draft).parts if part.asked}
    told = 0
    for block in read_paper(version.paper)["blocks"] if parts else ():
        part, _, rest = block.get("item", "").partition("/")
        if part in parts and rest.endswith(ENDING):
            told += tell_case(rest.removesuffix(ENDING), block["text"], draft, version, by=by)
    return told


def tell_case(key: str, text: str, draft: Draft, version: Version, *, by: Actor) -> bool:
    """Note an answer in its case, where it says something else and may be noted now."""
    case = Case.objects.filter(key=key).first()
    words = text.partition(" (증빙: ")[0].strip()
    if case is None or words == UNANSWERED:
        return False
    known = {" ".join(case.values.get(name, "").split()) for name in ("answer", "plan")}
    if words in known:
        return False
    why = f"초안 {draft.key} {version.number}판 · draft, version {version.number}"
    try:
        take_step(case, Move(STEP, {"answer": words}, why), on=localdate(), by=by)
    except (IllegalStepError, CaseError):
        return False  # it ended, or is somebody else's: the draft keeps its own words
    return True
