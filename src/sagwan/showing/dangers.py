"""What a file would do or bring along when it is opened elsewhere, in a sentence: whoever hands it
on should know, though its text was read in full.
"""

from sagwan.facts import Document, Message, Unread

_SIGNS = (
    (("not run",), Message("스크립트·매크로·동작", "scripts, macros or actions")),
    (("attached files, not opened", "), not opened"), Message("안에 든 파일", "files inside")),
    (("not followed", "not fetched"), Message("바깥을 부르는 연결", "links to the outside")),
)


def is_danger(unread: Unread) -> bool:
    """Tell what would act, or call for something, from what could merely not be read."""
    return any(unread.reason.endswith(signs) for signs, _ in _SIGNS)


def describe_danger(document: Document) -> Message | None:
    """Say what a file holds besides its text that may do harm, None where nothing was found."""
    reasons = [unread.reason for unread in document.unread]
    kinds = [kind for signs, kind in _SIGNS if any(r.endswith(signs) for r in reasons)]
    if not kinds:
        return None
    ko, en = ", ".join(kind.ko for kind in kinds), ", ".join(kind.en for kind in kinds)
    return Message(
        f"위험할 수 있는 것이 이 파일에 들어 있습니다: {ko}. 여기서는 실행하지도 열지도 따르지도 않고 "
        "글만 읽었습니다. 파일을 다른 곳에서 열 때 조심하십시오.",
        f"This file holds what may do harm: {en}. Here nothing of it was run, opened or followed; "
        "only its text was read. Take care when opening the file elsewhere.",
    )
