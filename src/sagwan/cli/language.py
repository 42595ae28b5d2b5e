"""Which language the command line speaks: Korean first, English where the reader asks for it."""

from collections.abc import Mapping, Sequence

LANGUAGES = ("ko", "en")
_VARIABLES = ("SAGWAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose by --lang, else by the locale; a machine that names none speaks Korean."""
    asked = _asked(words)
    if asked in LANGUAGES:
        return asked
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "ko" if locale.startswith(("ko", "C", "POSIX")) or not locale else "en"


def _asked(words: Sequence[str]) -> str:
    for index, word in enumerate(words):
        if word == "--lang" and index + 1 < len(words):
            return words[index + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return ""
