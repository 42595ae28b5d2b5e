"""Blanks that are plainly missing or too many, by families of endings and nouns: 할수 있는, 시행할계획,
시민을위한; 집행 하였음, 추진 할 계획 이며. What a compound is made of is never judged.
"""

import re
from collections.abc import Iterator

from sagwan.checking.wording.deed_nouns import DEED_NOUNS
from sagwan.checking.wording.text import ReportText

_GAPS = (
    # 할수 있는, 받을수없는
    r"(?<=[할될을볼갈올알낼쓸살릴킬칠질])(?=수\s?[있없])",
    r"(?<=[할될을볼갈올알낼쓸살릴킬칠질]수)(?=[있없][는을음다으어])",
    r"(?<=[할될을볼갈올알낼쓸살릴킬칠질] 수)(?=[있없][는을음다으어])",
    # 시행할계획, 개최될예정; 분할, 관할 and 역할 are nouns
    r"(?<=[가-힣][할될])(?<![분관역]할)(?=(?:계획|예정|방침|필요|경우|것(?:임|이|으로|을)|때(?:에|까지)?(?![가-힣])))",
    r"(?<=하는|되는|있는|없는)(?=(?:경우|것(?:임|이|은|으로|을)|때(?:에|까지)?(?![가-힣])))",
    # 시민을위한, 조례에따라
    r"(?<=[가-힣][을를])(?=(?:위한|위해|위하여|통한|통해|통하여)(?![가-힣]))",
    r"(?<=[가-힣]에)(?=(?:따라|따른|대한|대해|관한|의한|의해|비해)(?![가-힣]))",
    r"(?<=[가-힣][와과])(?=(?:같이|같은|함께)(?![가-힣]))",
    r"(?<=(?<![가-힣])[첫두세네])(?=번째)",
)
_NAMES = "|".join(sorted(DEED_NOUNS, key=len, reverse=True))
_DEED = re.compile(
    rf"(?:{_NAMES})(?P<gap> )(?=하(?:였|고(?:자)?(?![가-힣])|여(?![가-힣])|며|는|도록|기(?:[로에]|\s위)|겠|려|지\s)"
    r"|할\s(?:수|계획|예정|것|경우|필요|방침)|함(?![가-힣])|했|합니다|해야"
    r"|되(?:었|고(?![가-힣])|어(?![가-힣])|며|는|도록|지\s)|될\s(?:수|계획|예정|것|경우)|됨(?![가-힣])|됐|됩니다)"
)
_COPULA = re.compile(
    r"(?<=[가-힣]{2})(?P<gap> )(?=(?:이며|입니다|이었으며|이므로)(?![가-힣]))"
    r"|(?<=계획|예정|상태|실정|방침|사항)(?P<end> )(?=임(?![가-힣]))"
)
_MISSING = re.compile("|".join(_GAPS))
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[가-힣]*\Z"), re.compile(r"[가-힣]*")
_LONGEST = 20


def missing_blanks(text: ReportText) -> Iterator[tuple[int, int, str]]:
    """Find words that lack a blank, each with the word as it should be written."""
    words: dict[tuple[int, int], list[int]] = {}
    for match in text.find(_MISSING):
        words.setdefault(_word_at(text.plain, match.start()), []).append(match.start())
    for (start, end), places in words.items():
        pieces = zip([start, *places], [*places, end], strict=True)
        yield start, end, " ".join(text.plain[one:other] for one, other in pieces)


def idle_blanks(text: ReportText) -> Iterator[tuple[int, int, str]]:
    """Find blanks between a noun and the 하다, 되다 or 이다 that belongs to it."""
    for pattern in (_DEED, _COPULA):
        for match in text.find(pattern):
            gap = match.start("gap") if match["gap"] else match.start("end")
            start, end = _word_at(text.plain, gap)[0], _word_at(text.plain, gap + 1)[1]
            yield start, end, text.plain[start:gap] + text.plain[gap + 1 : end]


def _word_at(plain: str, at: int) -> tuple[int, int]:
    """Give where the Hangul word round an offset begins and ends."""
    before = _WORD_BEFORE.search(plain, max(0, at - _LONGEST), at)
    after = _WORD_AFTER.match(plain, at, at + _LONGEST)
    return (before.start() if before else at), (after.end() if after else at)
