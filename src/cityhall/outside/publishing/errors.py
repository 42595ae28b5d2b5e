"""What cannot be published, withdrawn or decided as asked, each said in both languages."""


class UndecidableError(ValueError):
    """Somebody decides what is held, or withdraws a copy, in a way that cannot stand."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


NO_REASON = UndecidableError("까닭을 적어 주세요.", "Please say why.")
NO_CLAUSE = UndecidableError(
    "근거 조항을 골라 주세요.", "Please choose the clause on which it stays out."
)
ALREADY = UndecidableError("이미 결정한 것입니다.", "This was decided already.")
