"""Signs that Word keeps as places in a font of pictures, as the characters that they show."""

_WINGDINGS = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "❐",
    0x71: "❑",
    0x72: "❒",
    0x73: "⬧",
    0x74: "◆",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9F: "•",
    0xA1: "○",
    0xA4: "◉",
    0xA7: "▪",
    0xA8: "□",
    0xAB: "★",
    0xD8: "➢",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    **{0x81 + n: chr(0x2460 + n) for n in range(10)},
    **{0x8C + n: chr(0x2776 + n) for n in range(10)},
}
_SYMBOL = {0xB7: "•", 0xD7: "×", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xDE: "⇒", 0xAE: "→", 0xE0: "◊"}
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")


def show_sign(sign: str, font: str | None) -> str:
    """Give the character that a place in a font shows; an unknown one stays as it is."""
    name = (font or "").lower()
    if name.startswith("courier") and sign == "o":
        return "○"
    shown = _FONTS.get(name)
    code = ord(sign) & 0xFF if 0xF000 <= ord(sign) <= 0xF0FF else ord(sign)
    return sign if shown is None else shown.get(code, sign)


def show_symbol(code: str | None, font: str | None) -> str:
    """Give the character of a w:sym, whose code is written in hexadecimal."""
    try:
        sign = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return show_sign(sign, font)


def raise_signs(text: str) -> str:
    """Write a raised number as such, so that it never runs into the figure before it."""
    stripped = text.strip()
    return text.translate(_RAISED) if stripped and set(stripped) <= set("0123456789+-()") else text
