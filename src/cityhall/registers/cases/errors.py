"""What may not be done with a case: one class each, a sentence in Korean and English."""


class CaseError(ValueError):
    """Something may not be done with a case."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class MovedOnError(CaseError):
    """Somebody else moved the case since it was looked at."""

    def __init__(self, number: str) -> None:
        super().__init__(
            f"{number}: 그 사이 다른 사람이 이 사건을 움직였습니다. 다시 보고 정해 주십시오.",
            f"{number}: somebody else has moved this case meanwhile. Please look at it again.",
        )


class NotToTieError(CaseError):
    """Two cases that cannot be tied together."""

    def __init__(self, number: str) -> None:
        super().__init__(
            f"{number}: 자기 자신이나 이미 반대로 이어진 사건과는 이을 수 없습니다.",
            f"{number}: a case is not tied to itself, nor both ways to another.",
        )
