"""Which column of a table holds the request, the answer, the status, the department, the kind."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sagwan.understanding.roles.titles import close_up, squeeze

_ASKED = re.compile(
    r"(?:시정|처리|건의|지적|요구|권고|주의|촉구|개선|기타|요청|질의|질문|당부|제출|수감)"
    r"(?:및|또는|등|처리|요구|지적|건의|권고|촉구|기타)*(?:사항|내용|요지|자료)|^지적|^질[의문]$|^감사결과$"
)
_ANSWERED = re.compile(
    r"(?:조치|처리|추진|이행|반영|개선)(?:결과|실적|내용|상황|현황|계획|사항)|답변|^조치|향후(?:추진)?계획"
)
_STATUS = re.compile(r"^(?:비고|(?:추진|처리|조치|진행|이행)?(?:상황|상태|여부|단계)|완료여부)$")
_OWNER = re.compile(r"^(?:담당|소관|주관|처리|해당|관련|추진)?(?:부서|실국|기관|과)명?$")
_KIND = re.compile(r"^(?:구분|유형|종류|분류)$")


class Columns(NamedTuple):
    """The columns of a table of requests; None where no column says it."""

    asked: int
    answered: int
    head: str
    status: int | None = None
    owner: int | None = None
    kind: int | None = None


def find_columns(heads: Sequence[str]) -> Columns | None:
    """Read the heads of a table; None where it is no table of requests and answers."""
    bare = [squeeze(head) for head in heads]
    asked = _first(bare, _ASKED, ())
    if asked is None:
        return None
    answered = _first(bare, _ANSWERED, (asked,))
    if answered is None or answered < asked:
        return None
    taken = (asked, answered)
    return Columns(
        asked,
        answered,
        close_up(heads[asked]),
        _first(bare, _STATUS, taken),
        _first(bare, _OWNER, taken),
        _first(bare, _KIND, taken),
    )


def name_kind(head: str, heading: str | None) -> str:
    """Name the kind of the requests: the head of their column or the heading above, whichever
    says more; where both say the same, as it is printed closer."""
    head = _tighten(head)
    if heading is None:
        return head
    heading = _tighten(heading)
    one, other = squeeze(heading), squeeze(head)
    if one == other:
        return min(head, heading, key=len)
    return head if one in other else heading


def _tighten(title: str) -> str:
    return re.sub(r"\s*·\s*", "·", close_up(title.strip()))


def _first(heads: Sequence[str], words: re.Pattern[str], taken: Sequence[int]) -> int | None:
    return next(
        (place for place, head in enumerate(heads) if place not in taken and words.search(head)),
        None,
    )
