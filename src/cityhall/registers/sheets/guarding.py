"""Keeps a spreadsheet from taking a text of a CSV for a formula; taking in gives the text back."""

import re

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def guard(text: str) -> str:
    """Put an apostrophe before what would be taken for a formula; a plain number is none."""
    return f"'{text}" if text.startswith(RISKY) and not PLAIN_NUMBER.fullmatch(text) else text


def unguard(text: str) -> str:
    """Take away what `guard` put in front."""
    return text[1:] if text.startswith("'") and text[1:].startswith(RISKY) else text
