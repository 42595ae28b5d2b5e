"""What cannot be done with a use as asked, in both languages."""


class UnfitUseError(ValueError):
    """A use cannot be struck as asked."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


NO_REASON = UnfitUseError("지우는 까닭을 적어 주세요.", "Please say why it is struck.")
