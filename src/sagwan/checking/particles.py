"""Korean particles after numbers and names: 30.1%는, 계는, 합은, 12로, 37으로.

Messages are written with both forms, 은(는); which one is right depends on how the word before
ends when it is read aloud, digits and signs included.
"""

import re

_BOTH = re.compile(r"([^\W_]|[%℃㎡])([’”\"')\]」]*)(은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)")
_FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
}
_CLOSED_DIGITS = frozenset("013678")
_CLOSED_LETTERS = frozenset("lmnrLMNR")
_ENDS_IN_L = frozenset("178lrLR")
_L = 8


def with_particles(text: str) -> str:
    """Choose the right form of every particle that was written with both."""
    return _BOTH.sub(lambda m: m[1] + m[2] + _form(m[1], m[3]), text)


def _form(letter: str, both: str) -> str:
    closed, opened = _FORMS[both]
    if both == "(으)로" and _ends_in_l(letter):
        return opened
    return closed if _is_closed(letter) else opened


def _is_closed(letter: str) -> bool:
    if "가" <= letter <= "힣":
        return (ord(letter) - ord("가")) % 28 > 0
    return letter in _CLOSED_DIGITS or letter in _CLOSED_LETTERS


def _ends_in_l(letter: str) -> bool:
    if "가" <= letter <= "힣":
        return (ord(letter) - ord("가")) % 28 == _L
    return letter in _ENDS_IN_L
