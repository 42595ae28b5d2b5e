"""The counters, measures and money that follow numbers in Korean reports, as data, and how to
find the longest one that begins at a place in the text.
"""

import re
from decimal import Decimal
from functools import lru_cache

from sagwan.facts import Unit

SCALES = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 1000, "백": 100, "십": 10}

MONEY = frozenset({"원", "달러", "불", "유로", "엔", "위안"})

# Counters that any noun may follow without a blank (9명참석, 12개목표, 80%이상).
STRONG = frozenset({"명", "건", "개", "회", "원", "%", "％", "곳", "개소"})

# Syllables that make another word of a strong counter (3회차, 5원칙, 2개발).
_OTHER_WORDS = re.compile(
    r"회(?:차|원|계|관|담|용)|원(?:칙|소|탁)|건(?:물|축|설|강|전)|개(?:발|선|편|혁|통|량|념|화|방)|명(?:절|품|소)"
)

COUNTERS = frozenset(
    ["명", "건", "개", "회", "원", "곳", "개소", "인", "人", "名", "件", "個", "분", "가구", "세대", "가정", "여명", "필", "기", "대", "척", "편", "점", "종", "권", "부", "매", "장", "쪽", "면", "본", "주", "그루", "포기", "마리", "두", "수", "쌍", "켤레", "벌", "채", "동", "호", "칸", "석", "좌석", "병상", "실", "관", "과", "팀", "국", "처", "단", "소", "청", "본부", "센터", "담당관", "직속기관", "출연기관", "사업소", "대학", "대학원", "학과", "학부", "연구소", "공사", "공단", "재단", "위원회", "지소", "기관", "업체", "사", "개사", "단체", "개단체", "학교", "교", "개교", "학급", "학생", "지구", "지역", "구역", "필지", "단지", "역", "노선", "개노선", "구간", "블록", "시군", "시도", "구", "읍", "면", "리", "동", "개국", "개월", "개년", "개팀", "개반", "개동", "개과", "개구", "개군", "개시", "개도", "개시도", "개시군", "개부서", "개기관", "개사업", "개업체", "개분야", "개과제", "개실", "개관", "개소", "개역", "개면", "개읍", "개리", "개점", "개항", "개처", "개단", "개구간", "개지구", "개지역", "개도시", "개대학", "개공사", "개종목", "개종", "개조", "개단지", "개학교", "개센터", "개동", "개항목", "개목표", "사업", "과제", "분야", "항목", "종목", "품목", "시설", "도시", "나라", "국가", "강좌", "과목", "과정", "코스", "작품", "곡", "공연", "필드", "구획", "면수", "주차면", "식", "세트", "박스", "상자", "포", "포대", "병", "캔", "대분", "량", "편성", "차례", "번", "건수", "표", "석", "좌", "구좌", "계좌", "주년", "주기", "학점", "년", "년간", "개년간", "개월간", "월간", "주", "주간", "일", "일간", "시간", "시간대", "분", "분간", "초", "박", "끼", "식", "세", "살", "회선", "차로", "차선", "칸", "도", "점", "배", "배수", "평", "톤", "되", "리터", "킬로미터", "미터", "헥타르", "원/월", "건/일", "명/일", "회/일", "회/년", "회/월", "명/년", "명/월", "만명당", "인분", "인승", "인석", "인실", "쪽수", "가지", "갈래", "줄", "층", "단계", "등", "구간", "개층", "개라인", "개월분", "일분", "다발", "켤레", "필", "포인트", "마일리지", "바이트", "그램", "킬로그램", "와트", "볼트", "루멘", "칼로리", "파운드", "배럴", "갤런", "아르", "에이커", "데시벨"]
)

# Letters and signs; no letter may follow these.
MEASURES = frozenset(
    ["%", "％", "%p", "%P", "％p", "‰", "㎡", "㎢", "㎥", "㎞", "㎝", "㎜", "㎏", "㎎", "㎍", "㎖", "㎘", "㏊", "ℓ", "℃", "㎾", "㎿", "㎾h", "㎿h", "㏄", "㎛", "㎓", "㎒", "㎐", "m", "m²", "m2", "m³", "m3", "km", "km²", "km2", "cm", "mm", "ha", "kg", "g", "mg", "t", "ton", "L", "l", "ml", "mL", "kL", "kW", "kw", "MW", "GW", "TW", "kWh", "kwh", "MWh", "GWh", "TWh", "W", "Wh", "V", "kV", "A", "TOE", "toe", "TEU", "GT", "CO2", "tCO2", "tCO2eq", "Gbps", "Mbps", "KB", "MB", "GB", "TB", "PB", "ppm", "ppb", "dB", "Hz", "kHz", "MHz", "GHz", "K", "M", "km/h", "㎞/h", "㎍/㎥", "㎎/ℓ", "㎎/L", "mg/L", "μg/㎥", "㎥/일", "톤/일", "t/일", "㎏/일", "TF", "$", "€", "￥", "kcal", "cc", "pt", "p"]
) - {"K", "M", "A", "TF", "p", "V"}

# Base and factor of measures that have one; the others are their own base.
_FACTORS: dict[str, tuple[str, str]] = {
    "％": ("%", "1"),
    "％p": ("%p", "1"),
    "%P": ("%p", "1"),
    "％포인트": ("%p", "1"),
    "%포인트": ("%p", "1"),
    "퍼센트": ("%", "1"),
    "人": ("명", "1"),
    "名": ("명", "1"),
    "인": ("명", "1"),
    "件": ("건", "1"),
    "個": ("개", "1"),
    "불": ("달러", "1"),
    "여명": ("명", "1"),
    "m2": ("㎡", "1"),
    "m²": ("㎡", "1"),
    "㎢": ("㎡", "1000000"),
    "km2": ("㎡", "1000000"),
    "km²": ("㎡", "1000000"),
    "㏊": ("㎡", "10000"),
    "ha": ("㎡", "10000"),
    "헥타르": ("㎡", "10000"),
    "m3": ("㎥", "1"),
    "m³": ("㎥", "1"),
    "km": ("m", "1000"),
    "㎞": ("m", "1000"),
    "킬로미터": ("m", "1000"),
    "미터": ("m", "1"),
    "cm": ("m", "0.01"),
    "㎝": ("m", "0.01"),
    "mm": ("m", "0.001"),
    "㎜": ("m", "0.001"),
    "t": ("톤", "1"),
    "ton": ("톤", "1"),
    "kg": ("톤", "0.001"),
    "㎏": ("톤", "0.001"),
    "g": ("톤", "0.000001"),
    "kW": ("W", "1000"),
    "kw": ("W", "1000"),
    "㎾": ("W", "1000"),
    "MW": ("W", "1000000"),
    "㎿": ("W", "1000000"),
    "GW": ("W", "1000000000"),
    "kWh": ("Wh", "1000"),
    "kwh": ("Wh", "1000"),
    "㎾h": ("Wh", "1000"),
    "MWh": ("Wh", "1000000"),
    "㎿h": ("Wh", "1000000"),
    "GWh": ("Wh", "1000000000"),
    "개년": ("년", "1"),
    "년간": ("년", "1"),
    "개월간": ("개월", "1"),
    "일간": ("일", "1"),
    "분간": ("분", "1"),
}

_RATES = frozenset({"퍼센트", "%포인트", "％포인트", "퍼센트포인트"})
KNOWN = COUNTERS | MEASURES | MONEY | _RATES
_LONGEST = max(map(len, KNOWN))

# A word that may follow a counter at once: particles (then no more Hangul) and bounds.
AFTER = (
    r"(?:(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|당|씩|간|중|내|외|등|및|임|인|별|후|전|나|이나|이며|이고|으로서|에는|에도|에서|에게|에서는"
    r"|까지|부터|마다|보다|대비|이었|였|이다|이라|로서|로써|하고|한|된|하는|이던|만에|째|짜리|에서의|로의|까지의)(?![가-힣])"
    r"|이상|이하|이내|미만|초과|내외|정도|가량|규모|안팎|남짓|이후|이전|까지|부터|에서|에게|이며|이고|이던|하여|으로|에는|동안|연속|단위|마다|씩\s"
    r"|추가|증가|감소|확대|축소|증|감|늘|줄|달성|완료|실시|개최|설치|조성|지원|확보|운영|참석|참여|추진|예정|이었|였|및)"
)
_BOUNDARY = re.compile(rf"(?![가-힣])|{AFTER}")
_WORD = re.compile(rf"[가-힣A-Za-z%％‰㎀-㏿ℓ℃μ人名件個$€￥²³\d/]{{1,{_LONGEST}}}")


def find_counter(text: str, at: int) -> str | None:
    """Find the longest counter or measure at a place that is closed well."""
    match = _WORD.match(text, at)
    if match is None:
        return None
    word = match[0]
    for length in range(len(word), 0, -1):
        found = word[:length]
        if found in KNOWN and _closes(found, text, at + length):
            return found
    return None


def _closes(found: str, text: str, end: int) -> bool:
    last = found[-1]
    if found in STRONG:
        return not _OTHER_WORDS.match(text, end - len(found))
    if last.isascii() and last.isalnum():
        follows = text[end : end + 1]
        return not (follows.isascii() and follows.isalnum())
    if not "가" <= last <= "힣":
        return True
    return _BOUNDARY.match(text, end) is not None


@lru_cache(maxsize=4096)
def unit_of(scale: str, counter: str) -> Unit:
    """Give the unit that a scale and a counter make together: 억, 원 is 억원."""
    base, factor = _FACTORS.get(counter, (counter, "1"))
    worth = Decimal(factor)
    for sign in scale:
        worth *= SCALES[sign]
    if not counter and scale[-1:] in {"조", "억"}:
        base = "원"
    return Unit(scale + counter, worth, base)
