"""Number formats of a sheet (#,##0;△#,##0 · 0.0% · yyyy. m. d.): a value as its cell shows it."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from sagwan.reading.xlsx.dates import is_date_pattern, write_date

GENERAL = "General"
_BUILT_IN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    28: "mm-dd",
    29: "mm-dd",
    30: "mm-dd-yy",
    32: 'h"시" mm"분"',
    33: 'h"시" mm"분" ss"초"',
    34: "yyyy-mm-dd",
    35: "yyyy-mm-dd",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    49: "@",
    **dict.fromkeys((5, 6), '"₩"#,##0;-"₩"#,##0'),
    **dict.fromkeys((7, 8), '"₩"#,##0.00;-"₩"#,##0.00'),
    **dict.fromkeys((27, 31, 36, 50, 57), 'yyyy"년" mm"월" dd"일"'),
    **dict.fromkeys((37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-";@'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-";@'),
}
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General)'
    r"|(?P<sign>[0#?])|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$")
_CURRENCY = re.compile(r"\$([^-]*)(?:-[0-9A-Fa-f]+)?$")
_LONGEST = 255  # characters of a format that Excel admits
_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
_ODD = re.compile(r"E[+-]|/", re.IGNORECASE)
_MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the up to four forms of a format; `pieces` are ("text" | "digit" | …, sign)."""

    code: str
    pieces: tuple[tuple[str, str], ...]
    condition: tuple[str, Decimal] | None


def find_format(number: int, own: dict[int, str]) -> str:
    """Give the format of a number of the style sheet, its own before those of every workbook."""
    return own.get(number) or _BUILT_IN.get(number, GENERAL)


def show_number(value: Decimal, code: str, *, from_1904: bool = False) -> str:
    """Write a number as a cell of a format shows it."""
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return str(value)
    sections = _parse(code if len(code) <= _LONGEST else "General")
    section, magnitude, minus = _choose(sections, value)
    if not section.code and not value and len(sections) > 1:
        return ""
    if is_date_pattern(section.code):
        return write_date(value, section.code, from_1904=from_1904)
    if ("general", "") in section.pieces or not section.code or _ODD.search(section.code):
        return _with_general(section, minus + show_general(magnitude))
    if not any(kind in {"digit", "text"} for kind, _ in section.pieces):
        return ""
    return _fill(section, magnitude, minus)


def show_text(text: str, code: str) -> str:
    """Write a text as a cell of a format shows it: only an @ of its own adds something."""
    section = _parse(code if len(code) <= _LONGEST else "General")[-1]
    if ("at", "") not in section.pieces:
        return text
    return "".join(text if kind == "at" else sign for kind, sign in section.pieces)


def show_general(value: Decimal) -> str:
    """Write a number with the digits that are kept, never with an exponent."""
    rounded = _DIGITS.plus(value)
    text = format(rounded, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


@lru_cache(maxsize=512)
def _parse(code: str) -> tuple[_Section, ...]:
    codes, open_quote, start = [], False, 0
    for place, sign in enumerate(code):
        if sign == '"':
            open_quote = not open_quote
        elif sign == ";" and not open_quote and code[place - 1 : place] != "\\":
            codes.append(code[start:place])
            start = place + 1
    return tuple(_parse_section(part) for part in [*codes, code[start:]][:4])


def _parse_section(code: str) -> _Section:
    pieces: list[tuple[str, str]] = []
    condition = None
    for found in _PIECE.finditer(code):
        bracket = found["bracket"]
        if bracket is not None:
            limit, money = _CONDITION.match(bracket), _CURRENCY.match(bracket)
            if limit is not None:
                condition = (limit[1], Decimal(limit[2]))
            elif money is not None and money[1]:
                pieces.append(("text", money[1]))
        elif found["general"]:
            pieces.append(("general", ""))
        elif found["sign"]:
            pieces.append(("digit", found["sign"]))
        elif found["other"]:
            sign = found["other"]
            kind = {"@": "at", ".": "point", ",": "comma", "%": "percent"}.get(sign, "text")
            pieces.append((kind, "" if kind == "at" else sign))
        elif found["quoted"] or found["escaped"]:
            pieces.append(("text", found["quoted"] or found["escaped"]))
    return _Section(code, tuple(pieces), condition)


def _choose(sections: tuple[_Section, ...], value: Decimal) -> tuple[_Section, Decimal, str]:
    """Choose the form for a value; only a form for all numbers writes the minus itself."""
    minus = "-" if value < 0 else ""
    for section in sections[:3]:
        if section.condition is not None and _meets(value, section.condition):
            return section, abs(value), "" if section.condition[1] <= 0 else minus
    if any(section.condition is not None for section in sections):
        free = [section for section in sections[:3] if section.condition is None]
        return (free or list(sections))[0], abs(value), minus
    if len(sections) > 2 and value == 0:
        return sections[2], abs(value), ""
    if len(sections) > 1 and value < 0:
        return sections[1], abs(value), ""
    return sections[0], abs(value), minus


def _meets(value: Decimal, condition: tuple[str, Decimal]) -> bool:
    sign, limit = condition
    return {
        "<": value < limit,
        ">": value > limit,
        "=": value == limit,
        "<=": value <= limit,
        ">=": value >= limit,
        "<>": value != limit,
    }[sign]


def _with_general(section: _Section, number: str) -> str:
    """Keep the words round a number that is written as it is (General"명")."""
    kinds = {kind for kind, _ in section.pieces}
    if "general" not in kinds:
        return number
    pieces = section.pieces
    return "".join(number if kind == "general" else sign for kind, sign in pieces).strip()


def _fill(section: _Section, magnitude: Decimal, minus: str) -> str:
    """Put the digits of a number at their places."""
    pieces = section.pieces
    last = max((at for at, (kind, _) in enumerate(pieces) if kind == "digit"), default=-1)
    point = next((at for at, (kind, _) in enumerate(pieces) if kind == "point"), len(pieces))
    whole = [at for at, (kind, _) in enumerate(pieces) if kind == "digit" and at < point]
    parts = [at for at, (kind, _) in enumerate(pieces) if kind == "digit" and at > point]
    grouped = any(kind == "comma" and at < last for at, (kind, _) in enumerate(pieces))
    scale = 2 * sum(kind == "percent" for kind, _ in pieces)
    scale -= 3 * sum(kind == "comma" and at > last for at, (kind, _) in enumerate(pieces))
    number = magnitude.scaleb(scale).quantize(
        Decimal(1).scaleb(-len(parts)), ROUND_HALF_UP, Context(prec=60 + len(parts))
    )
    ones, _, decimals = format(number, "f").partition(".")
    written = _place_digits(pieces, whole, ones.lstrip("0"), grouped=grouped)
    written |= _place_decimals(pieces, parts, decimals, point)
    texts = [
        written.get(at, sign if kind in {"text", "percent"} else "")
        for at, (kind, sign) in enumerate(pieces)
    ]
    shown = "".join(texts).strip()
    return minus + shown if number else shown


def _place_digits(
    pieces: tuple[tuple[str, str], ...], places: list[int], digits: str, *, grouped: bool
) -> dict[int, str]:
    """Let the first place take all digits that have none, and each other place one."""
    found: dict[int, str] = {}
    for order, at in enumerate(places):
        behind = len(places) - 1 - order
        end = len(digits) - behind
        own = digits[:end] if order == 0 and end > 0 else digits[max(end - 1, 0) : max(end, 0)]
        own = own or ("0" if pieces[at][1] == "0" else "")
        found[at] = _group(own, behind) if grouped else own
    return found


def _group(own: str, behind: int) -> str:
    """Set a comma after each digit behind which a multiple of three others follows."""
    written = ""
    for order, digit in enumerate(own):
        left = behind + len(own) - 1 - order
        written += digit + ("," if left and left % 3 == 0 else "")
    return written


def _place_decimals(
    pieces: tuple[tuple[str, str], ...], places: list[int], decimals: str, point: int
) -> dict[int, str]:
    kept = len(places)
    while kept and pieces[places[kept - 1]][1] != "0" and decimals[kept - 1 : kept] in {"0", ""}:
        kept -= 1
    found = {at: decimals[order : order + 1] for order, at in enumerate(places[:kept])}
    return found | dict.fromkeys(places[kept:], "") | ({point: "."} if kept else {})
