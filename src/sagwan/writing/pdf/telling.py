"""What the tags of a PDF are to say, element by element, in the order in which the template prints
a flow: cover, contents, body.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sagwan.reading.styles import MADE, SIGN_CLASS, Style
from sagwan.writing.flow import Drawn, Flow, Paragraph
from sagwan.writing.pdf.letters import clean
from sagwan.writing.remarks import Remark


class Told(NamedTuple):
    """What an element is (P, H, Table or TOC), the classes of its style, and the description of a
    table."""

    kind: str
    classes: tuple[str, ...] = ()
    summary: str = ""


_MADE = Told("P", (Style(MADE).css_class,))


def told_of(flow: Flow) -> Iterator[Told]:
    """Give what the tags are to say."""
    if flow.cover:
        yield from (_paragraph(line)._replace(kind="P") for line in flow.cover)
        for paragraph in flow.cover:
            yield from _remarks(paragraph.remarks)
    elif flow.title is not None:
        yield _MADE
        yield from (_MADE for line in (flow.printed_period, flow.organisation) if line)
    if flow.contents:
        yield _MADE
        yield Told("TOC")
    for item in flow.body:
        yield from _drawn(item) if isinstance(item, Drawn) else [_paragraph(item)]
        yield from _remarks(item.remarks)


def _drawn(drawn: Drawn) -> Iterator[Told]:
    if drawn.caption:
        yield _MADE
    yield Told("Table", (), drawn.note)


def _paragraph(paragraph: Paragraph) -> Told:
    classes = [paragraph.style.css_class]
    letters = len("".join(clean(paragraph.sign).split()))
    if letters:
        classes.append(f"{SIGN_CLASS}-{letters}")
    return Told("H" if paragraph.kind == "heading" else "P", tuple(classes))


def _remarks(remarks: Sequence[Remark]) -> Iterator[Told]:
    """A remark is a paragraph, and another where it says more than one thing."""
    for remark in remarks:
        yield _MADE
        if "\n" in clean(remark.text):
            yield _MADE
