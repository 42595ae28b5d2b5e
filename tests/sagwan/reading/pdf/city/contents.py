"""Invented reports: cover, contents, a general part full of tables, and points with notes."""

from collections.abc import Iterator
from random import Random

from tests.sagwan.reading.pdf.city import tables
from tests.sagwan.reading.pdf.city.parts import (
    Beside,
    Chart,
    Cover,
    Line,
    Listed,
    Part,
    Title,
)

CHAPTERS = ("일반현황", "2024년 주요업무 성과", "2025년 정책여건 및 방향")
GENERAL = {
    "조직": ("기구 및 조직", "조직 현황"),
    "인력": ("정원 및 현원", "인력 현황", "직급별 정·현원"),
    "예산": ("예산 현황", "2025년 예산", "회계별 예산 집행 현황"),
    "기금": ("기금 운용 현황", "기금 조성 현황"),
    "지표": ("주요 지표", "주요 시설 및 사업 현황"),
}
GOALS = (
    "{}권 생활안전망 확충",
    "{} 일대 보행환경 개선",
    "{} 주민과 함께하는 마을정원 조성",
    "{}지역 돌봄체계 강화",
    "시민이 체감하는 {} 문화공간 확대",
)
TOPICS = ("{} 정비사업 추진", "{} 거점시설 운영 내실화", "{} 협력망 구축", "{} 이용 편의 증진")
POINTS = (
    "{p} 일대 {n}개소 정비 완료",
    "{p} 주민설명회 {n}회 개최 및 의견 수렴",
    "{p} 시설 {n}개소 안전점검을 마치고 보수가 필요한 곳은 하반기에 정비하여 이용 불편을 줄임",
    "{p} 조성 기본계획 수립 용역 착수",
)


def invent(seed: int) -> tuple[Part, ...]:
    """Invent the parts of a report."""
    return tuple(_parts(Random(f"city {seed}")))


def _parts(rng: Random) -> Iterator[Part]:
    office = rng.choice(tables.OFFICES)[:-1] + "국"
    yield Cover((f"{rng.randint(2023, 2026)}년도", "주요업무계획", "2025. 1.", office))
    yield Listed(tuple((title, 1 + 4 * place) for place, title in enumerate(CHAPTERS)))
    yield Title(1, CHAPTERS[0], "1")
    yield from _organisation(rng, office)
    yield from _general(rng)
    for number, chapter in enumerate(CHAPTERS[1:], 2):
        yield Title(1, chapter, str(number))
        yield from _works(rng)


def _organisation(rng: Random, office: str) -> Iterator[Part]:
    yield Title(2, rng.choice(GENERAL["조직"]), "1")
    names = rng.sample(tables.OFFICES, 3)
    boxes = tuple(
        (name, tuple(f"{place}팀" for place in rng.sample(tables.PLACES, rng.randint(2, 4))))
        for name in names
    )
    if rng.random() < 0.7:
        yield Chart(office, boxes)
    else:
        yield Line(1, f"{len(names)}과 {sum(len(teams) for _, teams in boxes)}팀")


def _general(rng: Random) -> Iterator[Part]:
    yield Title(2, rng.choice(GENERAL["인력"]), "2")
    yield tables.staff_by_grade(rng)
    if rng.random() < 0.6:
        yield Title(3, "부서별 인력")
        yield tables.staff_by_office(rng)
    yield Title(2, rng.choice(GENERAL["예산"]), "3")
    if rng.random() < 0.6:
        yield Title(3, "세입·세출 예산")
        yield tables.budget_by_office(rng)
        yield Title(3, "회계별 집행")
    yield tables.budget_by_account(rng)
    yield Line(0, f"전년도 이월액 {rng.randint(10, 99)}억원은 추경 예산에 반영 예정")
    yield Title(2, rng.choice(GENERAL["기금"]), "4")
    yield tables.funds(rng)
    yield Title(2, rng.choice(GENERAL["지표"]), "5")
    yield from _figures(rng)


def _figures(rng: Random) -> Iterator[Part]:
    chosen = {
        "주요 사업": tables.works,
        "시설 현황": tables.sites,
        "연도별 실적": tables.years,
        "토지이용": tables.shares,
        "주택 유형별 현황": tables.bare,
        "위원회 현황": tables.committees,
    }
    for title in rng.sample(sorted(chosen), 4):
        yield Title(3, title)
        yield chosen[title](rng)
    if rng.random() < 0.5:
        yield Title(3, "민원 처리")
        left, right = tables.small(rng), tables.small(rng)
        yield Beside(left, right)


def _works(rng: Random) -> Iterator[Part]:
    for number in range(1, rng.randint(3, 4)):
        place = rng.choice(tables.PLACES)
        yield Title(2, rng.choice(GOALS).format(place), str(number))
        for _ in range(rng.randint(1, 3)):
            yield Title(3, rng.choice(TOPICS).format(rng.choice(tables.PLACES)))
            for _ in range(rng.randint(2, 4)):
                point = rng.choice(POINTS).format(p=rng.choice(tables.PLACES), n=rng.randint(2, 40))
                yield Line(rng.choice((1, 1, 2)), point)
            if rng.random() < 0.3:
                yield Line(0, "세부 추진일정은 별도 보고")
