"""The words that every format uses for what checking found, in Korean and in English."""

from sagwan.facts import Discrepancy, Message

KO, EN = "ko", "en"

SEVERITY = {
    "error": Message("오류", "error"),
    "warning": Message("주의", "warning"),
    "note": Message("참고", "note"),
}
QUESTION = Message("질문", "question")
SIGNS = {"error": "✕", "warning": "!", "note": "·"}
QUESTION_SIGN = "?"


def tell(message: Message, language: str) -> str:
    """Give a message in one of the two languages."""
    return message.ko if language == KO else message.en


def name_severity(found: Discrepancy) -> Message:
    """Name how grave a discrepancy is; a question is called one."""
    return QUESTION if found.certainty == "question" else SEVERITY[found.severity]


def sign_of(found: Discrepancy) -> str:
    """Give the sign that stands for how grave a discrepancy is."""
    return QUESTION_SIGN if found.certainty == "question" else SIGNS[found.severity]


def split_reason(reason: str) -> Message:
    """Split a reason that carries both languages (한국어 / English)."""
    ko, _, en = reason.partition(" / ")
    return Message(ko, en or ko)
