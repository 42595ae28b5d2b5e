"""What follows cover and contents in a word processor: tables, and lines with the look that they
take where they stand.
"""

from collections.abc import Iterator
from itertools import zip_longest

from sagwan.writing.cover import LaidLine, has_cover
from sagwan.writing.flow import Drawn, Flow, Paragraph
from sagwan.writing.looks import BANNER, BANNER_GAP, look_of, on_new_page, with_table

_LONG = 30  # paragraphs and tables from which on a chapter begins on a new page


def body_lines(flow: Flow) -> Iterator[LaidLine | Drawn]:
    """Lay out the body: what follows the cover begins a page, as do the chapters of a long report,
    and what stands over a table stays with it."""
    covered = has_cover(flow)
    fresh = not covered and not flow.contents  # nothing stands on the page yet
    for place, (item, following) in enumerate(zip_longest(flow.body, flow.body[1:])):
        if isinstance(item, Drawn):
            yield item
        else:
            turns = not fresh and ((covered and place == 0) or _opens_chapter(item, flow))
            line = _line(item, turns=turns, leads=isinstance(following, Drawn))
            if line.look.shape.border == BANNER and not (fresh or turns):
                # space before a paragraph stands within its frame in some programs
                yield LaidLine("", BANNER_GAP)
            yield line
        fresh = False


def _line(paragraph: Paragraph, *, turns: bool, leads: bool) -> LaidLine:
    style = paragraph.style
    look = look_of(style, paragraph.sign, aside=paragraph.aside)
    look = with_table(look) if leads else look
    look = on_new_page(look) if turns else look
    return LaidLine(paragraph.marked, look, style, paragraph.remarks, paragraph.anchor)


def _opens_chapter(paragraph: Paragraph, flow: Flow) -> bool:
    return paragraph.kind == "heading" and paragraph.level == 1 and len(flow.body) >= _LONG
