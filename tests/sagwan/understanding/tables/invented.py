"""Tables of offices that do not exist, all of whose totals and rates hold."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Path = tuple[str, ...]

OFFICES = (
    "나루총무과 은하재정과 들꽃민원과 별빛감사팀 솔숲공원과 물결환경과 새싹보육과 징검도로과 "
    "누리기획담당관 마루홍보담당관 다솜인사담당관 온새미법무담당관"
).split()
GRADES = {
    "일반직": "3급 4급 5급 6급 7급 8급 9급",
    "별정직": "4급상당 5급상당 6급상당 7급상당",
    "임기제": "가급 나급 다급 라급",
    "연구직": "연구관 연구사",
    "특정직": "소방정 소방령 소방경 소방위",
}
ITEMS = "사무관리비 공공운영비 국내여비 시설비 자산취득비 행사운영비 연구용역비".split()
STATES = "완료 추진중 보류 미반영 재검토".split()
WORKS = "가로수 하천 골목 놀이터 쉼터 정류장".split()


@dataclass(frozen=True)
class Invented:
    """A table: its label column, the path of each column, and rows of a label and numbers."""

    label: str
    columns: tuple[Path, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    unit: str


def _some(rng: Random, words: list[str], count: int) -> list[str]:
    return sorted(rng.sample(words, count), key=words.index)


def _added(rows: list[list[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def _written(rows: list[tuple[str, list[int]]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((label, tuple(f"{value:,}" for value in values)) for label, values in rows)


def staffing(rng: Random) -> Invented:
    """Posts and people by kind and grade, each kind with its subtotal."""
    kinds = _some(rng, list(GRADES), rng.randint(2, 3))
    columns: list[Path] = [("총계",)]
    rows: list[tuple[str, list[int]]] = [("정원", [0]), ("현원", [0])]
    for kind in kinds:
        words = GRADES[kind].split()
        grades = _some(rng, words, rng.randint(2, min(4, len(words))))
        columns += [(kind, "소계"), *((kind, grade) for grade in grades)]
        for _, values in rows:
            parts = [rng.randint(1, 60) for _ in grades]
            values += [sum(parts), *parts]
            values[0] += sum(parts)
    return Invented("구분", tuple(columns), _written(rows), "명")


def spending(rng: Random) -> Invented:
    """Budget, spending and what is left by item, with a total row."""
    parts = [[b := rng.randint(9_000, 990_000), e := rng.randint(1_000, b), b - e] for _ in "123"]
    names = _some(rng, ITEMS, 3)
    rows = [("합계", _added(parts)), *zip(names, parts, strict=True)]
    columns = (("예산액",), ("집행액",), ("잔액",))
    return Invented("과목별", columns, _written(rows), "천원")


def by_state(rng: Random) -> Invented:
    """Works of offices by their state, the row totals first."""
    states = _some(rng, STATES, rng.randint(3, 4))
    parts = [[rng.randint(1, 90) for _ in states] for _ in range(4)]
    whole = [[sum(values), *values] for values in parts]
    names = rng.sample(OFFICES, 4)
    rows = [("계", _added(whole)), *zip(names, whole, strict=True)]
    return Invented("부서별", (("계",), *((s,) for s in states)), _written(rows), "건")


def by_office(rng: Random) -> Invented:
    """Posts and people of offices, which stand over the columns."""
    names = rng.sample(OFFICES, rng.randint(3, 5))
    parts = {label: [rng.randint(3, 40) for _ in names] for label in ("정원", "현원")}
    rows = [(label, [sum(values), *values]) for label, values in parts.items()]
    return Invented("구분", (("합계",), *((name,) for name in names)), _written(rows), "명")


def by_year(rng: Random) -> Invented:
    """Count and cost of works over years."""
    first = rng.randint(2015, 2021)
    years = [f"{year}년" for year in range(first, first + rng.randint(2, 4))]
    columns = tuple((year, leaf) for year in years for leaf in ("건수", "사업비"))
    parts = [
        [number for _ in years for number in (rng.randint(2, 90), rng.randint(1_000, 90_000))]
        for _ in range(3)
    ]
    names = rng.sample(WORKS, 3)
    rows = [("합계", _added(parts)), *zip(names, parts, strict=True)]
    return Invented("사업별", columns, _written(rows), "건, 백만원")


def planned_and_done(rng: Random) -> Invented:
    """What was planned (A) and done (B), and the rate of the two."""
    columns = (
        *(("훈련 계획(A)", leaf) for leaf in ("과정(개)", "인원(명)")),
        *(("훈련 실적(B)", leaf) for leaf in ("과정(개)", "인원(명)")),
        ("달성률(B/A)",),
    )
    rows = []
    for name in rng.sample(WORKS, 3):
        plan, done = rng.randint(100, 900), rng.randint(100, 900)
        counts = (f"{rng.randint(2, 40)}", f"{plan}", f"{rng.randint(2, 40)}", f"{done}")
        rows.append((name, (*counts, f"{done / plan * 100:.1f}%")))
    return Invented("구분", columns, tuple(rows), "명")


def changes(rng: Random) -> Invented:
    """Amounts of two years and how they changed."""
    year = rng.randint(2016, 2023)
    parts = [[rng.randint(1_000, 90_000), rng.randint(1_000, 90_000)] for _ in range(3)]
    names = ("일반회계", "특별회계", "기금")
    whole = [("합계", _added(parts)), *zip(names, parts, strict=True)]
    rows = [(label, [one, two, two - one]) for label, (one, two) in whole]
    columns = ((f"{year}년",), (f"{year + 1}년",), ("증감",))
    written = tuple((n, tuple(v.replace("-", "△") for v in row)) for n, row in _written(rows))
    return Invented("회계별", columns, written, "백만원")


KINDS: tuple[Callable[[Random], Invented], ...] = (
    staffing,
    spending,
    by_state,
    by_office,
    by_year,
    planned_and_done,
    changes,
)
