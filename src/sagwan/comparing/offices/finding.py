"""A discrepancy between two reports, with both places named in its message."""

from pathlib import PurePath

from sagwan.comparing.side import Side
from sagwan.facts import Discrepancy, Message, Place


def where(side: Side, place: Place) -> str:
    """Name a place as an editor does: file and line."""
    return f"{PurePath(side.report.document.name).name}:{place.line}"


def discrepancy(
    code: str,
    places: tuple[tuple[Side, Place], tuple[Side, Place]],
    message: Message,
    told: tuple[str, str],
    severity: str = "warning",
    certainty: str = "likely",
    figures: tuple[str, ...] = (),
) -> Discrepancy:
    """Make a discrepancy that stands in the first report and names both places."""
    (side, place), (other, there) = places
    both = f"{where(side, place)} ↔ {where(other, there)}"
    return Discrepancy(
        code,
        severity,
        certainty,
        side.report.document.name,
        place,
        Message(f"{message.ko} ({both})", f"{message.en} ({both})"),
        told[0],
        told[1],
        figures,
    )


def shorten(text: str, most: int = 40) -> str:
    """Give the beginning of a text, enough to know it by."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
