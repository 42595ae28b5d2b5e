"""What keeps a framework from being read, and what keeps something from being written."""


class FrameworkError(ValueError):
    """The declaration of a framework cannot hold; names the file and line, says what to do."""

    def __init__(self, file: str, line: int, ko: str, en: str) -> None:
        super().__init__(f"{file}:{line}: {ko} · {en}")
        self.line = line
        self.words = (f"{file} {line}행: {ko}", f"{file}, line {line}: {en}")


class UnfitEntryError(ValueError):
    """Something cannot be entered as it is; holds the sentence in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class CrowdedError(RuntimeError):
    """More answers came within a minute than are taken; holds the sentence in both languages."""

    def __init__(self) -> None:
        self.words = (
            "한꺼번에 많은 답이 들어왔습니다. 잠시 뒤에 다시 보내 주세요.",
            "Many answers came at once. Please send yours again in a minute.",
        )
        super().__init__(" · ".join(self.words))
