"""Tables of the general part of a report, of offices that do not exist; what adds up adds up."""

from collections.abc import Callable, Sequence
from random import Random

from tests.sagwan.reading.pdf.city.parts import Spot, Stated, Table

Path = tuple[str, ...]

OFFICES = "정책기획과 별빛도시과 나루환경과 솔숲조성과 누리복지과 마루교통과 온새미안전과 들꽃문화과".split()
PLACES = "나루천 들꽃 별빛 솔숲 누리 온새미 마루 가온 다솜 미리내 한울 아라 새늘 도담 소담".split()
GRADES = ("3급", "4급", "5급", "6급", "7급", "8급", "9급")
LONG = (
    "{}권역 생활환경 종합정비 및 보행로 연결사업",
    "{} 주민참여형 마을정원 조성과 관리인력 양성사업",
    "{}지구 노후 공공시설 안전점검 및 보수·보강",
    "{} 어르신 돌봄·건강 통합지원 거점시설 확충",
)


def comma(number: int) -> str:
    """Write a number as reports do: thousands with commas, a fall with a triangle."""
    return f"△{-number:,}" if number < 0 else f"{number:,}"


def build(
    labels: Sequence[Path],
    columns: Sequence[Path],
    cells: Sequence[Sequence[str]],
    corner: Sequence[str] = ("구분",),
    note: str = "",
) -> Table:
    """Set cells under the paths of columns and beside the paths of rows, equal words as one."""
    deep, wide = max(map(len, columns)), max(map(len, labels), default=0)
    rows: list[list[tuple[int, Spot]]] = [[] for _ in range(deep + len(labels))]
    for level, word in enumerate(corner):
        across = wide - level if level == len(corner) - 1 else 1
        rows[0].append((level, Spot(word, deep, across, "head")))
    for level in range(deep):
        for first, size in _runs(columns, level):
            path = columns[first]
            if level < len(path):
                down = deep - level if level == len(path) - 1 else 1
                rows[level].append((wide + first, Spot(path[level], down, size, "head")))
    _set_labels(rows[deep:], labels, wide)
    stated = [
        (labels[place], columns[column], text)
        for place, texts in enumerate(cells)
        for column, text in enumerate(texts)
        if any(map(str.isdigit, text))
    ]
    for row, texts in zip(rows[deep:], cells, strict=True):
        row.extend((wide + column, Spot(text)) for column, text in enumerate(texts))
    ordered = tuple(tuple(spot for _, spot in sorted(row, key=lambda one: one[0])) for row in rows)
    return Table(ordered, deep, tuple(stated), note)


def _set_labels(rows: Sequence[list[tuple[int, Spot]]], labels: Sequence[Path], wide: int) -> None:
    """Set the labels beside their rows, the outer ones over all that they hold."""
    for level in range(wide):
        for first, size in _runs(labels, level):
            path = labels[first]
            if level < len(path):
                across = wide - level if level == len(path) - 1 else 1
                rows[first].append((level, Spot(path[level], size, across, "label")))


def _runs(paths: Sequence[Path], level: int) -> list[tuple[int, int]]:
    """Group neighbours whose paths are alike down to a level that none of them ends at."""
    runs: list[tuple[int, int]] = []
    for place, path in enumerate(paths):
        before = paths[place - 1] if place else ()
        alike = len(path) > level + 1 and path[: level + 1] == before[: level + 1]
        if alike and len(before) > level + 1:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs


def staff_by_grade(rng: Random) -> Table:
    """정원 and 현원 by grade under a head of one, two or three rows."""
    grades = GRADES[rng.randint(0, 2) : rng.randint(5, 7)]
    places = [rng.randint(1, 40) for _ in grades]
    others = [rng.randint(0, 6), rng.randint(1, 9)]
    depth = rng.randint(1, 3)
    kinds: list[Path] = [("계",)]
    if depth > 1:
        kinds.append(("일반직", "소계"))
    outer: Path = ((), ("일반직",), ("일반직", "직급별"))[depth - 1]
    kinds += [(*outer, grade) for grade in grades]
    kinds += [("연구직",), ("공무직",)]
    rows, numbers = [("정원",), ("현원",)], []
    for step in (0, 1):
        own = [max(0, place - step * rng.randint(-1, 2)) for place in places]
        rest = [max(0, other - step * rng.randint(0, 1)) for other in others]
        sums = [sum(own) + sum(rest)] + ([sum(own)] if depth > 1 else [])
        numbers.append([*sums, *own, *rest])
    if rng.random() < 0.7:
        rows.append((rng.choice(("과부족", "증감")),))
        numbers.append([b - a for a, b in zip(*numbers, strict=True)])
    blank = rng.choice(("-", "0", ""))
    cells = [[comma(n) if n else blank for n in row] for row in numbers]
    return build(rows, kinds, cells, note=_note(rng, "명"))


def staff_by_office(rng: Random) -> Table:
    """정원 and 현원 of offices, each with its parts; subtotals and a merged outer label."""
    offices = rng.sample(OFFICES, rng.randint(3, 6))
    parts = ("일반직", "기타")
    columns: list[Path] = [(what, part) for what in ("정원", "현원") for part in ("계", *parts)]
    columns.append(("증감",))
    split = rng.randint(1, len(offices) - 1)
    groups = {"본청": offices[:split], "사업소": offices[split:]}
    labels: list[Path] = [("합계",)]
    numbers: list[list[int]] = []
    for group, members in groups.items():
        rows = [_staffed(rng) for _ in members]
        labels += [(group, "소계"), *((group, member) for member in members)]
        numbers += [[sum(column) for column in zip(*rows, strict=True)], *rows]
    subtotals = [row for label, row in zip(labels[1:], numbers, strict=True) if label[1] == "소계"]
    numbers.insert(0, [sum(column) for column in zip(*subtotals, strict=True)])
    cells = [[comma(number) if number else "-" for number in row] for row in numbers]
    if rng.random() < 0.2:
        return build(labels, columns, cells, ("구분\n(단위: 명)",))
    return build(labels, columns, cells, note=_note(rng, "명"))


def _staffed(rng: Random) -> list[int]:
    planned = [rng.randint(5, 60), rng.randint(0, 9)]
    present = [number + rng.randint(-3, 2) for number in planned]
    present[1] = max(0, present[1])
    sums = [sum(planned), sum(present)]
    return [sums[0], *planned, sums[1], *present, sums[1] - sums[0]]


def budget_by_account(rng: Random) -> Table:
    """예산현액, 집행액, 잔액 and 집행률 of accounts."""
    outer = rng.random() < 0.6
    names: list[Path]
    if outer:
        names = [("일반회계", "자체사업"), ("일반회계", "보조사업")]
        names += [("특별회계", f"{place}사업") for place in rng.sample(PLACES, rng.randint(1, 3))]
    else:
        names = [("일반회계",), *((f"{place}특별회계",) for place in rng.sample(PLACES, 2))]
    rows = [_budgeted(rng) for _ in names]
    whole = [sum(column) for column in zip(*rows, strict=True)]
    labels = [("계",), *names]
    rate = [_rate(row) for row in (whole, *rows)]
    numbers = [[comma(number) for number in row] for row in (whole, *rows)]
    words = rng.choice(
        (("예산현액", "집행액", "잔액"), ("예산액\n(A)", "집행액\n(B)", "잔액\n(A-B)"))
    )
    last = rng.choice(("집행률(%)", "집행률\n(%)", "비율(%)"))
    columns: list[Path] = [*((word,) for word in words), (last,)]
    cells = [[*texts, told] for texts, told in zip(numbers, rate, strict=True)]
    if rng.random() < 0.5:
        columns.append(("비고",))
        cells = [[*row, rng.choice(("", "", "이월 포함"))] for row in cells]
    corner = ("회계별", "사업별") if outer and rng.random() < 0.5 else ("구분",)
    return build(labels, columns, cells, corner, _note(rng, "백만원"))


def _budgeted(rng: Random) -> list[int]:
    budget = rng.randint(120, 90_000)
    spent = budget * rng.randint(35, 98) // 100
    return [budget, spent, budget - spent]


def _rate(row: Sequence[int]) -> str:
    tenths = (row[1] * 2000 + row[0]) // (2 * row[0])
    return f"{tenths // 10}.{tenths % 10}"


def budget_by_office(rng: Random) -> Table:
    """세입 and 세출, an office in each column."""
    offices = rng.sample(OFFICES, rng.randint(3, 5))
    labels: list[Path] = [("세입",), ("세출",)]
    cells = []
    for _ in labels:
        shares = [rng.choice((0, rng.randint(1, 99_999))) for _ in offices]
        shares[0] = rng.randint(100, 9_999)
        cells.append([comma(n) if n else "-" for n in (sum(shares), *shares)])
    columns: list[Path] = [("계",), *((office,) for office in offices)]
    return build(labels, columns, cells, note=_note(rng, "백만원"))


def funds(rng: Random) -> Table:
    """Funds: what they held, took in, gave out and hold."""
    names = [
        f"{place}{kind}"
        for place, kind in zip(
            rng.sample(PLACES, 4), ("발전기금", "진흥기금", "안정기금", "정비기금"), strict=True
        )
    ]
    rows = []
    for _ in names[: rng.randint(2, 4)]:
        held, more, less = rng.randint(500, 9_999), rng.randint(10, 900), rng.randint(10, 480)
        rows.append([held, more, less, held + more - less])
    labels: list[Path] = [("계",), *((name,) for name in names[: len(rows)])]
    whole = [sum(column) for column in zip(*rows, strict=True)]
    cells = [[comma(number) for number in row] for row in (whole, *rows)]
    wide = rng.random() < 0.5
    columns: list[Path] = [("’23년말\n조성액",), ("수입",), ("지출",), ("’24년말\n조성액",)]
    if wide:
        columns = [("’23년말",), ("2024년 운용", "수입"), ("2024년 운용", "지출"), ("’24년말",)]
    return build(labels, columns, cells, ("기금명",), _note(rng, "백만원"))


def works(rng: Random) -> Table:
    """Works with long names, their money by source, and how far they are."""
    columns: list[Path] = [("사업비", word) for word in ("계", "국비", "시비", "구비")]
    columns += [("사업기간",), (rng.choice(("공정률", "추진율")),)]
    labels: list[Path] = []
    cells = []
    for place in rng.sample(PLACES, rng.randint(3, 6)):
        shares = [rng.choice((0, rng.randint(20, 8_000))) for _ in range(3)]
        shares[1] = shares[1] or 350
        labels.append((rng.choice(LONG).format(place),))
        money = [comma(n) if n else rng.choice(("-", "")) for n in (sum(shares), *shares)]
        years = f"’{rng.randint(20, 23)}~’{rng.randint(24, 28)}"
        cells.append([*money, years, f"{rng.randint(5, 100)}%"])
    return build(labels, columns, cells, ("사업명",), _note(rng, "백만원"))


def sites(rng: Random) -> Table:
    """A long list of sites, most often over more than a page."""
    names = [f"{place}{kind}" for kind in ("공원", "쉼터", "도서관", "회관") for place in PLACES]
    names = rng.sample(names, rng.randint(24, 44))
    rows = [[rng.randint(300, 98_000), rng.randint(1, 30)] for _ in names]
    cells = [[f"{a:,}", str(b), f"{rng.randint(1978, 2023)}"] for a, b in rows]
    columns: list[Path] = [("면적(㎡)",), ("인력(명)",), ("준공",)]
    return build([(name,) for name in names], columns, cells, ("시설명",))


def years(rng: Random) -> Table:
    """What happened in each year, years in the head."""
    first = rng.randint(12, 18)
    columns: list[Path] = [(f"{year}년",) for year in range(first, first + rng.randint(5, 9))]
    labels: list[Path] = [
        (word,) for word in rng.choice((("동수", "면적"), ("가구", "인구", "세대"), ("건수",)))
    ]
    cells = [[f"{rng.randint(2_000, 19_999):,}" for _ in columns] for _ in labels]
    return build(labels, columns, cells, note=_note(rng, "동"))


def shares(rng: Random) -> Table:
    """Values with their share in brackets, on one line or two."""
    names = rng.sample(PLACES, rng.randint(3, 4))
    kinds = ("주거", "상업", "녹지")
    gap = rng.choice((" ", "\n"))
    labels: list[Path] = [(f"{name}지구",) for name in names]
    columns: list[Path] = [("토지이용 현황", kind) for kind in kinds]
    cells = []
    for _ in labels:
        parts = [rng.randint(1, 900) for _ in kinds]
        cells.append([f"{n:,}{gap}({_rate([sum(parts), n])}%)" for n in parts])
    return build(labels, columns, cells, ("지구명",), _note(rng, "천㎡"))


def bare(rng: Random) -> Table:
    """One row of figures under heads, without any label."""
    names = rng.sample(
        ("단독", "다가구", "아파트", "연립", "다세대", "오피스텔", "기타"), rng.randint(4, 7)
    )
    numbers = [rng.randint(10, 99_999) for _ in names]
    columns: list[Path] = [("총계",), *((name,) for name in names)]
    row = [f"{number:,}" for number in (sum(numbers), *numbers)]
    return build([()], columns, [row], (), _note(rng, "호"))


def committees(rng: Random) -> Table:
    """Two lists in one grid, the second beside the first."""
    names = [f"{place}{kind}위원회" for place in rng.sample(PLACES, 6) for kind in ("정책", "심의")]
    half = rng.randint(3, 6)
    rows: list[tuple[Spot, ...]] = [
        tuple(Spot(word, kind="head") for word in ("위원회명", "구성", "위원수") * 2)
    ]
    stated: list[Stated] = []
    for place in range(half):
        row: list[Spot] = []
        for name in (names[place], names[half + place]):
            since, seats = f"(20{rng.randint(10, 24)}~)", str(rng.randint(5, 40))
            row += [Spot(name, kind="label"), Spot(since), Spot(seats)]
            stated.append(((name,), ("위원수",), seats))
        rows.append(tuple(row))
    return Table(tuple(rows), 1, tuple(stated), _note(rng, "명"))


def small(rng: Random) -> Table:
    """A narrow table that stands beside another."""
    labels: list[Path] = [
        (word,) for word in rng.sample(("계획", "접수", "완료", "추진중", "보류"), 3)
    ]
    cells = [[str(rng.randint(1, 300)), str(rng.randint(1, 300))] for _ in labels]
    return build(labels, [("건수",), ("면적",)], cells)


def _note(rng: Random, unit: str) -> str:
    day = f"’{rng.randint(23, 25)}. {rng.randint(1, 12)}. 1. 기준"
    return rng.choice(
        (f"(단위 : {unit})", f"(단위: {unit})", f"({day}, 단위 : {unit})", f"[단위: {unit}]")
    )


KINDS: tuple[Callable[[Random], Table], ...] = (
    staff_by_grade,
    staff_by_office,
    budget_by_account,
    budget_by_office,
    funds,
    works,
    sites,
    years,
    shares,
    bare,
    committees,
)
