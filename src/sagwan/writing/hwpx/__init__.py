"""HWPX: the format in which Korean offices hand reports in, with the look that they expect.

Headings carry their level in the outline, every paragraph has a style that says what it is, tables
repeat their heads; the same report always gives the same bytes.
"""

from sagwan.writing.draft import Draft
from sagwan.writing.flow import Drawn, Flow
from sagwan.writing.hwpx.definitions import Definitions
from sagwan.writing.hwpx.package import pack
from sagwan.writing.hwpx.section import SectionWriter
from sagwan.writing.hwpx.tables import cells_of

_PREVIEWED = 20


def write_hwpx(_draft: Draft, flow: Flow) -> bytes:
    """Write a report as an HWPX file."""
    definitions = Definitions()
    section = SectionWriter(flow, definitions).write()
    return pack(definitions.write(), section, flow.title or "", _preview(flow))


def _preview(flow: Flow) -> str:
    lines: list[str] = []
    for item in flow.items[:_PREVIEWED]:
        lines += cells_of(item) if isinstance(item, Drawn) else [item.line]
    return "\r\n".join(lines)
