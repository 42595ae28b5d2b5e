"""The namespaces of WordprocessingML, its lengths, and text that is safe in XML."""

import re
from html import escape as escape_text

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT_NAMES = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def escape(text: str) -> str:
    """Escape a text; what XML cannot hold becomes a blank."""
    return escape_text(_HARMFUL.sub(" ", text))


def twips(length: int) -> int:
    """Give a length of a look (7,200 to the inch) in twentieths of a point."""
    return length // 5


def write_run(text: str, properties: str) -> str:
    """Write a run of text."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
