"""An item of the council's results while it is read: its departments, its status, its answer."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sagwan.facts import CouncilRequest, Document, Place
from sagwan.facts.patterns import NO_SIGN, Late
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.titles import close_up, squeeze

_STATUSES = ("추진완료", "추진중", "검토중", "미반영")
_STATUS_WORD = re.compile(
    r"^(?:추진|처리|조치|이행|반영|시정)?(?:완료|중|검토|검토중|예정|불가|곤란)$"
    r"|^(?:미반영|미완료|미추진|수용|불수용|일부수용|일부반영|반영|장기검토|(?:계속|정상|지속)추진|종결)$"
)
_STATUS_LINE = re.compile(
    r"(?:추진|처리|조치|진행|이행)\s?(?:상황|상태|현황|결과|여부)\s*:\s*(?P<status>[^:]{1,24})$"
)
_STATUS_FIRST = Late(r"[(\[<〈【]\s*(?P<status>[가-힣\s]{2,8})\s*[)\]>〉】]", "( [ < 〈 【")
_ANSWER_LABEL = re.compile(
    r"(?:추진|조치|처리|이행|진행)\s?(?:상황|결과|내용|실적|현황|계획|근거|경과|내역)"
    r"|답\s?변|향후\s?(?:추진\s?)?계획|검토\s?(?:결과|의견)"
)
_DEPARTMENTS = re.compile(r"\s*\((?P<names>[^()]{2,60})\)\s*\.?\s*$")
_LONGEST_TAIL = 80
_OFFICE = re.compile(
    rf"^(?:{NO_SIGN}[^\W_]|[·\s]){{1,20}}"
    r"(?:[과실국관부단팀원소청처서회]|본부|센터|공사|공단|재단|은행|대학교?|부서|기관|학교)$"
)


class AuditItem(NamedTuple):
    """A request with the segments of its answer, where promises may stand."""

    request: CouncilRequest
    answer: tuple[int, ...]


class Draft(NamedTuple):
    """The parts of an item as they stand in the document: segments asked and answered."""

    kind: str
    asked: tuple[int, ...]
    answered: tuple[int, ...]
    status: str | None = None
    departments: tuple[str, ...] = ()


def finish_item(document: Document, roles: Sequence[Role], draft: Draft) -> AuditItem:
    """Put an item together: departments leave the text, the status leaves the answer."""
    text = " ".join(_written(document, roles, draft.asked))
    departments = draft.departments
    found = _DEPARTMENTS.search(text, max(0, len(text) - _LONGEST_TAIL))
    if found is not None and (names := split_departments(found["names"])):
        text, departments = text[: found.start()], departments or names
    lines = [document.text_of(document.segments[index]) for index in draft.answered]
    told = next(((n, s) for n, line in enumerate(lines) if (s := find_status(line))), None)
    answered = [index for n, index in enumerate(draft.answered) if told is None or n != told[0]]
    status = draft.status or (None if told is None else told[1])
    request = CouncilRequest(
        id="",
        kind=draft.kind,
        departments=departments,
        status=status,
        text=text.strip(),
        answer="\n".join(_whole(document, answered)),
        place=_place(document, roles, draft.asked[0]),
        answer_place=_place(document, roles, draft.answered[0]) if draft.answered else None,
    )
    return AuditItem(request, draft.answered)


def split_departments(names: str) -> tuple[str, ...]:
    """Split a list of departments; nothing where one of them is no office."""
    parts = [close_up(part.strip()) for part in re.split(r"[,、/]|\s및\s", names)]
    return tuple(parts) if all(_OFFICE.match(part) for part in parts) else ()


def read_status(text: str) -> str | None:
    """Give a status in its usual spelling, as printed where it is another word, None if none."""
    bare = re.sub(r"\s", "", text)
    usual = next((status for status in _STATUSES if bare.startswith(status)), None)
    if usual is not None and not bare[len(usual) : len(usual) + 1].isalpha():
        return usual
    word = re.split(r"[(,.]", text.strip())[0].strip()
    return word if _STATUS_WORD.match(squeeze(word)) else None


def find_status(line: str) -> str | None:
    """Give the status that a line of an answer states (□ 추진상황 : 추진 중)."""
    stated = _STATUS_LINE.search(line)
    if stated is not None:
        return read_status(stated["status"])
    first = _STATUS_FIRST.match(line)
    if first is not None:
        return read_status(first["status"])
    return read_status(line) if len(line) < 10 else None


def is_answer_label(text: str) -> bool:
    """Tell whether a line opens an answer (조치결과, 추진상황, 답변, 향후계획)."""
    return bool(_ANSWER_LABEL.match(text))


def _written(document: Document, roles: Sequence[Role], indices: Iterable[int]) -> list[str]:
    stretches = []
    for index in indices:
        segment = document.segments[index]
        start = min(roles[index].start, segment.end)
        stretches.append(document.written(segment.line, start, segment.end).strip())
    return stretches


def _whole(document: Document, indices: Iterable[int]) -> list[str]:
    segments = (document.segments[index] for index in indices)
    return [_readable(document.text_of(segment)) for segment in segments]


def _readable(text: str) -> str:
    return " ".join(text.split())


def _place(document: Document, roles: Sequence[Role], index: int) -> Place:
    segment = document.segments[index]
    return Place(segment.line, min(roles[index].start, segment.end), segment.end)
