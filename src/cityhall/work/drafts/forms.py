"""What forms ask of a draft: which line, and what to do with it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from cityhall.ground.access.actors import Actor
from cityhall.ground.look import dates
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.queries import find_unit
from cityhall.registers.promises.queries import find_promise
from cityhall.work.drafts import actions
from cityhall.work.drafts.errors import NoItemError, NoOfficeError
from cityhall.work.drafts.layouts import Layout, find_layout
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.queries import compose_draft, find_version

Given = Mapping[str, str]


def read_day(text: str) -> date:
    """Read a day as a form sends it."""
    day = dates.read_day(text)
    if day is None:
        raise NoOfficeError
    return day


def read_begun(given: Given) -> tuple[Unit, date, date, Layout]:
    """Read what a new draft is to be; without a date, the last day of the month before."""
    office, layout = find_unit(given.get("office", "")), find_layout(given.get("layout", ""))
    if office is None or layout is None:
        raise NoOfficeError
    month = read_day(f"{given.get('month', '')[:7]}-01")
    as_of = given.get("as_of", "")
    return office, month, read_day(as_of) if as_of else month - timedelta(days=1), layout


def reword(draft: Draft, key: str, given: Given, by: Actor) -> str:
    """Have a line say what the form says."""
    actions.reword(draft, key, given.get("text", ""), seen=given.get("seen", ""), by=by)
    return key


def keep_both(draft: Draft, key: str, given: Given, by: Actor) -> str:
    """Have a line say what stands there and, after it, what somebody else wrote for it."""
    seen, text = given.get("seen", ""), given.get("text", "")
    actions.reword(draft, key, f"{seen} {text}", seen=seen, by=by)
    return key


def restore(draft: Draft, key: str, _: Given, by: Actor) -> str:
    """Give a line its text back, or its place."""
    actions.restore(draft, key, by=by)
    return key


def leave_out(draft: Draft, key: str, _: Given, by: Actor) -> str:
    """Leave a line out."""
    actions.leave_out(draft, key, by=by)
    return key


def raise_line(draft: Draft, key: str, _: Given, by: Actor) -> str:
    """Set a line before the one above it."""
    actions.shift(draft, key, -1, by=by)
    return key


def lower_line(draft: Draft, key: str, _: Given, by: Actor) -> str:
    """Set a line after the one below it."""
    actions.shift(draft, key, 1, by=by)
    return key


def add_line(draft: Draft, key: str, given: Given, by: Actor) -> str:
    """Add a line to a group."""
    level = given.get("level", "1")
    number = int(level) if level in {"-1", "0", "1", "2"} else 1
    return actions.add_line(draft, key, given.get("text", ""), number, by=by)


def put_in(draft: Draft, key: str, _: Given, by: Actor) -> str:
    """Put a promise in."""
    promise = find_promise(key)
    if promise is None:
        raise NoItemError
    actions.put_in(draft, promise, by=by)
    items = compose_draft(draft).items
    return next((item.key for item in items if item.promise == promise.pk), key)


def go_back(draft: Draft, key: str, _: Given, by: Actor) -> str:
    """Go back to the texts of a version."""
    version = find_version(draft, int(key)) if key.isdigit() else None
    if version is None:
        raise NoItemError
    actions.go_back(draft, version, by=by)
    return "title"


DEEDS: dict[str, Callable[[Draft, str, Given, Actor], str]] = {
    "reword": reword,
    "both": keep_both,
    "restore": restore,
    "out": leave_out,
    "up": raise_line,
    "down": lower_line,
    "add": add_line,
    "put": put_in,
    "back": go_back,
}


def follow(draft: Draft, given: Given, by: Actor) -> str:
    """Do what a form asks for; gives the key of the line that it was about."""
    what, _, key = given.get("do", "").partition(":")
    deed = DEEDS.get(what)
    if deed is None:
        raise NoItemError
    return deed(draft, key, given, by)
