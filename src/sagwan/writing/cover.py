"""What stands before the body in a word processor: the lines of the cover and of the contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sagwan.reading.styles import MADE, Style
from sagwan.writing.flow import Entry, Flow
from sagwan.writing.looks import (
    CONTENTS_TITLE,
    COVER_FIRST,
    COVER_LINE,
    NO_BORDER,
    Look,
    look_of,
    on_new_page,
)
from sagwan.writing.remarks import Remark

GAPS = 3  # blank lines above the title
MADE_STYLE = Style(MADE)  # of what the report itself does not print


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line with its look, the style that says what it is, what is said of it, and the id of the
    section that it opens."""

    text: str
    look: Look
    style: Style = MADE_STYLE
    remarks: Sequence[Remark] = ()
    anchor: str = ""


_CONTENTS_HEAD = "차    례"


def has_cover(flow: Flow) -> bool:
    """Tell whether a report has a cover, of its own or made from its title."""
    return bool(flow.cover) or flow.title is not None


def cover_lines(flow: Flow) -> Iterator[LaidLine]:
    """Lay out the cover as the report prints it, or one made of title, period and organisation."""
    titled = False
    for line in flow.cover:
        look = COVER_FIRST if titled else COVER_LINE
        titled = line.kind == "heading"
        look = look_of(line.style, "") if titled else look
        yield LaidLine(line.marked, look, line.style, line.remarks)
    if not flow.cover and flow.title is not None:
        yield LaidLine(flow.title, look_of(Style("heading"), ""))
        told = [text for text in (flow.printed_period, flow.organisation) if text]
        for place, text in enumerate(told):
            yield LaidLine(text, COVER_LINE if place else COVER_FIRST)


def contents_head(flow: Flow) -> LaidLine:
    """Lay out the line over the contents; they begin a page where a cover stands before them."""
    return LaidLine(
        _CONTENTS_HEAD, on_new_page(CONTENTS_TITLE) if has_cover(flow) else CONTENTS_TITLE
    )


def entry_line(entry: Entry) -> LaidLine:
    """Lay out a line of the contents."""
    look = look_of(MADE_STYLE, "")
    outer = entry.level == 1
    letters = replace(look.letters, bold=outer, size=1500 if outer else 1350)
    left, before = (1200, 900) if outer else (3200, 150)
    shape = replace(look.shape, left=left, before=before, border=NO_BORDER)
    return LaidLine(entry.text, Look(letters, shape))
