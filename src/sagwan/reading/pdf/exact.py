"""Lines as they are written, letter by letter: of a file that is known to print every blank."""

from sagwan.reading.pdf.ink import Glyph
from sagwan.reading.pdf.strings import gather
from sagwan.reading.styles import SIGN_END


def write_exactly(glyphs: list[Glyph]) -> str:
    """Give letters line after line, with the blanks that stand among them and no others."""
    rows = gather([glyph for glyph in glyphs if glyph.upright])
    return "".join(
        glyph.text for row in rows for glyph in sorted(row, key=lambda glyph: glyph.left)
    )


def end_sign(text: str, letters: int) -> str:
    """End the sign of so many letters that opens a text, as styled paragraphs do."""
    text = text.replace(SIGN_END, " ")
    if not letters:
        return text
    at = 0
    for _ in range(letters):
        at += len(text[at:]) - len(text[at:].lstrip()) + 1
    return f"{text[:at]}{SIGN_END}{text[at:].lstrip()}"
