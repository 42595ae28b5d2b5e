"""Why something cannot be done to a draft, in Korean and English."""


class UnfitError(ValueError):
    """What was asked for does not fit what stands."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class DraftTakenError(UnfitError):
    """There is a draft of this office, month and layout already."""

    def __init__(self) -> None:
        super().__init__(
            "이 부서와 달의 초안이 이미 있습니다.", "There is a draft of this office and month."
        )


class NoOfficeError(UnfitError):
    """There is no such office, month or layout."""

    def __init__(self) -> None:
        super().__init__(
            "부서, 보고하는 달, 기준일, 서식을 모두 골라 주세요.",
            "Please choose an office, a month, a date and a layout.",
        )


class NoItemError(UnfitError):
    """What should be changed is not in the draft, or cannot be changed there."""

    def __init__(self) -> None:
        super().__init__(
            "초안에서 찾을 수 없거나 여기서 고칠 수 없는 곳입니다.",
            "It is not in the draft, or cannot be changed here.",
        )


class NumberLostError(UnfitError):
    """A text that names numbers of a register would no longer name them."""

    def __init__(self, named: str) -> None:
        super().__init__(
            f"대장의 수치는 지우거나 고쳐 쓸 수 없습니다. {named}을(를) 그대로 두어 주세요.",
            f"Numbers of a register cannot be typed over. Please leave {named} as it is.",
        )


class EmptyTextError(UnfitError):
    """A text is empty, or too long."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"1자에서 {most:,}자까지 적어 주세요.", f"Please write 1 to {most:,} letters."
        )


class TooManyLinesError(UnfitError):
    """People added as many lines as a draft bears."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"한 초안에 더하는 줄은 {most:,}개까지입니다.",
            f"At most {most:,} lines can be added to a draft.",
        )


class ChangedMeanwhileError(UnfitError):
    """Somebody else changed the text meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            "그 사이에 다른 사람이 고쳤습니다. 지금 글을 보고 다시 고쳐 주세요.",
            "Somebody else changed it meanwhile. Please look at it and change it again.",
        )


class NothingNewError(UnfitError):
    """The draft says what its last version says."""

    def __init__(self) -> None:
        super().__init__(
            "마지막으로 저장한 판과 같습니다.", "It is the same as the last version saved."
        )
