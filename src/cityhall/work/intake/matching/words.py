"""Names as reports write them, made comparable: blanks, dots, dashes and brackets told apart."""

import re
from functools import lru_cache

DOTS = str.maketrans(dict.fromkeys("‧․ㆍ∙•・･,/", "·"))
DASHES = str.maketrans(dict.fromkeys("∼～–—-", "~"))
BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【|】|<|>|「|」|『|』|※|\*")
BETWEEN_DIGITS = re.compile(r"(?<=\d)[·~](?=\d)")  # 8·9급 is 8~9급
TOTALS = frozenset("계 합계 총계 소계 전체 총 누계".split())
YEAR = re.compile(r"^(?:(\d{4})|['’]?(\d{2}))년?도?(.*)$")
DAY = re.compile(r"^['’′]?(?:\d{2}|\d{4})\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s?(?:현재|기준))?$")


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """Give a name without blanks, brackets and signs, its dots and dashes all of one kind."""
    text = BRACKET.sub("", name).translate(DOTS).translate(DASHES)
    text = re.sub(r"[\s:○□◦●ㅇ]", "", text).strip("·~")
    return BETWEEN_DIGITS.sub("~", text).removesuffix("상당")


@lru_cache(maxsize=2048)
def year_of(name: str) -> tuple[int, str] | None:
    """Read a year at the head of a name: 2019년 최종 is 2019 and 최종."""
    found = YEAR.match(bare(name))
    if not found or not ("년" in name or found[1]):
        return None
    year = int(found[1] or 2000 + int(found[2]))
    return (year, found[3].removeprefix("년").removeprefix("도")) if 1990 <= year < 2100 else None


def is_day(name: str) -> bool:
    """Tell whether a name is only a date: ’20. 3. 31."""
    return DAY.match(name.strip(" ()")) is not None


def is_total(name: str) -> bool:
    """Tell whether a name only says that something is summed."""
    return bare(name) in TOTALS
