"""Counters, measures and money as data: the words and signs that follow numbers in Korean reports,
what they are of a base, and which of them may be taken how boldly.
"""

SCALES = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 1000, "백": 100, "십": 10}

MONEY = frozenset({"원", "달러", "불", "유로", "엔", "위안"})

# Counters that any noun may follow without a blank (9명참석, 12개목표, 80%이상).
STRONG = frozenset({"명", "건", "개", "회", "원", "%", "곳", "개소"})

_PERSONS = "명 인 人 名 여명 가구 세대 가정 농가 어가 쌍 팀 반 학급 분대 두 마리"
_THINGS = """
건 件 개 個 회 곳 매 장 쪽 페이지 면 권 부 종 점 편 곡 표 본 주 그루 포기 켤레 벌 다발 줄 대 척 필 기 채
동 호 항차 호실 객실 룸 홀 칸 석 좌석 인석 인승 병상 실 층 세트 박스 상자 포 포대 병 캔 갑 식 끼 구좌 계좌 회선 차로 차선
주차면 부스 레인 타석 코스 차시 강좌 강의 과목 과정 작품 공연 세션 단계 가지 갈래 차례 군데 종류 송이 구획 교실 량 편성 차 배 배수 건수 개라인
""".split()
_OFFICES = """
실 관 국 과 팀 계 담당 담당관 부 처 단 소 본부 센터 사무국 추진단 사업단 사업소 직속기관 출연기관 위원회 분과 분과위 지소 출장소
대학 대학원 학과 학부 연구소 연구원 공사 공단 재단 기관 업체 회사 사 단체 학교 교 시군 시군구 시도 구 읍 면 리 마을
지구 지역 권역 구역 필지 단지 역 노선 구간 블록 도시 나라 국가 점포 상점 시설 사업 과제 분야 항목 종목 품목 유형 전략
""".split()
_TIMES = """
년 년간 개년 개년간 개월 개월간 개월분 월분 주 주간 일 일간 일분 시간 시간대 분 분간 초 박 세 살 학점 학기
""".split()
# 개 with what it counts; 개 alone would do, but the unit is better whole.
_PIECES = """
개소 개국 개사 개팀 개반 개동 개과 개구 개군 개시 개도 개시도 개시군 개시군구 개구군 개부서 개기관 개사업 개업체 개분야
개과제 개실 개관 개역 개면 개읍 개리 개교 개점 개항 개처 개단 개구간 개지구 개지역 개도시 개대학 개공사 개종목 개종 개조
개단지 개학교 개센터 개항목 개목표 개단체 개노선 개층 개소식장 개마을 개권역 개위원회 개협회 개지표 개전략 개유형
""".split()
_WEIGHTS = "평 톤 리터 미터 킬로미터 헥타르 그램 킬로그램 와트 바이트 포인트 도 만명당 루베 되 리"

# Letters and signs; no letter or digit may follow these.
MEASURES = frozenset(
    """
% %p %P ‰ ㎡ ㎢ ㎥ ㎞ ㎝ ㎜ ㎏ ㎎ ㎍ ㎖ ㎘ ㏊ ℓ ℃ ㎾ ㎿ ㎾h ㎿h ㏄ ㎛ ㎓ ㎒ ㎐ m m² m2 m³ m3 km km² km2 cm mm
ha kg g mg t ton L l ml mL kL kW kw MW GW TW kWh kwh MWh GWh TWh W Wh kV toe TOE TEU tCO2 tCO2eq
Gbps Mbps KB MB GB TB
PB ppm ppb dB Hz kHz MHz GHz km/h ㎞/h ㎍/㎥ ㎎/ℓ ㎎/L mg/L μg/㎥ ㎥/일 톤/일 t/일 ㎏/일
    kcal cc h H °C oC $ € ￥ ₩
""".split()
)
_RATES = frozenset({"퍼센트", "%포인트", "퍼센트포인트"})

COUNTERS = (
    MONEY
    | _RATES
    | frozenset(_PERSONS.split())
    | frozenset(_THINGS)
    | frozenset(_OFFICES)
    | frozenset(_TIMES)
    | frozenset(_PIECES)
    | frozenset(_WEIGHTS.split())
)
KNOWN = COUNTERS | MEASURES

# Counters that may stand after a blank; the others are taken for words of their own there.
APART = (
    (MEASURES - frozenset("$€￥₩"))
    | MONEY
    | _RATES
    | frozenset(_PIECES)
    | frozenset(
        """
명 건 개 회 곳 인 人 名 가구 세대 농가 매 톤 대 호 점 시간 일 년 개월 종 배 병상 면 권 부 그루 팀 담당관 추진단 필지 마리
년간 개년 학급 좌석 석 평 구간 척 과제 포인트 두 세 담당 주
""".split()
    )
)

# Words that close a counter: these end there …
PARTICLES = frozenset(
    """
은 는 이 가 을 를 의 에 로 으로 와 과 도 만 당 씩 간 중 내 외 등 임 인 별 후 전 나 이나 이며 이고 째 짜리 으로서 로서 로써
에는 에도 에서는 에서의 로의 까지의 이다 이라 였 이었 하고 한 된 에게 보다 급 만에 만의 간에 간의 간은 간이 당에 째에 째의 부터의
""".split()
)

# … and these may go on, as texts squeeze them (30일이내완료, 5개소추가).
GLUED_AFTER = tuple(
    """
이상 이하 이내 미만 초과 내외 정도 가량 규모 안팎 남짓 이후 이전 까지 부터 에서 이며 이고 이었 으로 에는 동안 연속 단위 마다 대비
추가 증가 감소 확대 축소 증 감 늘 줄 달성 완료 실시 개최 설치 조성 지원 확보 운영 참석 참여 추진 예정 및
""".split()
)

# What 대 selects, also glued to it (100대지표).
SELECTED = ("지표", "과제", "전략", "시책", "핵심", "중점", "분야", "공약", "뉴스")

# Words that only begin like a strong counter (3회차, 5원칙, 2개발).
OTHER_WORDS = frozenset(
    """
회차 회원 회계 회관 회담 회용 원칙 원소 원탁 원도심 건물 건축 건설 건강 건전 개발 개선 개편 개혁 개통 개량 개념 개화 개방 개별
명절 명품 명소 명칭
""".split()
)

# What a divided unit may be divided by (원/㎡, 명/일, 회/년).
DIVISORS = frozenset(
    "일 월 년 시간 회 명 인 ㎡ 톤 kg ㎏ km ㎞ 개소 가구 세대 h 분 초 주 ㎥ 건 대 개".split()
)

# Base and worth of what is not its own base; pieces of anything are 개.
FACTORS: dict[str, tuple[str, str]] = {
    "%P": ("%p", "1"),
    "%포인트": ("%p", "1"),
    "퍼센트포인트": ("%p", "1"),
    "퍼센트": ("%", "1"),
    "인": ("명", "1"),
    "人": ("명", "1"),
    "名": ("명", "1"),
    "여명": ("명", "1"),
    "件": ("건", "1"),
    "個": ("개", "1"),
    "불": ("달러", "1"),
    "$": ("달러", "1"),
    "€": ("유로", "1"),
    "￥": ("엔", "1"),
    "₩": ("원", "1"),
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
    "킬로그램": ("톤", "0.001"),
    "g": ("톤", "0.000001"),
    "그램": ("톤", "0.000001"),
    "W": ("W", "1"),
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
    "L": ("ℓ", "1"),
    "l": ("ℓ", "1"),
    "리터": ("ℓ", "1"),
    "개년": ("년", "1"),
    "년간": ("년", "1"),
    "개년간": ("년", "1"),
    "개월간": ("개월", "1"),
    "주간": ("주", "1"),
    "일간": ("일", "1"),
    "분간": ("분", "1"),
    "°C": ("℃", "1"),
    "oC": ("℃", "1"),
    "h": ("시간", "1"),
    "H": ("시간", "1"),
}
FACTORS |= {
    piece: ("개", "1")
    for piece in _PIECES
    if piece not in FACTORS and piece not in {"개소", "개월", "개국"}
}
