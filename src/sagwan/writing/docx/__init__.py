"""DOCX: a report for Word and its kin, with the look of an official report and real structure.

Headings stand in the outline, every paragraph has a style that says what it is, heads of tables
come again on every page, remarks are comments; the same report always gives the same bytes.
"""

from sagwan.writing.docx.body import BodyWriter
from sagwan.writing.docx.comments import Comments
from sagwan.writing.docx.package import pack
from sagwan.writing.docx.styles import Styles
from sagwan.writing.draft import Draft
from sagwan.writing.flow import Flow


def write_docx(_draft: Draft, flow: Flow) -> bytes:
    """Write a report as a Word document."""
    styles, comments = Styles(), Comments()
    body = BodyWriter(flow, styles, comments).write()
    return pack(body, styles.write(), comments.write(), flow)
