"""Verdicts remembered: a discrepancy that a person let pass stays silent, and only that one."""

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from sagwan.checking.settings import Settings, Waiver
from sagwan.facts import Discrepancy, Document

LONG = 160  # letters; a longer line is known by the stretch around the place
_LEAST_STRETCH = 80


def squeeze(text: str) -> str:
    """Give a text without its blanks, so that moving them does not bring a false alarm back;
    bytes that were no text are left out, since a settings file cannot hold them."""
    return "".join(text.split()).encode("utf-8", "ignore").decode()


def text_to_remember(document: Document, found: Discrepancy) -> str:
    """Give the text by which the line of a discrepancy is known again."""
    line = document.lines[found.place.line - 1].text
    whole = squeeze(line)
    if len(whole) <= LONG:
        return whole
    middle = len(squeeze(line[: found.place.start]))
    start = max(0, min(middle - LONG // 2, len(whole) - LONG))
    return whole[start : start + LONG]


def left_standing(
    found: Iterable[Discrepancy], document: Document, settings: Settings
) -> Iterator[Discrepancy]:
    """Give the discrepancies that nobody has let pass."""
    return (one for one in found if find_waiver(one, document, settings) is None)


def find_waiver(found: Discrepancy, document: Document, settings: Settings) -> Waiver | None:
    """Find the verdict by which a discrepancy may pass."""
    about = [w for w in settings.waivers if w.rule == found.rule and _is_of(w, document)]
    if not about:
        return None
    line = document.lines[found.place.line - 1].text
    return next((waiver for waiver in about if _knows(waiver, line, found)), None)


def _is_of(waiver: Waiver, document: Document) -> bool:
    return waiver.file is None or normalize("NFC", waiver.file) == normalize("NFC", document.name)


def _knows(waiver: Waiver, line: str, found: Discrepancy) -> bool:
    wanted, whole = squeeze(waiver.text), squeeze(line)
    if wanted == whole:
        return True
    if len(wanted) < _LEAST_STRETCH:
        return False
    start = len(squeeze(line[: found.place.start]))
    at = whole.find(wanted)
    return at >= 0 and at <= start < at + len(wanted)
