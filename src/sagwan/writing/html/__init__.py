"""HTML: one file that reads well on a screen, aloud and on paper. No script, nothing fetched.

Paragraphs and tables say by class and label what they are, so that reading gives the report back.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sagwan.reading.styles import MADE, Style
from sagwan.writing.draft import Draft
from sagwan.writing.flow import Drawn, Entry, Flow, Paragraph, anchors_of
from sagwan.writing.html.lists import ListStack
from sagwan.writing.html.tables import write_table
from sagwan.writing.html.tags import element, escape
from sagwan.writing.remarks import Remark

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_MADE = Style(MADE).css_class
_DEEPEST = 6
_UNTITLED = "업무보고"


def write_html(_draft: Draft, flow: Flow) -> bytes:
    """Write a report as one HTML file."""
    anchors = anchors_of(flow)
    body = "\n".join((_cover(flow), _contents(flow, anchors), _main(flow, anchors)))
    page = f'<!doctype html>\n<html lang="ko">\n<head>{_head(flow)}</head>\n<body>\n{body}\n</body>'
    return f"{page}\n</html>\n".encode()


def _head(flow: Flow) -> str:
    style = Path(__file__).with_name("report.css").read_text(encoding="utf-8")
    return (
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{escape(flow.title or _UNTITLED)}</title>\n<style>\n{style}</style>"
    )


def _cover(flow: Flow) -> str:
    """The cover as the report prints it; where it prints none, one of its title and office."""
    if flow.cover:
        lines = (_paragraph(line, {}) + "".join(map(_remark, line.remarks)) for line in flow.cover)
        return element("header", "\n".join(lines))
    if flow.title is None:
        return ""
    made = [element("h1", escape(flow.title), class_=_MADE)]
    more = (flow.printed_period, flow.organisation)
    made += [element("p", escape(line), class_=_MADE) for line in more if line]
    return element("header", "\n".join(made))


def _contents(flow: Flow, anchors: Mapping[str, int]) -> str:
    if not flow.contents:
        return ""
    lines = "\n".join(_entry(entry, anchors) for entry in flow.contents)
    title = element("p", "차 례", class_=_MADE)
    return element("nav", f"{title}\n<ol>\n{lines}\n</ol>", aria_label="차례")


def _entry(entry: Entry, anchors: Mapping[str, int]) -> str:
    link = element("a", escape(entry.text), href=f"#s{anchors[entry.anchor]}")
    return element("li", link, class_=f"{_MADE} level-{entry.level}")


def _main(flow: Flow, anchors: Mapping[str, int]) -> str:
    return element("main", "\n" + "\n".join(_body(flow, anchors)) + "\n")


def _body(flow: Flow, anchors: Mapping[str, int]) -> Iterator[str]:
    stack = ListStack()
    for item in flow.body:
        beside = "".join(map(_remark, item.remarks))
        if isinstance(item, Paragraph) and item.kind == "bullet":
            yield from stack.add(item.level, _item(item) + beside)
            continue
        yield from stack.close()
        written = write_table(item) if isinstance(item, Drawn) else _paragraph(item, anchors)
        yield written + beside
    yield from stack.close()


def _item(paragraph: Paragraph) -> str:
    return f'<li class="{paragraph.style.css_class}">{_text(paragraph)}'


def _paragraph(paragraph: Paragraph, anchors: Mapping[str, int]) -> str:
    name = paragraph.style.css_class
    if paragraph.kind != "heading":
        return element("p", _text(paragraph), class_=f"{name} aside" if paragraph.aside else name)
    number = anchors.get(paragraph.anchor)
    anchor = None if number is None else f"s{number}"
    level = paragraph.level + 1
    if level > _DEEPEST:
        text = _text(paragraph)
        return element("p", text, class_=name, id=anchor, role="heading", aria_level=level)
    return element(f"h{level}", _text(paragraph), class_=name, id=anchor)


def _remark(remark: Remark) -> str:
    head = element("strong", escape(f"{remark.number}. {remark.head}"))
    text = " ".join(map(escape, remark.text.split("\n")))
    return element("aside", f"{head} {text}", class_=f"{_MADE} remark")


def _text(paragraph: Paragraph) -> str:
    """The text with its sign, which ends at a no-break space."""
    if not paragraph.sign:
        return escape(paragraph.text)
    length = len(paragraph.sign)
    sign = element("span", escape(paragraph.sign), class_="sign")
    return sign + escape(paragraph.marked[length:])
