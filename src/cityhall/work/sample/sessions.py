"""What the sample city declares in files, laid where a city declares its own: the council's
sessions, and which unit's head reviews the papers of another."""

from pathlib import Path

from django.conf import settings

from cityhall.registers.submissions.reviewers import FILE as REVIEWS
from cityhall.work.binder.session import FILE as SESSIONS
from cityhall.work.sample.rows import DATA


def lay_sessions() -> bool:
    """Lay the sample's sessions down where none are declared; tells whether it did."""
    return lay(SESSIONS)


def lay_reviews() -> bool:
    """Lay the sample's second reviews down where none are declared; tells whether it did."""
    return lay(REVIEWS)


def lay(name: str) -> bool:
    """Lay a file of the sample down where there is none; tells whether it did."""
    file = Path(settings.VAR) / name
    if file.exists():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((DATA / name).read_text(encoding="utf-8"), encoding="utf-8")
    return True
