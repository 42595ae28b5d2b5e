"""The namespaces of WordprocessingML, its lengths and its runs of text."""

from sagwan.writing.packing import escape

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT_NAMES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'


def twips(length: int) -> int:
    """Give a length of a look (7,200 to the inch) in twentieths of a point."""
    return length // 5


def write_run(text: str, properties: str) -> str:
    """Write a run of text."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
