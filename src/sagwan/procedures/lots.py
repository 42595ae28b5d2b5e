"""A draw that is explained: who could not be drawn and why, and which rule had to give way.

Nobody is drawn whose term does not run. Whoever has a conflict, or sat last time, is left out as
far as the rule of the panel can still be kept; what had to give way is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sagwan.procedures.declaration import Panel
from sagwan.procedures.errors import Refusal
from sagwan.procedures.panels import Member, NoPanelError, check_panel, draw_panel, order_by_lot

TRIES: tuple[frozenset[str], ...] = (  # what bars somebody, in the order in which it gives way
    frozenset({"conflict", "rest"}),
    frozenset({"conflict"}),
    frozenset(),
)
EASED = {
    "rest": Refusal(
        "rest",
        "지난 회의에 나온 위원을 빼면 구성 기준을 맞출 수 없어 함께 추첨했습니다.",
        "without those who sat last time the rule cannot be kept: they were drawn from, too.",
    ),
    "conflict": Refusal(
        "conflict",
        "이해관계가 있는 위원을 빼면 구성 기준을 맞출 수 없습니다. 해당 안건에서는 물러납니다.",
        "without those in conflict the rule cannot be kept: they step out for that case.",
    ),
}


@dataclass(frozen=True, slots=True)
class Barred:
    """Somebody who could not be drawn, and why: term, conflict or rest."""

    key: str
    why: Refusal


@dataclass(frozen=True, slots=True)
class Lots:
    """What a draw goes by; the same lots always give the same panel."""

    on: date
    seed: str
    members: tuple[Member, ...]
    conflicts: Mapping[str, str] = field(default_factory=dict)  # member: what with
    rested: frozenset[str] = frozenset()  # sat last time
    sat: Mapping[str, int] = field(default_factory=dict)  # how often each sat


@dataclass(frozen=True, slots=True)
class Drawing:
    """A panel that was drawn, with its working."""

    seated: tuple[Member, ...]
    barred: tuple[Barred, ...]
    eased: tuple[Refusal, ...] = ()


def draw_lots(panel: Panel, lots: Lots) -> Drawing:
    """Draw a panel and explain it; raises NoPanelError where no way is left."""
    for bars in TRIES:
        barred = list_barred(lots, bars)
        try:
            seated = _draw(panel, lots, barred)
        except NoPanelError:
            if not bars:
                raise
            continue
        gone = [key for key in EASED if key not in bars and _applies(lots, key)]
        return Drawing(seated, barred, tuple(EASED[key] for key in gone))
    raise AssertionError  # the last try raises by itself


def _draw(panel: Panel, lots: Lots, barred: Sequence[Barred]) -> tuple[Member, ...]:
    apart = frozenset(one.key for one in barred)
    return draw_panel(panel, lots.members, lots.on, lots.seed, apart=apart, sat=lots.sat)


def _applies(lots: Lots, bar: str) -> bool:
    return bool(lots.rested if bar == "rest" else lots.conflicts)


def list_barred(lots: Lots, bars: frozenset[str]) -> tuple[Barred, ...]:
    """List who cannot be drawn, each with the first reason."""
    found = ((one.key, _find_bar(one, lots, bars)) for one in lots.members)
    return tuple(Barred(key, why) for key, why in found if why)


def _find_bar(one: Member, lots: Lots, bars: frozenset[str]) -> Refusal | None:
    if not one.serves(lots.on):
        since = f"{one.since} – {one.until or ''}"
        return Refusal("term", f"임기가 아님({since})", f"does not serve ({since})")
    if "conflict" in bars and one.key in lots.conflicts:
        what = lots.conflicts[one.key]
        return Refusal("conflict", f"이해관계: {what}", f"conflict of interest: {what}")
    if "rest" in bars and one.key in lots.rested:
        return Refusal("rest", "지난 회의에 나옴", "sat last time")
    return None


def draw_instead(panel: Panel, lots: Lots, seated: Sequence[Member], leaving: str) -> Member:
    """Draw who sits in place of somebody, the next by lot; raises NoPanelError where nobody can."""
    staying = [one for one in seated if one.key != leaving]
    gone = next(one for one in seated if one.key == leaving)
    taken = {one.key for one in seated}
    reasons: tuple[Refusal, ...] = ()
    for bars in TRIES:
        apart = taken | {one.key for one in list_barred(lots, bars)}
        waiting = [one for one in lots.members if one.key not in apart]
        for one in order_by_lot(waiting, lots.seed, lots.sat):
            if one.inside == gone.inside:
                reasons = check_panel(panel, [*staying, one], lots.on)
                if not reasons:
                    return one
    raise NoPanelError(reasons or (NOBODY_LEFT,))


NOBODY_LEFT = Refusal("nobody", "대신할 위원이 없습니다.", "nobody is left to sit instead.")
