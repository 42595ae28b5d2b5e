"""Text that Markdown shows as it is: only signs that would mean something are escaped."""

import re

_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
_ALWAYS = re.compile(r"[\\`*]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)")
_LINK = re.compile(r"[\[\]]")
_PAIRED = (re.compile("~"), re.compile(r"\$"))
_OPENS = re.compile(r"[#>|]|~~~|[-+=](?=[-= \t]|$)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")


def escape(text: str) -> str:
    """Escape what would be mark-up inside a line."""
    text = _ALWAYS.sub(r"\\\g<0>", _HARMFUL.sub(" ", text))
    if "](" in text or "]:" in text or "][" in text:
        text = _LINK.sub(r"\\\g<0>", text)
    for sign in _PAIRED:
        if len(sign.findall(text)) > 1:
            text = sign.sub(r"\\\g<0>", text)
    return text


def escape_line(text: str) -> str:
    """Escape a line, whose first signs could make it a heading, a list or a rule."""
    text = escape(text.strip(" "))
    if _OPENS.match(text):
        return "\\" + text
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text


def escape_cell(text: str) -> str:
    """Escape a cell of a table of pipes, its paragraphs parted by tags."""
    return "<br>".join(escape(line).replace("|", "\\|") for line in text.split("\n"))
