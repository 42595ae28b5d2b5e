"""Text that was read in a wrong encoding before it was saved (기관 as 湲곌?, ±â°ü): the letters are
whole, but nobody meant them. What gives it away is that the way back leads to plain Korean.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from sagwan.facts import Unread
from sagwan.reading.limits import MAX_UNREAD
from sagwan.reading.mixture import COMPOSED

_STRANGE = re.compile("[\u0080-\u00ff\u0400-\u04ff\u4e00-\u9fff\uf900-\ufaff]")
# how it was read, and how it should have been
_WAYS_BACK = (("cp949", "utf-8"), ("latin-1", "cp949"), ("cp1252", "cp949"), ("latin-1", "utf-8"))
_LEAST = 3  # syllables that must come back
_LOST = "\ufffd"
_WRECKED = Decimal("0.6")
_LONGEST = 4_096  # characters of a line that are looked at
_EXCERPT = 40
GARBLED = (
    "깨진 글자: 다른 인코딩으로 잘못 읽힌 채 저장된 듯합니다 · "
    "garbled letters, as if saved after being read in a wrong encoding"
)


def name_garbled(written: Iterable[str]) -> list[Unread]:
    """List the lines whose letters are garbled."""
    found: list[Unread] = []
    left_out = 0
    for number, line in enumerate(written, 1):
        if line.isascii() or not is_garbled(line[:_LONGEST]):
            continue
        if len(found) < MAX_UNREAD:
            found.append(Unread(line.strip()[:_EXCERPT], GARBLED, number, 0, len(line)))
        else:
            left_out += 1
    if left_out:
        last = found[-1]
        reason = f"그 밖에 깨진 줄 {left_out:,}개 · {left_out:,} more garbled lines"
        found.append(Unread("", reason, last.line, last.end, last.end))
    return found


def is_garbled(line: str) -> bool:
    """Tell whether another reading of a line's bytes makes far better Korean of it, or whether
    hardly a letter of it is likely."""
    strange = len(_STRANGE.findall(line))
    lost = line.count(_LOST)
    if lost > 1 and _is_wreckage(line, strange, lost):
        return True
    if strange < _LEAST:
        return False
    least = max(_LEAST, 2 * count_common(line))
    return any(
        count_common(back) >= least
        for read, meant in _WAYS_BACK
        for back in [line.encode(read, "ignore").decode(meant, "ignore")]
    )


def _is_wreckage(line: str, strange: int, lost: int) -> bool:
    """Where bytes were lost on the way there is no way back: what is left are lost signs among
    letters that hardly ever meet."""
    syllables = [char for char in line if "가" <= char <= "힣"]
    unlikely = strange + len(syllables) - count_common(line)
    letters = lost + strange + len(syllables)
    return unlikely > 1 and lost + unlikely >= _WRECKED * letters


def count_common(text: str) -> int:
    """Count the syllables that are among the 2,350 common ones."""
    syllables = "".join(char for char in text if "가" <= char <= "힣")
    return len(syllables) - syllables.encode("euc_kr").count(COMPOSED)
