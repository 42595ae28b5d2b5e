"""Expected questions and their answers as a paper: kind by kind, each with what it rests on."""

from itertools import groupby
from typing import Any

from cityhall.ground.organisation.queries import load_tree
from cityhall.work.drafts.composing.answers import UNANSWERED
from cityhall.work.questions.models import Asked, Sheet
from sagwan.showing.questions import KINDS
from sagwan.writing.paper import Paper

NUMERALS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"


def title_of(sheet: Sheet) -> str:
    """Give the title under which a sheet is handed in."""
    return " ".join(filter(None, (sheet.session, "예상질의·답변")))


def paper_of(sheet: Sheet) -> dict[str, Any]:
    """Give a sheet as a document."""
    name, _ = load_tree(sheet.month).names(sheet.office.key)
    paper = Paper(title_of(sheet), name, f"{sheet.month:%Y-%m}")
    paper.cover()
    rows = list(sheet.questions.filter(gone=None))
    for number, (kind, alike) in enumerate(groupby(rows, key=lambda one: one.kind)):
        paper.heading(1, NUMERALS[number], KINDS[kind].ko)
        for place, one in enumerate(alike, 1):
            write_question(paper, str(place), one)
    return paper.as_dict()


def write_question(paper: Paper, number: str, one: Asked) -> None:
    """Write a question, what it rests on, and its answer."""
    paper.heading(2, number, one.ko)
    for fact in one.facts[:4]:
        paper.bullet(f"{fact['ko']}: {fact['text']}", 2)
    paper.bullets(one.answer or UNANSWERED)
    if one.source:
        paper.note(f"{one.source} 답변을 옮김")
