"""Why nobody can be told by mail as asked, each said in both languages."""


class UnfollowableError(ValueError):
    """What was asked for cannot be followed; says why, and which answer that is."""

    def __init__(self, ko: str, en: str, status: int = 422) -> None:
        super().__init__(f"{ko} · {en}")
        self.words, self.status = (ko, en), status


NO_ADDRESS = UnfollowableError(
    "메일 주소를 읽지 못했습니다. name@example.com처럼 적어 주세요.",
    "This is no address of mail. Please write one like name@example.com.",
)
NOTHING = UnfollowableError(
    "그런 약속이나 목록을 공개하고 있지 않습니다. 약속 목록에서 다시 골라 주세요.",
    "No such promise or list is public. Please choose it again from the promises.",
)
CROWD = UnfollowableError(
    "지금은 신청이 너무 많습니다. 한 시간 뒤에 다시 신청하거나 Atom으로 받아 보세요.",
    "Too many ask at the moment. Please ask again in an hour, or follow by Atom.",
    429,
)
NO_MAIL = UnfollowableError(
    "이 누리집은 아직 메일을 보내지 않습니다. Atom으로 받아 보세요.",
    "This site sends no mail yet. Please follow by Atom.",
    404,
)
ELSEWHERE = UnfollowableError(
    "다른 누리집에서 보낸 신청은 받지 않습니다. 이 누리집의 약속 화면에서 신청해 주세요.",
    "What another site sends is not taken. Please ask on the page of a promise here.",
    403,
)
WORN = UnfollowableError(
    "이 링크로는 확인할 수 없습니다. 기한이 지났거나 이미 지운 신청입니다. 약속 화면에서 다시 신청해 주세요.",
    "This link confirms nothing: it is too old, or was deleted. Please ask again on the page.",
    410,
)
