"""DOCX: the text of a Word document with its tables, automatic numbers, notes and text boxes.

Tracked changes are read as accepted. Heads and feet of pages, memos, deleted text and pictures are
named, not read. No macro is run and nothing outside the file is opened.
"""

from lxml.etree import _Element

from sagwan.facts import Document
from sagwan.reading.docx.flow import Flow
from sagwan.reading.docx.leftovers import Leftovers, shorten
from sagwan.reading.docx.names import local, w
from sagwan.reading.docx.numbering import Numbering
from sagwan.reading.docx.styles import Styles
from sagwan.reading.original import Original
from sagwan.reading.package_errors import BrokenPackageError
from sagwan.reading.packages import open_package
from sagwan.reading.parts import Parts, Relation
from sagwan.reading.rendering import Row, print_rows

_HARMLESS = frozenset({"hyperlink"})


def read_docx(original: Original) -> Document:
    """Read a Word document."""
    parts = Parts(open_package(original))
    main = parts.find_main("word/document.xml")
    body = parts.load(main).find(w("body"))
    if body is None:
        raise BrokenPackageError(
            f"{main} 안에 본문(w:body)이 없습니다", f"{main} holds no body (w:body)"
        )
    leftovers = _gather_notes(parts, main)
    numbering = Numbering(parts.find_related(main, "numbering"))
    flow = Flow(Styles(parts.find_related(main, "styles")), numbering, leftovers)
    flow.read_body(body)
    relations = parts.relations(main)
    for reason in [*_name_running(parts, relations, flow), *_name_outside(parts, relations)]:
        flow.rows.append(Row([], None, reason))
    return print_rows(original, "docx", flow.rows, flow.drafts, flow.ledger)


def _gather_notes(parts: Parts, main: str) -> Leftovers:
    found = Leftovers()
    for kind in ("footnote", "endnote"):
        for note in _stories(parts.find_related(main, f"{kind}s"), kind):
            if note.get(w("type")) is None:
                found.notes[kind, note.get(w("id")) or ""] = note
    for comment in _stories(parts.find_related(main, "comments"), "comment"):
        found.comments[comment.get(w("id")) or ""] = comment
    return found


def _stories(root: _Element | None, name: str) -> list[_Element]:
    return [] if root is None else [child for child in root if local(child) == name]


def _name_running(parts: Parts, relations: list[Relation], flow: Flow) -> list[str]:
    """Name the text at the head and foot of pages: it is no part of the report's text."""
    found: list[str] = []
    for kind, ko, en in (
        ("header", "머리말", "running head"),
        ("footer", "꼬리말", "running foot"),
    ):
        for relation in relations:
            story = parts.find(relation.target) if relation.kind == kind else None
            text = "" if story is None else " ".join(flow.read_story(story))
            if any(sign.isalpha() for sign in text):
                found.append(f"{ko} 「{shorten(text)}」 · {en}")
    return list(dict.fromkeys(found))


def _name_outside(parts: Parts, relations: list[Relation]) -> list[str]:
    """Name what the file would fetch or run if it were opened elsewhere."""
    outside = [r for r in relations if r.outside and r.kind not in _HARMLESS]
    found = [
        f"바깥 파일을 가리키는 연결은 열지 않음 「{shorten(relation.target)}」"
        " · a link to an outside file, not followed"
        for relation in outside
    ]
    if any(name.lower().endswith("vbaproject.bin") for name in parts.names):
        found.append("매크로는 실행하지 않음 · macros, not run")
    return found
