"""What cannot be done in the exchange, each said in Korean and English."""


class UnfitExchangeError(ValueError):
    """What somebody wants lacks something or comes too late; says why in both languages."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class CrowdedError(UnfitExchangeError):
    """So much came within an hour that nothing more is taken for now."""

    def __init__(self) -> None:
        super().__init__(
            "지금은 들어온 것이 많아 더 받지 못합니다. 한 시간 뒤에 다시 보내 주세요.",
            "So much came in that no more is taken for now. Please send it again in an hour.",
        )


NO_REASON = UnfitExchangeError("까닭을 적어 주세요.", "Please say why.")
NO_CLAUSE = UnfitExchangeError(
    "비공개 근거 조항(정보공개법)을 골라 주세요.",
    "Please choose the clause of the disclosure act.",
)
NOT_NOW = UnfitExchangeError(
    "지금 단계에서는 할 수 없습니다. 화면을 새로 열어 지금 상태를 확인해 주세요.",
    "This cannot be done at its present state. Please open the page again to see how it stands.",
)
OWN_REVIEW = UnfitExchangeError(
    "쓴 사람이 스스로 검토할 수 없습니다. 다른 편집자에게 맡겨 주세요.",
    "Whoever wrote it cannot review it. Please ask another editor.",
)
NO_MAIL = UnfitExchangeError(
    "메일 서버가 없어 보낼 수 없습니다. 관리자가 CITYHALL_MAIL_HOST를 정해야 합니다.",
    "There is no mail server to send it by. An administrator has to set CITYHALL_MAIL_HOST.",
)
OLD_FORM = UnfitExchangeError(
    "이 양식은 연 지 오래되었습니다. 적은 것은 그대로 두었으니 한 번 더 보내 주세요.",
    "This form was opened too long ago. What you wrote is still here: please send it once more.",
)
