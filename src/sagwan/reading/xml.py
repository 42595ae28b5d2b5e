"""XML as documents hold it: no document type, no entity, no network, no bottomless nesting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from sagwan.reading.limits import refuse_tags
from sagwan.reading.package_errors import BrokenMarkupError, UnsafeMarkupError

_PROLOG = re.compile(rb"(?:\s+|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->)*")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']""")
_DECLARATION = re.compile(rb"^\s*<\?xml[^>]*\?>")
_KNOWN = {"utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "ascii", "ascii": "ascii"}
_KNOWN |= {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "cp949": "cp949"}
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_REFERENCE = re.compile(rb"&#(x[0-9A-Fa-f]{1,16}|[0-9]{1,16});")
_LOST = "\ufffd".encode()
_REASON = 120
_PART = "XML"


@dataclass(frozen=True, slots=True)
class Markup:
    """The root of a part, and whether it breaks off before its end."""

    root: etree._Element
    broken: bool = False


def parse_xml(data: bytes, part: str = _PART) -> etree._Element:
    """Read a part of a document that must be whole."""
    data = _prepare(data, part)
    refuse_tags(data.count(b"<") // 2)
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise BrokenMarkupError(part, _reason(error)) from error


def iterate_xml(data: bytes, tags: Sequence[str], part: str = _PART) -> Iterator[etree._Element]:
    """Give the elements of some names one by one, each forgotten once the next is asked for."""
    source = BytesIO(_prepare(data, part))
    elements = etree.iterparse(
        source,
        events=("end",),
        tag=tuple(tags),
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in elements:
            yield element
            element.clear()
    except etree.XMLSyntaxError as error:
        raise BrokenMarkupError(part, _reason(error)) from error


def parse_what_can_be_read(data: bytes, part: str) -> Markup:
    """Read a part up to where it is damaged."""
    data = _prepare(data, part)
    refuse_tags(data.count(b"<") // 2)
    try:
        return Markup(etree.fromstring(data, _parser()))
    except etree.XMLSyntaxError as error:
        root = etree.fromstring(_mend(data), _parser(recover=True)) if data.strip() else None
        if root is None:
            raise BrokenMarkupError(part, _reason(error)) from error
        return Markup(root, broken=True)


def _mend(data: bytes) -> bytes:
    """Put U+FFFD for bytes and numbers that are no character: recovering would let them through."""
    data = data.decode("utf-8", "replace").encode()
    return _REFERENCE.sub(lambda found: _LOST if _is_no_character(found[1]) else found[0], data)


def _is_no_character(number: bytes) -> bool:
    code = int(number[1:], 16) if number[:1] == b"x" else int(number)
    return not (code in {9, 10, 13} or 32 <= code < 0xD800 or 0xE000 <= code < 0x110000)


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _prepare(data: bytes, part: str) -> bytes:
    """Give the part in UTF-8, once it is sure that it declares no types and no entities."""
    data = _decode(data, part)
    prolog = _PROLOG.match(data)
    if data.startswith(b"<!DOCTYPE", prolog.end() if prolog else 0):
        raise UnsafeMarkupError(
            part, "문서 형식 선언(DTD)이 있습니다", "declares a document type (DTD)"
        )
    return data


def _decode(data: bytes, part: str) -> bytes:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _recode(data, encoding, part)
    data = data.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(data[:200])
    if declared is None:
        return data
    encoding = declared[1].decode("ascii").lower()
    if encoding not in _KNOWN:
        raise UnsafeMarkupError(
            part,
            f"모르는 글자 방식({encoding[:20]})이 선언되어 있습니다",
            f"declares an encoding that is not read ({encoding[:20]})",
        )
    return data if encoding in {"utf-8", "utf8"} else _recode(data, _KNOWN[encoding], part)


def _recode(data: bytes, encoding: str, part: str) -> bytes:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BrokenMarkupError(part, f"not {encoding}") from error
    return _DECLARATION.sub(b"", text.lstrip("\ufeff").encode("utf-8", "replace"))


def _reason(error: etree.XMLSyntaxError) -> str:
    return str(error.msg or "empty").split("\n")[0][:_REASON]
