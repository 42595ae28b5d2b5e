"""Packages of XML parts, with text that is safe in them: fixed order, fixed dates, so that the same
parts give the same bytes.
"""

import re
from collections.abc import Collection, Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_DATE = (1980, 1, 1, 0, 0, 0)
_FAST = 6
_SPECIAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff&<>\"']")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}


def escape(text: str) -> str:
    """Escape a text; what XML cannot hold becomes a blank."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], " ")


def pack_parts(parts: Iterable[tuple[str, str]], stored: Collection[str] = ()) -> bytes:
    """Pack named parts in order; those `stored` are not compressed."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_FAST) as archive:
        for name, part in parts:
            info = ZipInfo(name, _DATE)
            info.compress_type = ZIP_STORED if name in stored else ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, part.encode())
    return out.getvalue()
