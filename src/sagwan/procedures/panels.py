"""Who sits: a panel drawn by lot so that its rule holds, and a lead and second for each case.

The lot is a digest of a seed and each member's key: anybody who knows the seed can draw again and
comes to the same members. Whoever sat least goes first.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sagwan.procedures.declaration import Panel
from sagwan.procedures.errors import Refusal


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may sit, while their term lasts."""

    key: str
    inside: bool
    woman: bool
    since: date
    until: date | None = None

    def serves(self, on: date) -> bool:
        """Tell whether their term runs on a day."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Examiners:
    """Who prepares a case for the sitting."""

    case: str
    lead: str
    second: str


class NoPanelError(ValueError):
    """No panel can be drawn that satisfies its rule, with every reason."""

    def __init__(self, reasons: tuple[Refusal, ...]) -> None:
        super().__init__(" / ".join(f"{one.ko} · {one.en}" for one in reasons))
        self.reasons = reasons


def draw_panel(
    panel: Panel,
    members: Sequence[Member],
    on: date,
    seed: str,
    *,
    apart: frozenset[str] = frozenset(),
    sat: Mapping[str, int] | None = None,
) -> tuple[Member, ...]:
    """Draw who sits on a day; raises NoPanelError where too few may.

    `apart` are those who may not, for a conflict of interest; `sat` says how often each sat.
    """
    free = [one for one in members if one.serves(on) and one.key not in apart]
    free = order_by_lot(free, seed, sat or {})
    inside = [one for one in free if one.inside]
    outside = [one for one in free if not one.inside]
    seated = [*outside[: panel.outside], *inside[: panel.inside]]
    waiting = [*outside[panel.outside :], *inside[panel.inside :]]
    seated = _raise_share(panel, seated, waiting)
    reasons = check_panel(panel, seated, on, apart)
    if reasons:
        raise NoPanelError(reasons)
    return tuple(seated)


def order_by_lot(members: Sequence[Member], seed: str, sat: Mapping[str, int]) -> list[Member]:
    """Put members into the order in which the lot takes them: whoever sat least goes first."""
    return sorted(members, key=lambda one: (sat.get(one.key, 0), _lot(seed, one.key)))


def _lot(seed: str, key: str) -> str:
    return hashlib.sha256(f"{seed}\n{key}".encode()).hexdigest()


def _raise_share(panel: Panel, seated: list[Member], waiting: list[Member]) -> list[Member]:
    for woman in (one for one in waiting if one.woman):
        if _share(seated) >= panel.women:
            break
        places = [
            at for at, one in enumerate(seated) if not one.woman and one.inside == woman.inside
        ]
        if places:
            seated[places[-1]] = woman
    return seated


def _share(seated: Sequence[Member]) -> int:
    return 100 * sum(one.woman for one in seated) // max(len(seated), 1)


def check_panel(
    panel: Panel, seated: Sequence[Member], on: date, apart: frozenset[str] = frozenset()
) -> tuple[Refusal, ...]:
    """Find every way in which those who are to sit do not satisfy the rule."""
    outside = sum(not one.inside for one in seated)
    inside = len(seated) - outside
    reasons = []
    if outside != panel.outside:
        reasons.append(
            Refusal(
                "outside",
                f"외부 위원이 {panel.outside}명이어야 하는데 {outside}명입니다.",
                f"{panel.outside} members from outside are needed, {outside} can sit.",
            )
        )
    if inside != panel.inside:
        reasons.append(
            Refusal(
                "inside",
                f"내부 위원이 {panel.inside}명이어야 하는데 {inside}명입니다.",
                f"{panel.inside} members from inside are needed, {inside} can sit.",
            )
        )
    if seated and _share(seated) < panel.women:
        reasons.append(
            Refusal(
                "women",
                f"여성 위원이 {panel.women}%에 못 미칩니다.",
                f"less than {panel.women} % of them are women.",
            )
        )
    reasons += [
        Refusal(
            "conflict",
            f"'{one.key}' 위원은 이해관계가 있어 제척됩니다.",
            f"'{one.key}' has a conflict of interest.",
        )
        for one in seated
        if one.key in apart
    ]
    reasons += [
        Refusal(
            "term",
            f"'{one.key}' 위원은 {on}에 임기 중이 아닙니다.",
            f"'{one.key}' does not serve on {on}.",
        )
        for one in seated
        if not one.serves(on)
    ]
    if len({one.key for one in seated}) < len(seated):
        reasons.append(Refusal("twice", "같은 위원이 두 번 있습니다.", "a member sits twice."))
    return tuple(reasons)


def name_examiners(
    seated: Sequence[Member],
    cases: Sequence[str],
    seed: str,
    apart: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Examiners, ...]:
    """Name a lead and a second examiner for each case, in turn; nobody with a conflict in it."""
    order = sorted(seated, key=lambda one: _lot(seed, one.key))
    load = {one.key: 0 for one in order}
    named = []
    for case in cases:
        barred = (apart or {}).get(case, frozenset())
        free = sorted((one.key for one in order if one.key not in barred), key=load.__getitem__)
        if len(free) < 2:
            raise NoPanelError(
                (
                    Refusal(
                        "examiners",
                        f"사건 '{case}'의 주·부심을 맡을 위원이 모자랍니다.",
                        f"too few members can examine the case '{case}'.",
                    ),
                )
            )
        lead, second = free[:2]
        load[lead] += 1
        load[second] += 1
        named.append(Examiners(case, lead, second))
    return tuple(named)
