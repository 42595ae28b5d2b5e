"""Writing: a report, or a draft of one as JSON, becomes a file that can be handed in.

Each writer is loaded when it is needed; the same draft always gives the same bytes.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from sagwan.facts import Report
from sagwan.writing.draft import Draft, draft_of
from sagwan.writing.errors import UnknownTargetError, WritingError
from sagwan.writing.flow import Flow, flow_of
from sagwan.writing.remarks import NO_REMARKS, Remark

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TARGETS", "Draft", "Flow", "WritingError", "draft_of", "flow_of", "write"]

# by format: the module and its function, which takes a Draft and its Flow and gives bytes
_WRITERS = {
    "hwpx": ("sagwan.writing.hwpx", "write_hwpx"),
    "pdf": ("sagwan.writing.pdf", "write_pdf"),
    "docx": ("sagwan.writing.docx", "write_docx"),
    "xlsx": ("sagwan.writing.xlsx", "write_xlsx"),
    "html": ("sagwan.writing.html", "write_html"),
    "md": ("sagwan.writing.markdown", "write_markdown"),
}
TARGETS = tuple(_WRITERS)


def write(
    report: Report | Mapping[str, Any],
    to: str = "hwpx",
    remarks: Mapping[str, tuple[Remark, ...]] = NO_REMARKS,
) -> bytes:
    """Write a report, or a `sagwan.report/1` document, as a file of the format `to`; `remarks` by
    block id are printed beside the text."""
    if to not in _WRITERS:
        raise UnknownTargetError(to, TARGETS)
    draft = draft_of(report)
    return _load_writer(_WRITERS[to])(draft, flow_of(draft, remarks))


def _load_writer(home: tuple[str, str]) -> "Callable[[Draft, Flow], bytes]":
    module, function = home
    return cast("Callable[[Draft, Flow], bytes]", getattr(import_module(module), function))
