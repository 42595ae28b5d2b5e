"""What may not be done with expected questions: one class each, in Korean and English."""


class QuestionsError(ValueError):
    """Something may not be done with expected questions."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class NothingToCompareError(QuestionsError):
    """There is nothing earlier of the office."""

    def __init__(self) -> None:
        super().__init__(
            "견줄 지난 보고가 없고 대장에도 물을 것이 없습니다. 지난 보고서를 등록하십시오.",
            "no earlier report to compare with, and nothing to ask in the registers: register one.",
        )


class AnsweredMeanwhileError(QuestionsError):
    """Somebody else answered while this answer was written."""

    def __init__(self, now: str) -> None:
        super().__init__(
            "그사이 다른 사람이 답을 고쳤습니다. 지금 답을 보고 다시 저장하십시오.",
            "somebody else changed the answer meanwhile: look at it and save again.",
        )
        self.now = now


class NoAnswersError(QuestionsError):
    """A sheet without any answer is no submission."""

    def __init__(self) -> None:
        super().__init__(
            "답을 하나라도 쓴 뒤에 검토에 올리십시오.", "write an answer before handing it in."
        )
