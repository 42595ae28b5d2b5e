"""A binder is put together: every chapter in its order, as one paper and one file.

No clock and no address goes in: the same state of the registers gives the same bytes.
"""

from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import STAFF
from cityhall.ground.organisation.queries import load_tree
from cityhall.work.binder.chapters import CHAPTERS, NOTHING
from cityhall.work.binder.session import Session
from sagwan.writing import write
from sagwan.writing.paper import Paper

FORMS = {"hwpx": "application/hwp+zip", "pdf": "application/pdf"}
NUMERALS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"


def bind(session: Session, form: str, *, by: Actor) -> bytes:
    """Give the binder of a session as a file, of what somebody may read."""
    return write(paper_of(session, by), form)


def paper_of(session: Session, by: Actor) -> dict[str, Any]:
    """Give the binder as a document."""
    allow(
        by.has(*STAFF),
        "회기 자료집은 직원만 만들 수 있습니다.",
        "Binders of a session are made by the staff.",
    )
    tops = load_tree(session.until).tops
    paper = Paper(session.heading, tops[0].name_ko if tops else "", f"{session.month:%Y-%m}")
    paper.cover()
    for numeral, (title, write_chapter) in zip(NUMERALS, CHAPTERS, strict=False):
        paper.heading(1, numeral, title)
        before = len(paper.blocks)
        write_chapter(paper, by, session)
        if len(paper.blocks) == before:
            paper.bullet(NOTHING)
    return paper.as_dict()


def name_binder(session: Session, form: str) -> str:
    """Give the name of the file."""
    return f"{session.key} 시의회 회기 자료집.{form}"
