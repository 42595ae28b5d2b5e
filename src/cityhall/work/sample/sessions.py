"""The council's sessions of the sample city, laid where a city declares its own."""

from pathlib import Path

from django.conf import settings

from cityhall.work.binder.session import FILE
from cityhall.work.sample.rows import DATA


def lay_sessions() -> bool:
    """Lay the sample's sessions down where none are declared; tells whether it did."""
    file = Path(settings.VAR) / FILE
    if file.exists():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((DATA / FILE).read_text(encoding="utf-8"), encoding="utf-8")
    return True
