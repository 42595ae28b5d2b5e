"""The ranking of rapid execution: the last edition of each check that a planning officer published;
of one that was withdrawn only that it was, and why."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import rank_of
from cityhall.registers.figures.bulletins import list_bulletins
from cityhall.registers.figures.models import Bulletin

PARTS = ("eligible", "goal", "goal_rate", "spent", "rate")


def offer_checks(on: date) -> Iterator[Offered]:
    """Offer each check that was published."""
    for one in list_bulletins():
        if one.as_of <= on:
            yield Offered(
                "rapid",
                one.as_of.isoformat(),
                tell(one, json.loads(one.content)) if one.withdrawn is None else tell_gone(one),
                f"figures/rapid/{one.as_of.isoformat()}",
                facet=f"{one.as_of:%Y}",
                rank=rank_of(one.as_of),
                is_sample=one.is_sample,
            )


def tell(one: Bulletin, told: dict[str, Any]) -> dict[str, Any]:
    """Tell a check: the whole city, each office by its place, what is done where it lags."""
    return {
        **tell_head(one),
        "whole": {part: told["whole"].get(part, "") for part in PARTS},
        "focus": [
            {"item": [part["ko"], part["en"]]}
            | {key: part[key] for key in ("budget", "spent", "rate", "goal")}
            for part in told["focus"]
        ],
        "offices": [
            {
                "office": [part["ko"], part["en"]],
                "office_key": part["key"],
                "rank": str(part["rank"] or ""),
                "rank_before": str(part["rank_before"] or ""),
            }
            | {key: part[key] for key in PARTS}
            for part in told["offices"]
        ],
        "plans": [
            {"programme": plan["programme"], "office": [plan["unit"]["ko"], plan["unit"]["en"]]}
            | {key: plan[key] for key in ("text", "due", "done", "outcome")}
            for plan in told["plans"]
        ],
    }


def tell_head(one: Bulletin) -> dict[str, Any]:
    """Tell of which day a check is, which edition it is, and why it is another."""
    day = one.as_of
    return {
        "name": [f"{day.year}. {day.month}. {day.day}. 점검", f"Check of {day.isoformat()}"],
        "as_of": day.isoformat(),
        "edition": str(one.edition),
        "why": one.why,
        "withdrawn": one.withdrawn.isoformat() if one.withdrawn else "",
    }


def tell_gone(one: Bulletin) -> dict[str, Any]:
    """Tell of a check that was withdrawn nothing but that."""
    nothing: dict[str, list[Any]] = {"focus": [], "offices": [], "plans": []}
    return {**tell_head(one), "whole": dict.fromkeys(PARTS, ""), **nothing}
