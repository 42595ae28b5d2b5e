"""Why something about an agreement cannot be entered."""


class UnfitAgreementError(ValueError):
    """What somebody enters lacks something or contradicts itself; says why in both languages."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)
