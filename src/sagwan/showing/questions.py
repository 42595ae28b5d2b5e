"""Questions that the council will ask, as text: kind by kind, each with why and with its lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sagwan.comparing.questions import Question
from sagwan.facts import Message
from sagwan.showing.findings import Page
from sagwan.showing.lettering import whole
from sagwan.showing.wording import tell

KINDS = {
    "returned": Message("되풀이된 잘못", "Faults that came back"),
    "reopened": Message("되돌아간 처리결과", "Requests that went back"),
    "promising": Message("말뿐인 완료", "Done in words only"),
    "dropped": Message("빠진 약속", "Promises that were dropped"),
    "late": Message("때를 넘긴 약속", "Promises past their date"),
    "under": Message("목표에 모자란 비율", "Rates under their target"),
    "restated": Message("달라진 지난 수치", "Figures told anew"),
    "moved": Message("달라진 수치", "Figures that moved"),
    "unfinished": Message("끝나지 않은 요구", "Requests not yet done"),
    "postponed": Message("미룬 약속", "Promises that were moved"),
    "fault": Message("점검에서 나온 오류", "Errors that checking found"),
}
_LINES = 6  # named at most for one side


def write_questions(
    questions: Sequence[Question], page: Page, misfits: Sequence[Message] = ()
) -> str:
    """Write questions kind by kind."""
    ink = page.ink()
    parts = [ink.paint(f"! {tell(said, page.language)}", "warning") for said in misfits]
    for kind, alike in groupby(questions, key=lambda one: one.kind):
        of_kind = list(alike)
        parts.append(ink.paint(f"{tell(KINDS[kind], page.language)} {len(of_kind)}", "strong"))
        for one in of_kind:
            parts += _question(one, page)
        parts.append("")
    if not questions:
        parts.append(page.pick("예상되는 질의가 없습니다.", "No question is to be expected."))
    return whole("".join(f"{part}\n" for part in parts))


def _question(one: Question, page: Page) -> Iterator[str]:
    yield f"  {tell(one.asks, page.language)}"
    old, new = (_lines(one, side) for side in ("old", "new"))
    where = page.pick(
        " · ".join(filter(None, (old and f"지난 보고 {old}줄", new and f"이번 보고 {new}줄"))),
        " · ".join(filter(None, (old and f"old line {old}", new and f"new line {new}"))),
    )
    told = " · ".join(filter(None, (where, tell(one.reason, page.language))))
    yield f"    {page.ink().paint(told, 'faint')}"


def _lines(one: Question, side: str) -> str:
    lines = sorted({int(fact.place["line"]) for fact in one.facts if fact.side == side})
    more = "…" if len(lines) > _LINES else ""
    return ", ".join(map(str, lines[:_LINES])) + more
