"""Why a verdict was given, in one short line of Korean with English beside it."""


def say(korean: str, english: str) -> str:
    """Put the two languages of a reason side by side."""
    return f"{korean} · {english}"
