"""STA001: a status of “done” whose own text only promises."""

import re
from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.deeds import promises, sentences_of
from sagwan.facts import Message

TITLE = Message("말뿐인 완료", "Done, by a text that only promises")

_DONE = re.compile(r"^(?:추진|처리|조치|이행|시정|반영)?완료$")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every request whose status says that it is done."""
    for request in evidence.report.requests:
        if not _DONE.match(re.sub(r"\s", "", request.status or "")):
            continue
        done, planned = sentences_of(request.answer)
        told = done or planned
        if not told:
            continue
        yield Finding(
            "status",
            request.place,
            not all(promises(sentence) for sentence in told),
            Message(
                f"상태는 ‘{request.status}’인데 내용은 앞으로 하겠다는 말뿐입니다: "
                f"‘{_short(told[-1])}’. 한 일을 적거나 상태를 고치십시오.",
                f"The status is “{request.status}”, but the text only promises: "
                f"“{_short(told[-1])}”. Say what was done, or mend the status.",
            ),
            found=request.status,
        )


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 40 else f"…{sentence[-40:]}"


RULE = Rule(
    code="STA001",
    severity="warning",
    title=TITLE,
    reason=Message(
        "완료라고 하려면 한 일이 적혀 있어야 합니다. 하겠다는 말만 있으면 의회가 다시 묻습니다.",
        "“Done” needs something done; where the text only promises, the council asks again.",
    ),
    example=Message(
        "추진상황 : 추진완료 / 지적하신 오탈자는 바로 고치도록 하겠음",
        "Status: done (추진완료) / the typos will be mended at once (하겠음)",
    ),
    find=find,
    group="council",
    certainty="likely",
)
