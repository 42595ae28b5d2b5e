"""What the labels of rows and columns say about arithmetic: total, remaining, change, rate.

The genre uses a closed set of words for these; a label is matched without spaces and signs.
"""

import re
from functools import lru_cache

from sagwan.facts.patterns import Late, is_hangul

KNOWN_LABELS = 8192
_SIGNS = re.compile(r"[\s·*※ㆍ:¹²³⁴]|\([^()]*\)|\[[^\[\]]*\]|주?\d\)$")

_TOTALS = ("합계", "총계", "소계", "누계", "중계", "총합", "전체", "전국", "총수")
_SUBTOTAL = "소계"
_RATES = ("율", "률", "비율", "비중", "구성비", "점유비", "%")
_CHANGES = (
    "증감",
    "증감액",
    "증△감",
    "증(△)감",
    "증(△감",
    "증△)감",
    "전년대비",
    "증가",
    "감소",
    "증감내역",
    "과부족",
    "순증감",
)
_MEANS = ("평균", "평점", "점수", "만족도", "단가", "지수", "순위", "등급", "배율")
_REMAINING = (
    "잔액",
    "잔여",
    "잔량",
    "불용액",
    "미집행",
    "미집행액",
    "과부족",
    "결원",
    "차액",
    "잔여액",
)
SHARE = Late(r"(구성비|구성비율|비중|비율|점유율|점유비|구성율)$", "비 율")
BUDGET = re.compile(
    r"(예산|예산액|예산현액|현액|배정액|배정|편성액|대상액|대상|목표|목표액|정원|계획)$"
)
EXECUTED = re.compile(r"(집행|집행액|지출|지출액|실적|집행실적|현원|실적액|사용액|결산액|결산)$")
EXECUTION_RATE = Late(
    r"(집행률|집행율|실적률|달성률|달성율|진척률|추진율|추진률|이행률|소화율)$", "률 율"
)
_DATED_DEEDS = "설치 준공 건립 설립 개관 개소 착공 제작 구입 취득 제정 지정 도입 등록 최초".split()
_IDENTIFIERS = (
    *"연번 순번 일련번호 번호 No 코드 전화 연락처 내선 팩스 FAX 우편번호 호실 강의실 회차 차수 기수 순위".split(),
    *(deed + time for deed in _DATED_DEEDS for time in "연도 년도 일 일자 년월 시기".split()),
)


@lru_cache(maxsize=KNOWN_LABELS)
def is_identifier(label: str) -> bool:
    """Tell whether a label says that its numbers only name things: 연번, 전화번호, 준공연도."""
    return bare_label(label).endswith(_IDENTIFIERS)


@lru_cache(maxsize=KNOWN_LABELS)
def is_remark(label: str) -> bool:
    """Tell whether a label names a column of remarks, whose numbers belong to no sum."""
    return bare_label(label) in {"비고", "참고", "기준", "단가"}


@lru_cache(maxsize=KNOWN_LABELS)
def bare_label(label: str) -> str:
    """Give a label without spaces, remarks in brackets and footnote signs."""
    return _SIGNS.sub("", label)


@lru_cache(maxsize=KNOWN_LABELS)
def is_total(label: str) -> bool:
    """Tell whether a label says that its numbers are totals."""
    bare = bare_label(label)
    return bare.endswith(_TOTALS) or (bare.endswith("계") and not is_hangul(bare[-2:-1]))


@lru_cache(maxsize=KNOWN_LABELS)
def is_subtotal(label: str) -> bool:
    """Tell whether a label says that its numbers are totals of a group."""
    return bare_label(label).endswith(_SUBTOTAL)


@lru_cache(maxsize=KNOWN_LABELS)
def is_rate(label: str) -> bool:
    """Tell whether a label says that its numbers are rates."""
    bare = bare_label(label)
    return bare.endswith(_RATES) or "(%)" in label.replace(" ", "")


@lru_cache(maxsize=KNOWN_LABELS)
def is_change(label: str) -> bool:
    """Tell whether a label says that its numbers are rises and falls."""
    return bare_label(label).endswith(_CHANGES)


@lru_cache(maxsize=KNOWN_LABELS)
def is_remaining(label: str) -> bool:
    """Tell whether a label says that its numbers are what is left over."""
    return bare_label(label).endswith(_REMAINING)


@lru_cache(maxsize=KNOWN_LABELS)
def is_mean(label: str) -> bool:
    """Tell whether a label says that its numbers are means, scores or prices (no sums)."""
    bare = bare_label(label)
    return bare.endswith(_MEANS) or (bare.endswith("당") and _is_measure(bare[-2:-1]))


def _is_measure(sign: str) -> bool:
    return is_hangul(sign) or sign == "㎡"
