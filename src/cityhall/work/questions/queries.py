"""Reads with names: the sheets, their questions, and earlier answers like the one at hand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.alike import list_alike_texts, rank_alike
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import list_procedures
from cityhall.work.questions.models import Asked, Sheet

COUNCIL = "council"
MOST_EARLIER, MOST_WEIGHED = 4, 300


@dataclass(frozen=True, slots=True)
class Earlier:
    """An answer given before, by whose it is: it can be copied with its source named."""

    key: str
    name: str
    href: str
    asked: str
    answer: str


def list_sheets(offices: Collection[str]) -> list[Sheet]:
    """List the sheets of some offices with how many questions are open and answered."""
    arising = Q(questions__gone=None)
    rows = Sheet.objects.filter(office__key__in=offices).select_related("office")
    rows = rows.annotate(
        total=Count("questions", filter=arising),
        answered_now=Count("questions", filter=arising & ~Q(questions__answer="")),
    )
    return list(rows.order_by("-month", "office__key"))


def find_sheet(key: str) -> Sheet | None:
    """Find a sheet by its key."""
    return Sheet.objects.select_related("office").filter(key=key).first()


def list_questions(sheet: Sheet) -> list[Asked]:
    """List the questions of a sheet, those that no longer arise last."""
    rows = list(sheet.questions.all())
    return [one for one in rows if not one.gone] + [one for one in rows if one.gone]


def list_past(sheet: Sheet) -> list[Asked]:
    """List what earlier sheets of the office answered, the latest first."""
    rows = Asked.objects.filter(sheet__office=sheet.office, sheet__month__lt=sheet.month)
    rows = rows.exclude(answer="").select_related("sheet").order_by("-sheet__month")
    return list(rows[:MOST_WEIGHED])


def list_earlier(
    asked: Sequence[Asked], past: Sequence[Asked], actor: Actor
) -> list[list[Earlier]]:
    """List for each question answers to ones like it: of cases, of the office's other sheets."""
    dockets = [each.key for each in list_procedures(date.max) if each.group == COUNCIL]
    texts = [one.ko for one in asked]
    cases = list_alike_texts(texts, dockets, actor)
    sheets = (rank_alike(text, past, lambda row: row.ko) for text in texts)
    return [
        [*map(quote_case, filter(is_answered, alike)), *map(quote_question, others)][:MOST_EARLIER]
        for alike, others in zip(cases, sheets, strict=True)
    ]


def is_answered(case: Case) -> bool:
    """Tell whether a case holds an answer."""
    return bool(case.values.get("answer"))


def quote_case(case: Case) -> Earlier:
    """Quote the answer of a case."""
    href = reverse("cases:case", args=[case.key])
    return Earlier(f"case:{case.key}", case.number, href, case.title, case.values["answer"])


def quote_question(other: Asked) -> Earlier:
    """Quote what an earlier sheet answered."""
    name = f"{other.sheet.month:%Y. %-m}. 예상질의"
    href = reverse("questions:sheet", args=[other.sheet.key]) + f"#q{other.pk}"
    return Earlier(f"asked:{other.pk}", name, href, other.words, other.answer)
