"""`cityhall binder`: the binder of a session as a file, of what one person may read."""

import sys
from pathlib import Path

from django.utils.timezone import localdate

from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.accounts.queries import find_person
from cityhall.ground.organisation.queries import find_actor
from cityhall.work.binder.binding import FORMS, bind
from cityhall.work.binder.session import BrokenSessionsError, NoSessionError, read_session

SOUND, UNUSABLE = 0, 2


def bind_session(session: str, by: str, output: Path) -> int:
    """Write the binder of a session; says in one line why it cannot."""
    form, person = output.suffix.lstrip(".").lower(), find_person(by)
    if form not in FORMS:
        return refuse(f"{output}: .hwpx나 .pdf로 씁니다 · write to .hwpx or .pdf")
    if person is None:
        return refuse(f"그런 사람이 없습니다: {by} · there is nobody called {by}")
    try:
        content = bind(read_session(session), form, by=find_actor(person, localdate()))
        output.write_bytes(content)
    except (NoSessionError, BrokenSessionsError, NotAllowedError) as fault:
        return refuse(str(fault))
    except OSError as fault:
        return refuse(f"쓸 수 없습니다 · cannot be written: {fault.filename}")
    sys.stdout.write(f"{output} ({len(content):,} bytes)\n")
    return SOUND


def refuse(sentence: str) -> int:
    """Say why nothing was written."""
    sys.stderr.write(f"{sentence}\n")
    return UNUSABLE
