"""Answers to the council in a draft: each audit item of the office with its state and evidence.

The lines are the register's, so that a step taken in a case is in the draft at once; what comes
back from an earlier audit is said under it.
"""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.promises.queries import keys_of
from cityhall.work.drafts.items import REGISTER, Item, Origin, Piece
from cityhall.work.drafts.layouts import Part

ENDING = "/answer"  # of the key of an answer's line
UNANSWERED = "(답변 준비 중)"


def write_answers(part: Part, office: str, on: date) -> Iterator[Item]:
    """Write the requests of the part's kind that an office answers."""
    units = keys_of(office, on)
    found = Case.objects.filter(procedure=part.procedure, values__kind=part.asked)
    found = found.filter(units__key__in=units, opened__lte=on).distinct()
    for case in found.order_by("opened", "pk").prefetch_related("steps", "earlier__before"):
        yield from write_answer(part.key, case)


def write_answer(part: str, case: Case) -> Iterator[Item]:
    """Write an audit item: what was asked with its state, the answer with its evidence."""
    key, href = f"{part}/{case.key}", reverse("cases:case", args=[case.key])
    origin = Origin(REGISTER, f"사건 {case.number}", f"case {case.number}", href)
    stage = procedure_of(case).stage_by_key[case.stage].name.ko
    told = case.values.get("answer") or case.values.get("plan") or UNANSWERED
    lines = [(key, "bullet", 1, "○", case.title, f" ({stage})")]
    for link in case.earlier.all():
        if link.how == Link.How.REPEATS:
            words = f"{link.before.number}에서 지적되고 다시 지적된 것임"
            lines.append((f"{key}/again", "note", 0, "※", words, ""))
    lines.append((key + ENDING, "bullet", 2, "-", " ".join(told.split()), prove(case)))
    for name, kind, level, mark, text, tail in lines:
        pieces = (Piece(text),)
        yield Item(name, kind, level, mark, text, pieces, tail=tail, origin=origin, group=part)


def prove(case: Case) -> str:
    """Name the last evidence of a case with its date."""
    proofs = [proof for step in case.steps.all() for proof in step.proofs]
    if not proofs:
        return ""
    day = f" {proofs[-1]['on']}" if proofs[-1].get("on") else ""
    return f" (증빙: {proofs[-1]['text']}{day})"
