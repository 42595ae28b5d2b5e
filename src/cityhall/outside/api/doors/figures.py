"""Values of figures: handed in where there is none, corrected where one stands."""

from datetime import date
from decimal import Decimal

from cityhall.ground.access.actors import Actor
from cityhall.outside.api.bodies import Told
from cityhall.outside.api.declared import DATE, DECIMAL, Field
from cityhall.outside.api.doors.written import WHY, Taken, Way
from cityhall.outside.api.errors import NothingThereError
from cityhall.registers.figures.actions import correct_value, enter_values
from cityhall.registers.figures.queries import find_cell
from cityhall.registers.figures.records import Entry

FIGURE = (
    Field("measure", "지표 · the measure", least=1, most=80, is_needed=True),
    Field("subject", "부서 · the unit", least=1, most=120, is_needed=True),
    Field("as_of", "기준일 · the date", DATE, is_needed=True),
    Field("value", "값 · the value, plain digits", DECIMAL, is_needed=True),
    Field("unit", "단위 · the unit of measure", least=1, most=40, is_needed=True),
    Field("since", "기간의 첫날 · the first day of a period", DATE),
    Field("dimensions", "차원 · dimensions, as grade=general/5", most=300),
    Field("source", "출처 · where it stands", most=200),
)


def hand_in(_key: str, told: Told, by: Actor) -> Taken:
    """Hand in the value of a figure, as its page does: by the same rules."""
    outcome = enter_values([read_entry(told)], by=by, why=told["why"] or "API")
    counted = {"added": outcome.added, "unchanged": outcome.unchanged}
    return Taken({"id": name_figure(told), **counted}, is_new=bool(outcome.added))


def correct(_key: str, told: Told, by: Actor) -> Taken:
    """Put another value in the place of the one that stands; the history keeps both."""
    entry = read_entry(told)
    standing = find_cell(entry.measure, entry.subject, entry.as_of, entry.dimensions, entry.since)
    if standing is None:
        raise NothingThereError(name_figure(told))
    row = correct_value(standing, entry, by=by, why=told["why"])
    is_new = row.pk != standing.pk
    return Taken({"id": name_figure(told), "added": int(is_new)}, is_new=is_new)


def name_figure(told: Told) -> str:
    """Name a figure as the open side does."""
    return f"{told['measure']}@{told['subject']}"


def read_entry(told: Told) -> Entry:
    """Read the value that a program tells."""
    return Entry(
        measure=told["measure"],
        subject=told["subject"],
        as_of=date.fromisoformat(told["as_of"]),
        value=Decimal(told["value"]),
        unit=told["unit"],
        since=date.fromisoformat(told["since"]) if told["since"] else None,
        dimensions=told["dimensions"],
        source=told["source"],
    )


WAYS = (
    Way(
        "hand-in-figure",
        "figures",
        "figures",
        ("수치를 넣음", "hand in the value of a figure"),
        (
            "자기 부서의 값만 넣을 수 있고, 계산되는 값과 이미 있는 다른 값은 거절합니다.",
            "Only of one's own unit; what is computed, or stands otherwise, is refused.",
        ),
        (*FIGURE, Field("why", "까닭 · why", "lines", most=300)),
        hand_in,
    ),
    Way(
        "correct-figure",
        "figures/corrections",
        "figures",
        ("수치를 고침", "correct the value of a figure"),
        (
            "있는 값을 까닭과 함께 고칩니다. 앞의 값은 기록에 남습니다.",
            "Corrects a value that stands, with the reason; the one before stays in the history.",
        ),
        (*FIGURE, WHY),
        correct,
    ),
)
