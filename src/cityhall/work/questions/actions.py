"""The only door by which questions are worked out, answered and handed in.

Working out again adds what arises and marks what no longer does; what people wrote stays.
"""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.submissions.models import Submission
from cityhall.registers.submissions.papers import hand_in_paper
from cityhall.work.questions.errors import (
    AnsweredMeanwhileError,
    NoAnswersError,
    NothingToCompareError,
)
from cityhall.work.questions.expecting import Expected, list_expected
from cityhall.work.questions.models import ANSWER, KEY, TEXT, Asked, Sheet
from cityhall.work.questions.papers import paper_of, title_of
from cityhall.work.questions.rules import check_answerer
from cityhall.work.questions.sources import find_pair

NOTHING, REGISTERS = ("", ""), ("약속과 사건 대장", "registers of promises and cases")


def work_out(office: Unit, month: date, *, by: Actor, session: str = "") -> Sheet:
    """Work out what an office will be asked at the session of a month; answers stay as they are."""
    check_answerer(by, office.key)
    first = month.replace(day=1)
    pair = find_pair(office, first)
    expected = list_expected(office, pair, first)
    if pair is None and not expected:
        raise NothingToCompareError
    old, new = (one.names for one in pair) if pair else (NOTHING, REGISTERS)
    key = f"{first:%Y-%m}.{office.key.replace('/', '.')}"
    with transaction.atomic(), record("questions.work_out", by=by.author, of=("questions", key)):
        sheet, is_new = Sheet.objects.select_for_update().get_or_create(
            office=office,
            month=first,
            defaults={"key": key, "asked": timezone.now(), "asked_by": by.name_ko},
        )
        names = {
            "old_ko": old[0],
            "old_en": old[1],
            "new_ko": new[0],
            "new_en": new[1],
            "session": session.strip()[:KEY] or sheet.session,
        }
        changed = lay_questions(sheet, expected)
        renamed = any(getattr(sheet, name) != text for name, text in names.items())
        if is_new or changed or renamed:
            Sheet.objects.filter(pk=sheet.pk).update(
                **names, asked=timezone.now(), asked_by=by.name_ko
            )
    return Sheet.objects.select_related("office").get(pk=sheet.pk)


def lay_questions(sheet: Sheet, expected: list[Expected]) -> bool:
    """Have the sheet ask what is expected now; tells whether anything is another than before."""
    standing = {one.key: one for one in sheet.questions.all()}
    changed = False
    for place, one in enumerate(expected):
        known = standing.pop(one.key, None)
        row = known or Asked(sheet=sheet, key=one.key)
        told = columns_of(one, place)
        if known is None or any(getattr(row, name) != value for name, value in told.items()):
            for name, value in told.items():
                setattr(row, name, value)
            row.save()
            changed = True
    for row in standing.values():
        if row.gone is None:
            row.gone = timezone.localdate()
            row.save()
            changed = True
    return changed


def columns_of(one: Expected, place: int) -> dict[str, object]:
    """Give what is kept of a question; nothing of it was written by people."""
    return {
        "kind": one.kind,
        "place": place,
        "ko": one.words[0][:TEXT],
        "en": one.words[1][:TEXT],
        "why_ko": one.why[0][:TEXT],
        "why_en": one.why[1][:TEXT],
        "facts": list(one.facts),
        "gone": None,
    }


def answer(asked: Asked, text: str, *, seen: int, by: Actor, source: str = "") -> Asked:
    """Answer a question; `seen` is the turn that was on the page, `source` whose answer it was."""
    check_answerer(by, asked.sheet.office.key)
    written = text.strip()[:ANSWER]
    with transaction.atomic():
        row = Asked.objects.select_for_update().get(pk=asked.pk)
        if row.turn != seen:
            raise AnsweredMeanwhileError(row.answer)
        if (row.answer, row.source) == (written, source):
            return row
        of = ("questions", asked.sheet.key)
        with record("questions.answer", by=by.author, of=of, why=asked.ko[:200]):
            row.answer, row.source, row.turn = written, source[:TEXT], row.turn + 1
            row.answered_by, row.answered = by.name_ko, timezone.now()
            row.save()
    return row


def hand_in(sheet: Sheet, *, by: Actor) -> Submission:
    """Hand the questions and their answers in for review."""
    check_answerer(by, sheet.office.key)
    if not sheet.questions.filter(gone=None).exclude(answer="").exists():
        raise NoAnswersError
    return hand_in_paper(
        f"questions:{sheet.key}", sheet.office, title_of(sheet), sheet.month, paper_of(sheet), by=by
    )
