"""Numbers and words out of the bytes of a record; what lies past its end is nought."""

import struct


def number(data: bytes, place: int, size: int = 2) -> int:
    """Read an unsigned number."""
    return int.from_bytes(data[place : place + size], "little")


def signed(data: bytes, place: int) -> int:
    """Read a signed number of four bytes."""
    return int.from_bytes(data[place : place + 4], "little", signed=True)


def word(data: bytes, place: int) -> tuple[str, int]:
    """Read a counted word; give it and the place behind it."""
    end = place + 2 + 2 * number(data, place)
    inside = data[place + 2 : end]
    return inside[: len(inside) & ~1].decode("utf-16-le", "replace"), end


def decode(data: bytes) -> str:
    """Read UTF-16; a half character stands for itself."""
    return data[: len(data) & ~1].decode("utf-16-le", "surrogatepass")


def pairs(data: bytes) -> list[tuple[int, int]]:
    """Read pairs of numbers of four bytes."""
    return list(struct.iter_unpack("<II", data[: len(data) & ~7]))
