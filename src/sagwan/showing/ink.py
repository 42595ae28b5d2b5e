"""Colour on a terminal, or none of it."""

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "question": "33",
    "note": "36",
    "good": "32",
    "strong": "1",
    "faint": "2",
}


class Ink:
    """Paints text where colour is wanted, and leaves it as it is where not."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, tone: str) -> str:
        """Give the text in a tone: error, warning, question, note, good, strong or faint."""
        if not self.colour or not text:
            return text
        return f"\x1b[{_CODES[tone]}m{text}\x1b[0m"
