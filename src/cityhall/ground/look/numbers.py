"""Numbers as people read them: thousands parted by commas."""

import re

LONG = re.compile(r"(?<![\d.,])(\d{4,})(?![\d,]|-\d)")


def part_thousands(text: str) -> str:
    """Part the thousands of every long number in a text: 165970 becomes 165,970."""
    return LONG.sub(lambda number: f"{int(number[1]):,}", text)


def join_thousands(text: str) -> str:
    """Write a number as a spreadsheet reads it: −165,970 becomes -165970."""
    return text.replace(",", "").replace("−", "-")


def describe_size(size: int) -> str:
    """Write a file's size in the unit that suits it."""
    if size < 1024:
        return f"{size} B"
    kilobytes = size / 1024
    if kilobytes < 1024:
        return f"{kilobytes:,.0f} KB"
    return f"{kilobytes / 1024:,.1f}".removesuffix(".0") + " MB"
