"""The answer of a case as a paper that goes to the council."""

from typing import Any

from django.utils import timezone

from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.answers.queries import ANSWER, list_shares
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.shown import procedure_of
from sagwan.writing.paper import Paper


def paper_of(case: Case) -> dict[str, Any]:
    """Give the answer of a case as a document: what was asked, what is answered, by whom."""
    today = timezone.localdate()
    shares = list_shares(case, load_tree(today))
    names = [one.name for one in shares]
    declared = procedure_of(case)
    paper = Paper(f"{declared.name.ko} 답변", names[0] if names else "", f"{today:%Y-%m}")
    paper.cover()
    paper.heading(1, "1", declared.fields[0].name.ko)
    paper.bullet(case.values.get(declared.fields[0].key, case.title))
    paper.bullet(f"접수 {case.opened:%Y. %-m. %-d.} ({case.number})", 2)
    paper.heading(1, "2", "답변")
    paper.bullets(case.values.get(ANSWER, ""))
    paper.heading(1, "3", "담당 부서")
    for name in names:
        paper.bullet(name)
    return paper.as_dict()
