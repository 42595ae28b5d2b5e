"""What keeps a declaration from being read."""


class DeclarationError(ValueError):
    """The declaration of an epidemic cannot be read; says where and why."""

    def __init__(self, file: str, ko: str, en: str) -> None:
        super().__init__(f"{file}: {ko} · {en}")
        self.words = (f"{file}: {ko}", f"{file}: {en}")
