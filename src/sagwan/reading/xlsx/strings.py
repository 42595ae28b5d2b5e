"""The texts that the cells of a workbook share; readings of Chinese signs are left out."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from sagwan.reading.limits import MAX_CELLS, refuse_cells
from sagwan.reading.xlsx.names import s
from sagwan.reading.xml import iterate_xml

_PART = "xl/sharedStrings.xml"
_CODE = re.compile(r"_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")  # how signs that XML lacks are kept


def text_of(element: _Element) -> str:
    """Give the text of a string, whose runs may be set differently."""
    text = "".join(child.text or "" for child in _texts(element))
    return _CODE.sub(lambda code: chr(int(code[1], 16)), text)


def _texts(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag == s("t"):
            yield child
        elif child.tag == s("r"):
            yield from child.iterchildren(s("t"))


def read_strings(data: bytes | None) -> tuple[str, ...]:
    """Read the part of shared strings, empty where there is none."""
    texts: list[str] = []
    for item in () if data is None else iterate_xml(data, (s("si"),), _PART):
        texts.append(text_of(item))
        if len(texts) > 2 * MAX_CELLS:
            refuse_cells(len(texts))
    return tuple(texts)
