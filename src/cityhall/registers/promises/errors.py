"""Why something cannot be written into the register of promises."""


class UnfitError(ValueError):
    """What was asked for does not fit what stands; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class KeyTakenError(UnfitError):
    """A key names something else already."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"같은 식별자에 다른 내용이 이미 있습니다: {key}",
            f"Something else stands under this key already: {key}",
        )


class NoReasonError(UnfitError):
    """Nobody said who decided, or why."""

    def __init__(self) -> None:
        super().__init__(
            "누가 정했는지와 까닭을 함께 적어 주세요.", "Please say who decided it, and why."
        )


class NoEvidenceError(UnfitError):
    """Something is called done without evidence."""

    def __init__(self) -> None:
        super().__init__(
            "무엇으로 확인할 수 있는지 근거를 적어 주세요.",
            "Please write down the evidence by which it can be seen.",
        )


class NoNewDueError(UnfitError):
    """A promise is moved, and nobody says to when."""

    def __init__(self) -> None:
        super().__init__(
            "새 기한의 끝 날짜를 적어 주세요.", "Please give the last day of the new due."
        )


class SettledError(UnfitError):
    """A promise is done or dropped already."""

    def __init__(self) -> None:
        super().__init__(
            "이미 이행했거나 중단한 약속입니다.", "This promise is done or dropped already."
        )


class FaultyFormError(UnfitError):
    """A form is filled in wrongly; says everything that is wrong at once."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        super().__init__(" ".join(ko for ko, _ in faults), " ".join(en for _, en in faults))
        self.faults = faults
