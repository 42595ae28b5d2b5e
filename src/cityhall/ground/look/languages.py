"""Korean first, English beside it: both stand together in the code, so neither can be missing."""

from collections.abc import Callable

from django.utils.translation import get_language, override

LANGUAGES = ("ko", "en")


def is_korean() -> bool:
    """Tell whether the page is being written in Korean."""
    return (get_language() or "ko").startswith("ko")


def say(ko: str, en: str, en_many: str | None = None, /, **values: object) -> str:
    """Give the sentence in the language of the page; `n` chooses between English one and many."""
    chosen = ko if is_korean() else en_many if en_many and values.get("n") != 1 else en
    return chosen.format(**values) if values else chosen


def say_message(message: dict[str, str] | None) -> str:
    """Give the sentence of a {"ko", "en"} pair, as the library writes its messages."""
    if not message:
        return ""
    return message.get("ko" if is_korean() else "en") or message.get("ko", "")


def in_both(tell: Callable[[], str]) -> tuple[str, str]:
    """Tell something in both languages."""
    told = []
    for language in LANGUAGES:
        with override(language):
            told.append(tell())
    return told[0], told[1]
