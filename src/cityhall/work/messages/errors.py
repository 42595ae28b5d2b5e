"""Why something cannot be done to a message, in Korean and English."""

from datetime import date


class MessageError(ValueError):
    """Something may not be done to a message."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class UnfitMessageError(MessageError):
    """A message that lacks something, or a text that cannot be kept as it is."""


class OutOfTurnError(MessageError):
    """Something is asked for that does not fit where the message stands."""

    def __init__(self) -> None:
        super().__init__(
            "지금 상태에서는 할 수 없습니다. 그 사이에 상태가 바뀌었는지 화면을 다시 보아 주십시오.",
            "This cannot be done as the message stands now. Please look at the page again.",
        )


class OtherVersionError(MessageError):
    """Somebody decides on a version that is not the one that stands now."""

    def __init__(self, seen: int, now: int) -> None:
        super().__init__(
            f"보신 것은 {seen}판인데 지금은 {now}판입니다. 지금 판을 읽고 정해 주십시오.",
            f"You read version {seen}; version {now} stands now. Please read that and decide.",
        )


class ChangedMeanwhileError(MessageError):
    """Somebody else changed the same place of the text meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            "그 사이에 다른 사람이 같은 문단을 고쳤습니다. 두 글을 아래에 나란히 두었습니다.",
            "Somebody else changed the same paragraph meanwhile. Both texts stand below.",
        )


class NoReasonError(MessageError):
    """Something is done without saying why."""

    def __init__(self) -> None:
        super().__init__("까닭을 적어 주십시오.", "Please say why.")


class StandingFiguresError(MessageError):
    """A text goes to review with figures that are not those of their registers."""

    def __init__(self, written: list[str]) -> None:
        told = ", ".join(written[:5])
        super().__init__(
            f"대장과 다른 수치가 {len(written)}개 있습니다: {told}. 새 값을 받거나 까닭을 적어 주십시오.",
            f"{len(written)} figures differ from their registers: {told}. "
            "Take their values, or say why they stand.",
        )


class EarlyError(MessageError):
    """A message is said to be delivered before its day."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"전한 날을 행사가 있는 날({on})부터 오늘까지의 날짜로 적어 주십시오.",
            f"Please give a day from that of the occasion ({on}) up to today.",
        )
