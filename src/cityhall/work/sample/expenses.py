"""Business expenses of the sample city use by use: the sums are those of the reports, the uses are
made up. One of a quarter is left out, so that the difference is there to be seen."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Unit
from cityhall.registers.expenses.actions import add_in_bulk
from cityhall.registers.expenses.models import Kind, Payment, PlaceKind, Use
from cityhall.work.sample.dockets import spread, work_day

WHY = "견본 도시 · the sample city"
OFFICE = "mayors-secretariat"
SOURCE = "견본 (합은 002:36-37, 003:36-37)"
MISSING = 200_000  # won of policies in March, of which the sample has no use
MONTHS = (  # first day, last day, kind, won that a report tells, uses
    (date(2020, 1, 2), date(2020, 1, 31), Kind.OPERATION, 52_661_000, 118),
    (date(2020, 1, 2), date(2020, 1, 31), Kind.POLICY, 4_071_000, 12),
    (date(2020, 2, 3), date(2020, 2, 28), Kind.OPERATION, 14_227_000, 38),
    (date(2020, 3, 2), date(2020, 3, 31), Kind.OPERATION, 16_400_000, 44),
    (date(2020, 2, 3), date(2020, 2, 28), Kind.POLICY, 7_299_000, 21),
    (date(2020, 3, 2), date(2020, 3, 31), Kind.POLICY, 8_700_000 - MISSING, 24),
)
Made = tuple[str, PlaceKind, str, int]
PURPOSES: dict[Kind, tuple[Made, ...]] = {
    Kind.OPERATION: (
        ("직원 격려 식사", PlaceKind.RESTAURANT, "견본식당 시청점", 14),
        ("민원 현장 방문 부서 다과", PlaceKind.CAFE, "견본찻집", 9),
        ("유관기관 협조 간담회", PlaceKind.RESTAURANT, "견본한정식", 11),
        ("현업 근무자 위문 물품", PlaceKind.SHOP, "견본마트", 0),
        ("설맞이 사회복지시설 위문", PlaceKind.SHOP, "견본과일가게", 0),
        ("회의 자료 준비 직원 도시락", PlaceKind.RESTAURANT, "견본도시락", 18),
        ("손님맞이 다과 구입", PlaceKind.ONLINE, "", 0),
    ),
    Kind.POLICY: (
        ("시민 토론회 준비 간담회", PlaceKind.RESTAURANT, "견본식당 시청점", 8),
        ("감염병 대응 현장 근무자 격려", PlaceKind.SHOP, "견본마트", 0),
        ("정책 자문 회의 다과", PlaceKind.CAFE, "견본찻집", 12),
        ("현안 설명회 장소 사용", PlaceKind.HALL, "견본회관", 40),
    ),
}
WAYS = (Payment.CARD,) * 9 + (Payment.TRANSFER,)
STEPS = (0, 30, -20, 55, -45, 10, -30)  # by how much uses differ, in 1,000 won


def found_expenses(by: Actor) -> None:
    """Enter the uses of the sample."""
    unit, numbers = Unit.objects.get(key=OFFICE), dict[str, int]()
    uses = sorted(list_uses(unit), key=lambda one: (one.on, one.kind))
    for one in uses:
        one.number = numbers[one.month] = numbers.get(one.month, 0) + 1
    add_in_bulk(uses, by=by, why=WHY)


def list_uses(unit: Unit) -> Iterator[Use]:
    """Make the uses of each month, which come to what is told of it."""
    for first, last, kind, won, many in MONTHS:
        amounts = list(part_amount(won, many))
        made = islice(cycle(PURPOSES[kind]), many)
        for n, ((purpose, place_kind, place, people), amount) in enumerate(
            zip(made, amounts, strict=True)
        ):
            yield Use(
                unit=unit,
                month=f"{first:%Y-%m}",
                on=work_day(spread(first, last, n, many)),
                kind=kind,
                purpose=purpose,
                place_kind=place_kind,
                place=place,
                amount=amount,
                people=people,
                payment=WAYS[n % len(WAYS)],
                source=SOURCE,
                is_sample=True,
            )


def part_amount(won: int, many: int) -> Iterator[int]:
    """Part a sum into so many amounts that come to it, no two beside each other alike."""
    left = won
    for n in range(many - 1):
        amount = won // many // 1000 * 1000 + STEPS[n % len(STEPS)] * 1000
        left -= amount
        yield amount
    yield left
