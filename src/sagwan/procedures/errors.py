"""What cannot be declared, and what may not be done: sentences in Korean and English."""

from dataclasses import dataclass
from datetime import date


class DeclarationError(ValueError):
    """A declared procedure that cannot hold; names the file and line, says what to do."""

    def __init__(self, file: str, line: int, ko: str, en: str) -> None:
        super().__init__(f"{file}:{line}: {ko} · {en}")
        self.file, self.line = file, line
        self.words = (ko, en)


class ExpressionError(ValueError):
    """A condition or formula that cannot be read."""

    def __init__(self, text: str, ko: str, en: str) -> None:
        super().__init__(f"'{text}': {ko} · {en}")
        self.words = (f"'{text}': {ko}", f"'{text}': {en}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason for which a step may not be taken, by a stable code."""

    code: str
    ko: str
    en: str
    field: str = ""


class IllegalStepError(ValueError):
    """A step that may not be taken, with every reason."""

    def __init__(self, reasons: tuple[Refusal, ...]) -> None:
        super().__init__(" / ".join(f"{one.ko} · {one.en}" for one in reasons))
        self.reasons = reasons


class NoProcedureError(LookupError):
    """No version of a procedure is in force on a day."""

    def __init__(self, key: str, on: date) -> None:
        self.words = (
            f"{on}에 시행 중인 절차 '{key}'이(가) 없습니다.",
            f"no procedure '{key}' is in force on {on}.",
        )
        super().__init__(" · ".join(self.words))
