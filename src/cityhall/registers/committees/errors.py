"""What may not be done with a sitting: sentences in Korean and English."""

from collections.abc import Sequence

from sagwan.procedures import Refusal


class SittingError(ValueError):
    """Something may not be done with a committee or sitting, with every reason."""

    def __init__(self, reasons: Sequence[Refusal]) -> None:
        super().__init__(" / ".join(f"{one.ko} · {one.en}" for one in reasons))
        self.reasons = tuple(reasons)


class UnfitSittingError(SittingError):
    """One thing is missing or wrong in what was asked for."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__((Refusal("unfit", ko, en),))


class ClosedError(SittingError):
    """The minutes are closed; only a correction can be added."""

    def __init__(self) -> None:
        ko = "마감한 회의는 고칠 수 없습니다. 바로잡을 것은 정정으로 덧붙여 주십시오."
        en = "a closed sitting cannot be changed: add a correction."
        super().__init__((Refusal("closed", ko, en),))
