"""The words that every format uses for what checking found, in Korean and in English."""

from sagwan.checking import Rule
from sagwan.facts import Discrepancy, Message

KO, EN = "ko", "en"
ACROSS = "XRP"  # the codes of rules that compare reports open with it

LEVELS = {
    "error": Message("오류", "error"),
    "warning": Message("주의", "warning"),
    "question": Message("질문", "question"),
    "note": Message("참고", "note"),
}
SIGNS = {"error": "✕", "warning": "!", "question": "?", "note": "·"}


def tell(message: Message, language: str) -> str:
    """Give a message in one of the two languages."""
    return message.ko if language == KO else message.en


def level_of(one: Discrepancy | Rule) -> str:
    """Tell how grave a discrepancy or a rule is; a question counts as one, apart from warnings."""
    return "question" if one.certainty == "question" else one.severity


def name_level(one: Discrepancy | Rule) -> Message:
    """Name how grave a discrepancy or a rule is."""
    return LEVELS[level_of(one)]


def name_expected(found: Discrepancy) -> Message:
    """Name the value that a finding offers: only an error says what is right."""
    if found.severity == "error":
        return Message("맞는 값", "expected")
    if found.rule.startswith(ACROSS):
        return Message("다른 곳", "elsewhere")
    return Message("제안", "suggested")


def sign_of(found: Discrepancy) -> str:
    """Give the sign that stands for how grave a discrepancy is."""
    return SIGNS[level_of(found)]


def split_reason(reason: str) -> Message:
    """Split a reason that carries both languages (한국어 / English, or 한국어 · English)."""
    ko, slash, en = reason.partition(" / ")
    if not slash:
        ko, _, en = reason.rpartition(" · ")
    return Message(ko or en, en or ko)
