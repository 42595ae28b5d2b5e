"""What may not be done with a joint answer: one class each, in Korean and English."""

from collections.abc import Iterable

from cityhall.registers.cases.errors import CaseError


class NotInChargeError(CaseError):
    """A part of a unit that the case is not assigned to."""

    def __init__(self) -> None:
        super().__init__("이 부서는 담당 부서가 아닙니다.", "this unit is not in charge.")


class NothingSaidError(CaseError):
    """An empty part, or a part handed back without a reason."""

    def __init__(self) -> None:
        super().__init__("글이나 까닭을 적어 주십시오.", "write a text or a reason.")


class WrittenMeanwhileError(CaseError):
    """Somebody else wrote the part while it was written."""

    def __init__(self) -> None:
        super().__init__(
            "그사이 다른 사람이 이 부분을 고쳤습니다. 지금 글을 보고 다시 저장하십시오.",
            "somebody else changed this part meanwhile: look at it and save again.",
        )


class MissingPartsError(CaseError):
    """An answer made while parts are missing."""

    def __init__(self, names: Iterable[str]) -> None:
        missing = ", ".join(names)
        super().__init__(
            f"아직 쓰지 않은 부서가 있습니다: {missing}", f"parts are missing: {missing}"
        )


class NoAnswerStepError(CaseError):
    """A case in which nothing can be answered now, or not by whoever asks."""

    def __init__(self) -> None:
        super().__init__(
            "지금은 이 사건에 답을 적을 수 없습니다. 단계와 담당을 확인하십시오.",
            "no answer can be written into this case now: see its stage and who is in charge.",
        )
