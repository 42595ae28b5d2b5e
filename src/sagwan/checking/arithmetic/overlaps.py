"""Tables that say of themselves that one may be counted twice: 중복 포함, 복수응답, 실인원, 겸임.

There the parts may come to more than their total, and nobody can tell a slip from it.
"""

import re
from collections.abc import Iterator

from sagwan.facts import Report, Table
from sagwan.facts.patterns import Late

_OVERLAP = Late(
    r"중복(?!\s*(?:제외|제거|없|아님|방지|지원\s*불가))|복수\s*(?:응답|선택)|겸임|겸직|실인원",
    "중복 복수 겸임 겸직 실인원",
)
_NOTE = re.compile(r"\s*(?:※|\*|＊|☞|주\)|\(|\d\))")
_ABOVE, _BELOW = 2, 3


def may_overlap(report: Report, table: Table) -> bool:
    """Tell whether the caption, the labels or the notes of a table speak of such counts."""
    return any(_OVERLAP.search(text) is not None for text in _texts(report, table))


def _texts(report: Report, table: Table) -> Iterator[str]:
    lines = report.document.lines
    yield table.title
    yield from (
        line.plain for line in lines[max(0, table.place.line - 1 - _ABOVE) : table.last_line]
    )
    below = [line.plain for line in lines[table.last_line :][: _BELOW * 2] if line.plain.strip()]
    for text in below[:_BELOW]:
        if _NOTE.match(text) is None:
            return
        yield text
