"""Why two reports may not be an earlier and a later one of the same office."""

from typing import Protocol

OFFICES, REVERSED = "offices", "reversed"


class Origin(Protocol):
    """Whose report it is and of when: a month as 2020-04, None where the report does not say."""

    @property
    def organisation(self) -> str | None: ...

    @property
    def period(self) -> str | None: ...


def find_misfits(old: Origin, new: Origin) -> tuple[str, ...]:
    """Tell whether two reports are of two offices, or in the wrong order."""
    offices = (old.organisation or "").split(), (new.organisation or "").split()
    periods = old.period or "", new.period or ""
    found = []
    if all(offices) and "".join(offices[0]) != "".join(offices[1]):
        found.append(OFFICES)
    elif all(periods) and periods[1] < periods[0]:
        found.append(REVERSED)
    return tuple(found)
