"""The signs that open headings and points in a look."""

from tests.sagwan.reading.pdf.city.looks import Look
from tests.sagwan.reading.pdf.city.parts import Line, Title

_ROMAN = "ⅠⅡⅢⅣⅤⅥ"
_HANGUL = "가나다라마바사아자차"
_BOXED = {"box", "box beside", "arabic box", "number box"}


def numeral(look: Look, place: int) -> str:
    """The number of a chapter as it stands in the contents."""
    return str(place) if look.chapter == "arabic box" else f"{_ROMAN[place - 1]}."


def sign_of(look: Look, title: Title, count: int) -> tuple[str, bool]:
    """The sign of a heading, and whether it stands in a box of its own."""
    kind = (look.chapter, look.second, look.third)[title.level - 1]
    if title.level == 1:
        roman = _ROMAN[int(title.number) - 1]
        sign = {"roman dot": f"{roman}.", "arabic box": title.number}.get(kind, roman)
        return sign, kind in _BOXED
    if kind in {"number dot", "number box"}:
        return title.number + ("." if kind == "number dot" else ""), kind in _BOXED
    if kind == "hangul":
        return f"{_HANGUL[count - 1]}.", False
    if kind == "(1)":
        return f"({count})", False
    return ("" if kind in {"pill", "bar", "bold"} else kind), False


def point_of(look: Look, line: Line) -> str:
    """A point with its sign; a third heading leaves its own to no point."""
    if line.depth == 0:
        return f"※ {line.text}"
    ladder = ["○", "-", "·"]
    if look.third in {"○", "❍"}:
        ladder = ["-", "·", "·"]
    return f"{ladder[line.depth - 1]} {line.text}"


def spaced(text: str) -> str:
    """Set short words wide, as word processors spread them over a cell."""
    short = 2 <= len(text) <= 3 and all("가" <= letter <= "힣" for letter in text)
    return ("  " if len(text) == 2 else " ").join(text) if short else text
