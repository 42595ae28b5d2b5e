"""Unpacking a stream: bounded, and keeping what came before a damaged place."""

import zlib
from dataclasses import dataclass

from sagwan.reading.errors import TooLargeError
from sagwan.reading.limits import MAX_BYTES

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The bytes of a stream, and whether they end before it does."""

    data: bytes
    broken: bool = False


def inflate(packed: bytes) -> Unpacked:
    """Unpack raw deflate data, refusing more than a report can hold."""
    unpacker = zlib.decompressobj(-15)
    try:
        data = unpacker.decompress(packed, MAX_BYTES + 1)
    except zlib.error:
        return _rescue(packed)
    if len(data) > MAX_BYTES:
        _refuse()
    return Unpacked(data, broken=not unpacker.eof)


def _rescue(packed: bytes) -> Unpacked:
    """Unpack piece by piece up to the damaged place."""
    unpacker = zlib.decompressobj(-15)
    found = bytearray()
    for start in range(0, len(packed), _CHUNK // 64):
        try:
            found += unpacker.decompress(packed[start : start + _CHUNK // 64], _CHUNK * 64)
        except zlib.error:
            break
        if len(found) > MAX_BYTES:
            _refuse()
    return Unpacked(bytes(found), broken=True)


def _refuse() -> None:
    megabytes = MAX_BYTES // (1024 * 1024)
    raise TooLargeError(
        f"압축을 풀면 {megabytes}MB를 넘습니다",
        f"it unpacks to more than {megabytes} MB",
    )
