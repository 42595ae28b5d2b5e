"""Items of the council's results as points: a request with its answers below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sagwan.facts import Block, Document
from sagwan.understanding.outline import Outline
from sagwan.understanding.requests.columns import name_kind
from sagwan.understanding.requests.item import (
    AuditItem,
    Draft,
    find_status,
    finish_item,
    is_answer_label,
)
from sagwan.understanding.roles import Role

_COUNCIL = frozenset({"audit", "requests"})


@dataclass(eq=False, repr=False)
class _Open:
    """A request that waits for its answers."""

    kind: str
    asked: list[int]
    level: int
    answered: list[int] = field(default_factory=list)
    labelled: bool = False


def read_points(document: Document, roles: Sequence[Role], outline: Outline) -> Iterator[AuditItem]:
    """Read the requests that stand as points in the parts on the council's results."""
    council = _council_sections(outline)
    waiting: _Open | None = None
    kind = ""
    for block, index in zip(outline.blocks, outline.first, strict=True):
        in_table = block.table is not None or document.segments[index].cell is not None
        if block.section not in council or in_table:
            yield from _close(document, roles, waiting)
            waiting = None
            continue
        section = outline.by_id[block.section]
        if roles[index].kind == "heading" and section.role in _COUNCIL:
            yield from _close(document, roles, waiting)
            waiting, kind = None, name_kind(section.title, None)
        elif _answers(document, roles[index], block, index, waiting):
            _add(document, roles[index], waiting, block, index)
        elif block.kind == "bullet" or roles[index].kind == "heading":
            yield from _close(document, roles, waiting)
            waiting = _Open(kind, _indices(block, index), _depth(block, roles[index]))
    yield from _close(document, roles, waiting)


def _council_sections(outline: Outline) -> set[str]:
    """The sections on the council's results, with all that stand under them."""
    found: set[str] = set()
    for section in outline.sections:
        if section.role in _COUNCIL or section.parent in found:
            found.add(section.id)
    return found


def _answers(
    document: Document, role: Role, block: Block, index: int, waiting: _Open | None
) -> bool:
    if waiting is None:
        return False
    if _is_labelled(document, role, index):
        return True
    below_heading = waiting.labelled and waiting.level == 0
    return block.kind != "bullet" or block.level > waiting.level or below_heading


def _is_labelled(document: Document, role: Role, index: int) -> bool:
    """An answer is labelled by a heading (□ 조치결과), by a label with its text, or by a status."""
    words = document.text_of(document.segments[index]).lstrip(" □○-·*")
    labels = is_answer_label(words) and (":" in words or role.kind == "heading")
    return labels or find_status(words) is not None


def _add(document: Document, role: Role, waiting: _Open | None, block: Block, index: int) -> None:
    if waiting is not None:
        waiting.labelled = waiting.labelled or _is_labelled(document, role, index)
        waiting.answered.extend(_indices(block, index))


def _close(document: Document, roles: Sequence[Role], waiting: _Open | None) -> Iterator[AuditItem]:
    if waiting is not None and waiting.labelled:
        draft = Draft(waiting.kind, tuple(waiting.asked), tuple(waiting.answered))
        yield finish_item(document, roles, draft)


def _indices(block: Block, index: int) -> list[int]:
    return list(range(index, index + len(block.pieces)))


def _depth(block: Block, role: Role) -> int:
    """A heading holds every bullet below it; a bullet only deeper ones."""
    return 0 if role.kind == "heading" else block.level
