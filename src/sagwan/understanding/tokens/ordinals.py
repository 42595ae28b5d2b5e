"""Numbers that say which, not how many: 제4기, 2차, 21대 국회, 5급, 제58조, 3단계, 2학년."""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context

_DOT = signs.MIDDLE_DOT
_LIST = rf"\d+(?:\s?(?:{signs.TILDE}|{_DOT}|[,\-])\s?\d+)*"
_BODY = r"국회|대통령|시?도?의회|의회|개원|총선|대선|시장|의장|회장|위원장|구청장|군수|도지사|대표|전반기|후반기|원내|의원|지방의회|임금|왕"
_PEOPLE = r"청년|여성|남성|인구|이상|이하|초반|후반|중반|연령|미혼|취업|학생|직장|부부|의\s|를|가\s|는\s|\s?[~·,]"

_ORDINALS = (
    (
        "article",
        rf"제\s?{_LIST}\s?(?:조|항|호|절|장|편|관|목)(?:의\s?\d+)?(?:\s?제?\d+(?:항|호|목))*",
    ),
    (
        "ordinal",
        rf"(?<![가-힣])제\s?{_LIST}\s?[가-힣]?|(?<=[가-힣])제{_LIST}(?:차|기|회|대|호|단계|조|항)",
    ),
    ("grade", rf"{_LIST}\s?급(?!여|수(?!준)|식|경|지급|락|증)(?:\s?상당)?"),
    ("grade", rf"{_LIST}\s?(?:등급|학년|교시|등\b)"),
    ("ordinal", rf"{_LIST}차(?!로|선|례|량)(?:산업|년도)?"),
    (
        "ordinal",
        rf"{_LIST}(?:회차|번째|주차(?!장|면|구)|일차|년차|번지|호선|호기|호차|번길|교구|차원)",
    ),
    ("ordinal", r"\d+위(?![원탁치험생반법기성헌]|\s?[가-힣]{0}\d)"),
    ("ordinal", r"\d+번(?!가)"),
    ("ordinal", rf"\d{{1,2}}대(?=\s?(?:{_BODY}))"),
    ("age", rf"[1-9]0(?:\s?(?:{signs.TILDE}|{_DOT}|,)\s?[1-9]0)+대(?![가-힣])"),
    ("age", rf"[1-9]0대(?=\s?(?:{_PEOPLE}))"),
    ("ordinal", r"(?<=민선)\s?\d+기|\d기(?=\s[가-힣])"),
    ("ordinal", rf"{_LIST}단계(?!로 )"),
    ("ordinal", r"(?<=[예규고시공훈령칙약률제안] )\d+호|(?<=의안번호 )\d+"),
    (
        "article",
        r"(?<=[법령칙례」』] )\d+조(?:의\d+)?(?:\s?\d+항)?|(?<=[법령칙례」』])\d+조(?!\s?\d)(?![원만억])",
    ),
    ("article", r"(?<![\d,.])\d{1,2}항(?![가-힣])"),
)
_PATTERN = re.compile(
    "|".join(rf"(?P<o{n}>(?<![\d.,])(?:{pattern}))" for n, (_, pattern) in enumerate(_ORDINALS))
)
_WHY = {f"o{n}": why for n, (why, _) in enumerate(_ORDINALS)}


def read_ordinals(text: str, context: Context) -> Iterator[Claim]:
    """Claim ordinals, grades, ages and article numbers."""
    del context
    for match in _PATTERN.finditer(text):
        yield Claim(match.start(), match.end(), "not", _WHY[str(match.lastgroup)])
