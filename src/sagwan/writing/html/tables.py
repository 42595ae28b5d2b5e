"""Tables in HTML: heads with their scope, labels as heads of rows, spans, their own caption."""

from sagwan.facts.lattice import Slot
from sagwan.reading.styles import MADE, Style
from sagwan.writing.flow import Drawn
from sagwan.writing.html.tags import element, escape


def write_table(drawn: Drawn) -> str:
    """Write a table; its label says to those who cannot see it what it is."""
    lattice = drawn.lattice
    lines = write_rows(drawn)
    head, body = lines[: lattice.heads], lines[lattice.heads :]
    inner = ""
    if drawn.caption:
        inner += element("caption", escape(drawn.caption), class_=Style(MADE).css_class) + "\n"
    if head:
        inner += element("thead", "\n".join(head)) + "\n"
    inner += element("tbody", "\n".join(body))
    return element("div", element("table", inner, aria_label=drawn.note), class_="table")


def write_rows(drawn: Drawn) -> list[str]:
    """Write the rows of a table, each on a line of its own."""
    rows = ("".join(map(_cell, row)) for row in drawn.lattice.rows)
    return [element("tr", row.replace("\n", " ")) for row in rows]


def _cell(slot: Slot) -> str:
    inner = escape(slot.text)
    if len(slot.paragraphs) > 1:
        inner = "".join(element("p", escape(line)) for line in slot.paragraphs)
    spans = {
        "rowspan": slot.rowspan if slot.rowspan > 1 else None,
        "colspan": slot.colspan if slot.colspan > 1 else None,
    }
    if slot.kind == "cell":
        return element("td", inner, class_="n" if slot.numeric else None, **spans)
    scope = "col" if slot.kind == "head" else "row"
    wide = slot.colspan > 1 if slot.kind == "head" else slot.rowspan > 1
    return element("th", inner, scope=f"{scope}group" if wide else scope, **spans)
