"""Row labels as words: letters spread out for looks are joined (기 획 담 당 관)."""

import re

_FOOTNOTE = re.compile(r"\s*[*]+$")


def closed_label(text: str) -> str:
    """Join a label whose letters were spread out, and drop its footnote sign."""
    words = _FOOTNOTE.sub("", text.strip()).split()
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return "".join(words)
    joined: list[str] = []
    run: list[str] = []
    for word in words:
        if len(word) == 1 and "가" <= word <= "힣":
            run.append(word)
            continue
        joined += ["".join(run)] if run else []
        run = []
        joined.append(word)
    joined += ["".join(run)] if run else []
    return " ".join(joined)
