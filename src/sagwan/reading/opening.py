"""The line that opens Markdown of our own writer: it says that the marks below it are exact."""

OPENING = "<!-- 업무보고 Markdown · 이 줄이 있으면 제목과 항목, 표가 쓴 그대로 읽힙니다 -->"
_MARK = OPENING[: OPENING.index("·")]


def is_told(text: str) -> bool:
    """Tell whether a text is Markdown whose marks are exact."""
    return text.startswith(_MARK)
