"""Numbers that say which, not how many: 제4기, 2차, 21대 국회, 5급, 제58조, 3단계, 20주년."""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.signs import LETTER, digit_runs, is_hangul

_SERIES = r"\d{1,4}(?:(?:\s?[~·\-]\s?|,)\d{1,4}){0,5}"
_CLASS = r"(?:차|기|회|대|호|조|항|절|장|편|관|목|단계|번|권|집|종|형|급|군|구|동|부|과|자|전|공구|지구|도심|로)"
_BODIES = r"국회|대통령|시?도?의회|개원|총선|대선|시장|의장|회장|위원장|구청장|군수|도지사|대표|[전후]반기|원내|의원|지방의회"
_PEOPLE = r"청년|여성|남성|인구|이상|이하|[초중후]반|연령|미혼|취업|학생|직장|부부|의\s|[가는]\s"
_MEETINGS = r"임시회|정례회|시의회|국회|본회의|추경|추가경정|회의(?=\s)"
_BUILDS = (
    r"설치|도입|운영|구축|보급|교체|확충|추가|건설|폐쇄|가동|조성|설비|정비|철거|증설|완료|지원"
)

# 제 and 민선 before the number.
_NAMED = re.compile(
    rf"제\s?{_SERIES}\s?(?:조|항|절|장|편)(?:의\s?\d{{1,2}})?(?:\s?제?\d{{1,2}}\s?[항호목]){{0,3}}"
    rf"|제\s?{_SERIES}\s?{_CLASS}|제\d{{1,4}}(?:[·,]\d{{1,4}})*|민\s?선\s?\d\s?기"
)
_ARTICLE = re.compile(r"[조항절장편]")

# What stands at the number itself.
_KINDS = (
    (
        "grade",
        rf"{_SERIES}\s?급(?![여식경락증])(?:\s?상당)?|{_SERIES}(?:등급|학년|교시)|\d등(?=[\s,)·상])",
    ),
    (
        "ordinal",
        (
            rf"{_SERIES}(?:차(?!로|선|례|량|에\s?걸)(?:산업|년도)?|회차|번째|주차(?![장면구])|일차|년차|번지|호선|호기|호차|번길"
            rf"|교구|차원|주년|주기|공구|번(?!가)|(?<!의\s\d)단계(?!로\s))|\d{{1,3}}위(?![원탁치험생반법기성헌임])"
            rf"|\d{{1,2}}대(?=\s?(?:{_BODIES}))|(?<![주월연별]\s)\d{{1,3}}회(?=\s?(?:{_MEETINGS}))"
            rf"|\d기(?=\s(?!{_BUILDS}|중\s){LETTER})"
            rf"|(?:(?<=[단생]\s)|(?<=위원\s))\d{{1,2}}기(?!\s?(?:{_BUILDS}|중))"
            rf"|(?<=[규고시훈령칙약률안]\s)\d{{1,5}}호|(?<=번호\s)\d{{1,7}}"
        ),
    ),
    (
        "age",
        (
            rf"[1-9]0(?:대?\s?[~·,]\s?[1-9]0){{0,4}}대(?=\s?(?:{_PEOPLE}))"
            rf"|[1-9]0(?:대?\s?[~·,]\s?[1-9]0){{1,4}}대(?!{LETTER})"
        ),
    ),
    (
        "article",
        (
            r"(?<=[법령칙례」』]\s)\d{1,3}조(?:의\d{1,2})?|(?<=[법령칙례」』])\d{1,3}조(?!\s?[\d원만억])"
            rf"|\d{{1,2}}항(?!{LETTER})"
        ),
    ),
    ("fraction", r"\d{1,3}\s?분의\s?\d{1,3}"),
    (
        "floor",
        (
            r"(?<!지[하상])(?<!지[하상]\s)(?<!규모\s)\d{1,3}층"
            r"(?!\s?(?:규모|건물|짜리|이상|이하|높이|아파트|이내|~))"
        ),
    ),
    ("day", r"(?<=지난\s|오는\s|매월\s|당월\s|익월\s|이달\s|매달\s)\d{1,2}일(?![간차])"),
)
_AT_NUMBER = re.compile("|".join(f"(?P<{why}>{pattern})" for why, pattern in _KINDS))


def read_ordinals(text: str, context: Context) -> Iterator[Claim]:
    """Claim ordinals, grades, ages, floors and article numbers."""
    del context
    claims = [claim for start in digit_runs(text) if (claim := _at_number(text, start))]
    if "제" in text or "민" in text:
        claims += _named(text)
    yield from sorted(claims)


def _at_number(text: str, start: int) -> Claim | None:
    match = _AT_NUMBER.match(text, start)
    return Claim(start, match.end(), "not", str(match.lastgroup)) if match else None


def _named(text: str) -> Iterator[Claim]:
    for match in _NAMED.finditer(text):
        start, written = match.start(), match[0]
        if is_hangul(text, start - 1) and (written[1] == " " or written[-1].isdigit()):
            continue
        why = "article" if written[0] == "제" and _ARTICLE.search(written) else "ordinal"
        yield Claim(start, match.end(), "not", why)
