"""STA002: a status of “under way” whose own text says that all is done."""

import re
from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.deeds import is_done, sentences_of
from sagwan.facts import Message

TITLE = Message("끝난 일의 ‘추진중’", "Under way, by a text that says it is done")

_OPEN = re.compile(r"^(?:추진|처리|조치|이행|진행|시행)중$")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every request whose status says that it is under way."""
    for request in evidence.report.requests:
        if not _OPEN.match(re.sub(r"\s", "", request.status or "")):
            continue
        done, planned = sentences_of(request.answer)
        if not done:
            continue
        yield Finding(
            "status",
            request.place,
            bool(planned) or not all(is_done(sentence) for sentence in done),
            Message(
                f"상태는 ‘{request.status}’인데 내용은 모두 끝난 일입니다: ‘{done[-1][-40:]}’. "
                "완료인지 확인하십시오.",
                f"The status is “{request.status}”, but all of the text is done: "
                f"“{done[-1][-40:]}”. Is it done?",
            ),
            found=request.status,
        )


RULE = Rule(
    code="STA002",
    severity="warning",
    title=TITLE,
    reason=Message(
        "다 끝난 일이 추진중으로 남으면 실적이 줄고, 다음 보고에서 같은 답을 또 해야 합니다.",
        "What is finished but still counted as under way is missing from the results.",
    ),
    example=Message(
        "추진상황 : 추진중 / 관람석 설치를 완료하였음",
        "Status: under way (추진중) / the seats were installed (완료하였음)",
    ),
    find=find,
    group="council",
    certainty="question",
)
