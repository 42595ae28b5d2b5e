"""Packages of XML parts: fixed order, fixed dates, so that the same parts give the same bytes."""

from collections.abc import Collection, Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_DATE = (1980, 1, 1, 0, 0, 0)
_FAST = 6


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
