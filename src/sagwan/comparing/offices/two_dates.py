"""XRP002: one thing dated twice: two dates for one guideline, two weekdays for one day."""

from collections.abc import Iterator

from sagwan.comparing.laid import Laid
from sagwan.comparing.offices.finding import discrepancy, shorten
from sagwan.comparing.offices.telling import Telling, Twice
from sagwan.facts import Discrepancy, Message, Period
from sagwan.facts.patterns import Late

CODE = "XRP002"
_SAME_TELLING = 0.6
_FAR = 184  # days
# Things that are held again and again: two dates may be two of them.
_HELD_AGAIN = Late(
    r"회의|간담회|면담|점검|방문|교육|심의|협의|위원회|설명회|촉구|건의|홍보|지원|행사"
)


def find_two_dates(laid: Laid, twice: list[Twice]) -> Iterator[Discrepancy]:
    """Find the things that two reports date differently."""
    for pair in twice:
        if pair.score < _SAME_TELLING or _may_be_two_times(pair):
            continue
        weekdays = _other_weekdays(pair)
        if weekdays is not None:
            yield _found(laid, pair, weekdays, "요일이", "weekday")
        elif _have_other_dates(pair.one, pair.two):
            told = pair.one.dates[0].as_text(), pair.two.dates[0].as_text()
            yield _found(laid, pair, told, "날짜가", "date")


def _other_weekdays(pair: Twice) -> tuple[str, str] | None:
    one, two = pair.one.weekdays, pair.two.weekdays
    for day in one.keys() & two.keys():
        if one[day] != two[day]:
            return f"{day.isoformat()}({one[day]})", f"{day.isoformat()}({two[day]})"
    return None


def _may_be_two_times(pair: Twice) -> bool:
    """What is done again and again may be done and planned anew."""
    planned = pair.one.promise is not None, pair.two.promise is not None
    return planned[0] != planned[1] and _HELD_AGAIN.search(pair.one.block.text) is not None


def _have_other_dates(one: Telling, two: Telling) -> bool:
    if len(one.dates) != 1 or len(two.dates) != 1:
        return False
    return are_apart(one.dates[0], two.dates[0])


def _may_be_two(pair: Twice) -> bool:
    """What is held again, or half a year apart, may be two things of one name."""
    days = [telling.dates[0].first for telling in (pair.one, pair.two)]
    far = days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > _FAR
    return far or _HELD_AGAIN.search(pair.one.block.text) is not None


def are_apart(one: Period, two: Period) -> bool:
    """Tell whether no day lies in both; of two open stretches, whether they begin apart."""
    if one.first is None or two.first is None:
        return False
    if one.last is None and two.last is None:
        return one.first != two.first
    ends = one.last or two.first, two.last or one.first
    return one.first > ends[1] or two.first > ends[0]


def _found(laid: Laid, pair: Twice, told: tuple[str, str], ko: str, en: str) -> Discrepancy:
    name = shorten(pair.one.block.text)
    again = en == "date" and _may_be_two(pair)
    return discrepancy(
        CODE,
        ((laid.old, pair.one.block.place), (laid.new, pair.two.block.place)),
        Message(
            f"“{name}”의 {ko} 두 보고서에서 다름: {told[0]} / {told[1]}",
            f"Two reports give “{name}” another {en}: {told[0]} / {told[1]}",
        ),
        told,
        certainty="question" if again else "likely",
    )
