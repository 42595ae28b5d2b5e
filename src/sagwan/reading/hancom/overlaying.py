"""Signs that are set over each other (글자 겹침), as one sign where Unicode has it."""

from sagwan.reading.hancom.numerals import write_number

_NAMES = (
    "CHAR",
    "SHAPE_CIRCLE",
    "SHAPE_REVERSAL_CIRCLE",
    "SHAPE_RECTANGLE",
    "SHAPE_REVERSAL_RECTANGLE",
    "SHAPE_TRIANGLE",
    "SHAPE_REVERSAL_TIRANGLE",  # so spelt in the standard
    "SHAPE_LIGHT",
    "SHAPE_RHOMBUS",
    "SHAPE_REVERSAL_RHOMBUS",
    "SHAPE_ROUNDED_RECTANGLE",
    "SHAPE_EMPTY_CIRCULATE_TRIANGLE",
    "SHAPE_THIN_CIRCULATE_TRIANGLE",
    "SHAPE_THICK_CIRCULATE_TRIANGLE",
)
_FRAMES = "\u3000◯●□■△▲☼◇◆▢♲♺♻"
_ROUND = {1, 2}
_CIRCLED_DIGIT = 1
# Hancom's own glyphs for the tens and the units of a number in a circle
_DIGITS = {0xF0289 + tens - 1: str(tens) for tens in range(1, 5)}
_DIGITS |= {0xF0292 + units: str(units) for units in range(10)}


def find_frame(name: str | None) -> int:
    """Give the number of a frame by the name that HWPX has for it."""
    return _NAMES.index(name) if name in _NAMES else 0


def overlay(signs: str, frame: int) -> str:
    """Give a number in a circle as one sign, other signs without the frame around them."""
    if len(signs) > 1 and frame < len(_FRAMES) and signs[0] == _FRAMES[frame]:
        signs = signs[1:]
    signs = signs.translate(_DIGITS)
    if frame in _ROUND and signs.isdecimal() and 1 <= int(signs) <= 50:
        return write_number(int(signs), _CIRCLED_DIGIT)
    return signs
