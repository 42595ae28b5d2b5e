"""Declared sessions of the council, in the calendars of members and of who prepares them."""

from collections.abc import Iterator
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.notices.events import Event
from cityhall.work.binder.session import KINDS, BrokenSessionsError, Session, load_sessions

CONCERNED = (Role.COUNCIL_MEMBER, Role.DOCKET_CLERK)


def list_events(actor: Actor, on: date) -> Iterator[Event]:
    """List the sessions that begin from a day on; none while their file cannot be read."""
    if not actor.has(*CONCERNED):
        return
    try:
        declared = load_sessions()
    except BrokenSessionsError:  # the page of binders says so
        return
    for one in declared:
        if one.since >= on:
            ko, en = name_session(one)
            yield Event(
                key=f"session.{one.key}", at=one.since, ko=ko, en=en, link="/council/#results"
            )


def name_session(one: Session) -> tuple[str, str]:
    """Name a session in Korean and English, with its last day."""
    kind = KINDS.get(one.kind, ("", "session"))[1]
    number = f"No. {one.number}, " if one.number is not None else ""
    return f"시의회 {one.title}", f"City council: {number}{kind}, until {one.until}"
