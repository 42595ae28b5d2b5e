"""Answers to the council in a draft: each audit item of the office with its state and evidence.

The lines are the register's, so that a step taken in a case is in the draft at once; what comes
back from an earlier audit is said under it.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.promises.queries import keys_of
from cityhall.work.drafts.items import REGISTER, Item, Origin, Piece

PROCEDURE = "audit-item"
KINDS = {  # by layout and part: the kind of item that is answered there
    "audit-answers": {"corrections": "correction", "proposals": "suggestion", "others": "other"}
}
ENDING = "/answer"  # of the key of an answer's line
UNANSWERED = "(답변 준비 중)"


def with_answers(
    items: Iterable[Item], layout: str, part: str, office: str, on: date
) -> Iterator[Item]:
    """Give the items of a part, with the answers to the council that belong there."""
    kind = KINDS.get(layout, {}).get(part, "")
    for item in items:
        if kind and item.kind == "gap":
            yield from write_answers(part, kind, office, on)
        yield item


def write_answers(part: str, kind: str, office: str, on: date) -> Iterator[Item]:
    """Write the audit items of a kind that an office answers."""
    units = keys_of(office, on)
    found = Case.objects.filter(procedure=PROCEDURE, units__key__in=units, opened__lte=on)
    rows = found.distinct().order_by("opened", "pk").prefetch_related("steps", "earlier__before")
    for case in rows:
        if case.values.get("kind") == kind:
            yield from write_answer(part, case)


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
