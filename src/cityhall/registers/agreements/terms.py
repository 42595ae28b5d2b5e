"""How long an agreement lasts and where it stands on a day: its clock, with the working of it.

The rules are declared by kind in `terms.toml`, or by the city in `agreement-terms.toml`.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from django.conf import settings

from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.registers.agreements.models import Agreement

OWN = "agreement-terms.toml"


@dataclass(frozen=True, slots=True)
class Rule:
    """How long agreements of a kind last, when they are due, and when they count as idle."""

    kind: str
    years: int | None
    warn: int
    idle: int
    told: str
    assumed: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Clock:
    """Where an agreement stands on a day."""

    state: str
    since: date | None
    until: date | None
    warns: date | None  # from when on it is due for renewal
    left: int | None  # days to its end; below nought where that is past


def load_rules() -> dict[str, Rule]:
    """Load the rules by kind: the city's own where it laid some down."""
    own = Path(settings.VAR) / OWN
    return read_rules(own, own.stat().st_mtime_ns) if own.exists() else read_own()


@cache
def read_own() -> dict[str, Rule]:
    """Read the rules that come along."""
    text = files("cityhall.registers.agreements").joinpath("terms.toml")
    return make_rules(text.read_text(encoding="utf-8"))


@cache
def read_rules(path: Path, _written: int) -> dict[str, Rule]:
    """Read the rules of a city; anew when they were written anew."""
    return make_rules(path.read_text(encoding="utf-8"))


def make_rules(text: str) -> dict[str, Rule]:
    """Make the rules of a declaration."""
    return {one["kind"]: make_rule(one) for one in tomllib.loads(text)["rule"]}


def make_rule(told: dict[str, object]) -> Rule:
    """Make one rule."""
    years, assumed = told.get("years"), told.get("assumed")
    return Rule(
        str(told["kind"]),
        years if isinstance(years, int) else None,
        int(str(told.get("warn", 365))),
        int(str(told.get("idle", 365))),
        str(told.get("told", "")),
        (str(assumed["ko"]), str(assumed["en"])) if isinstance(assumed, dict) else ("", ""),
    )


def find_rule(kind: str) -> Rule:
    """Find the rule of a kind; one without an end where none is declared."""
    return load_rules().get(kind) or Rule(kind, None, 365, 365, "", ("", ""))


def find_end(kind: str, since: date, years: int | None = None) -> date | None:
    """Find the last day of a term: the years it names, else those of the rule; None without."""
    lasts = years or find_rule(kind).years
    return add_years(since, lasts) - timedelta(days=1) if lasts else None


def add_years(day: date, years: int) -> date:
    """Give the same day some years later; 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def read_clock(one: Agreement, on: date) -> Clock:
    """Read the clock of an agreement on a day."""
    warn = timedelta(days=find_rule(one.kind).warn)
    warns = one.until - warn if one.until else None
    left = (one.until - on).days if one.until else None
    return Clock(find_state(one, on, warns), one.since, one.until, warns, left)


def find_state(one: Agreement, on: date, warns: date | None) -> str:
    """Tell where an agreement stands on a day."""
    if one.ended and one.ended <= on:
        return "ended"
    if one.since is None or one.since > on:
        return "planned"
    if one.until is None or warns is None or on < warns:
        return "open"
    return "over" if one.until < on else "due"


def tell_working(one: Agreement, clock: Clock) -> list[str]:
    """Tell how the clock of an agreement is worked out, sentence by sentence."""
    rule = find_rule(one.kind)
    if clock.since is None:
        return [say("아직 맺지 않았습니다.", "Not signed yet.")]
    if clock.until is None or clock.warns is None:
        return [say("기한이 없습니다.", "It has no end."), say(*rule.assumed)]
    lasts = one.years or rule.years
    named = one.years is not None or lasts is None
    source = say("협약이 정함", "as it says") if named else say("규칙", "by rule")
    years = say("{n}년", "{n} years", n=lasts) if lasts else say("정한 날", "the day that it names")
    told = f" · {rule.told}" if rule.told and not named else ""
    ends, warned = (write_day(one) for one in (clock.until, clock.warns))
    day, days = say("일", " day"), say("일", " days")
    renewing = say("부터 갱신을 알림", "from when renewal is due")
    lines = [
        f"{write_day(clock.since)} + {years} − 1{day} = {ends} ({source}{told})",
        f"{ends} − {rule.warn}{days} = {warned} {renewing}",
    ]
    return lines + ([] if named else [say(*rule.assumed)])
