"""Markdown: a file for version control, wikis and language models, good to read as it is.

Its first line says that its marks are exact; what they cannot say stands in a comment.
"""

from collections.abc import Iterator

from sagwan.reading.opening import OPENING
from sagwan.reading.styles import MADE, Style
from sagwan.writing.draft import Draft
from sagwan.writing.flow import Drawn, Flow, Paragraph
from sagwan.writing.markdown.escaping import escape, escape_line
from sagwan.writing.markdown.tables import write_table

_DEEPEST = 6  # levels of #


def write_markdown(_draft: Draft, flow: Flow) -> bytes:
    """Write a report as a Markdown file."""
    return ("\n".join((OPENING, *_lines(flow))) + "\n").encode()


def _lines(flow: Flow) -> Iterator[str]:
    if not flow.cover and flow.title is not None:
        for text, sign in ((flow.title, "# "), (flow.printed_period, ""), (flow.organisation, "")):
            if text:
                yield f"\n{sign}{_made(text)}"
    depths: list[int] = []
    for item in flow.items:
        if isinstance(item, Paragraph) and item.kind == "bullet":
            gap = "" if depths else "\n"
            yield gap + _point(item, depths)
        else:
            depths.clear()
            yield "\n" + (write_table(item) if isinstance(item, Drawn) else _paragraph(item))
        if item.remarks:
            depths.clear()
            yield from _remarks(item)


def _point(paragraph: Paragraph, levels: list[int]) -> str:
    """A point stands in a list as deep as the points above it ask."""
    while levels and levels[-1] >= paragraph.level:
        levels.pop()
    levels.append(paragraph.level)
    line = "  " * (len(levels) - 1) + "- " + _text(paragraph)
    return _tell(line, paragraph.style, Style("bullet", len(levels)))


def _paragraph(paragraph: Paragraph) -> str:
    text = _text(paragraph)
    if paragraph.kind == "heading" and paragraph.level < _DEEPEST and text:
        line = f"{'#' * (paragraph.level + 1)} {text}"
        return _tell(line, paragraph.style, Style("heading", paragraph.level))
    if paragraph.kind == "note":
        return _tell(f"> {text}", paragraph.style, Style("note"))
    if paragraph.kind == "caption" and text:
        strong = "*" if paragraph.aside else "**"
        return _tell(f"{strong}{text}{strong}", paragraph.style, Style("caption"))
    return _tell(text, paragraph.style, Style("paragraph"))


def _text(paragraph: Paragraph) -> str:
    return escape_line(paragraph.marked)


def _tell(line: str, style: Style, shown: Style) -> str:
    """Name the style of a line that the marks of Markdown do not show."""
    return line if style == shown else f"{line} <!-- {style.css_class} -->"


def _made(text: str) -> str:
    return f"{escape_line(text)} <!-- {Style(MADE).css_class} -->"


def _remarks(item: Paragraph | Drawn) -> Iterator[str]:
    yield ""
    for remark in item.remarks:
        told = f"**{remark.number}. {escape(remark.head)}** {escape(remark.text)}"
        yield f"> {told} <!-- {Style(MADE).css_class} -->"
