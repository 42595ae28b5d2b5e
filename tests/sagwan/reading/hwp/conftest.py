"""HWP 5 files put together record by record, so that any of them can be wrong."""

import struct
import zlib

import pytest

PROPERTIES, OBJECT, PARAGRAPH, TEXT, CONTROL, LIST, TABLE = 16, 18, 66, 67, 71, 72, 77
EXTENDED = struct.pack("<H4s8xH", 11, b" lbt", 11)


def deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


class Records:
    """The records of a stream, as bytes."""

    deflate = staticmethod(deflate)

    @staticmethod
    def record(tag, level, content=b"", length=None):
        """A record; `length` is what it says of itself."""
        length = len(content) if length is None else length
        if length >= 0xFFF:
            return struct.pack("<II", tag | level << 10 | 0xFFF << 20, length) + content
        return struct.pack("<I", tag | level << 10 | length << 20) + content

    @classmethod
    def paragraph(cls, text, level=0):
        units = f"{text}\r".encode("utf-16-le")
        head = struct.pack("<I18x", len(units) // 2)
        return cls.record(PARAGRAPH, level, head) + cls.record(TEXT, level + 1, units)

    @classmethod
    def properties(cls, sections=1):
        return cls.record(PROPERTIES, 0, struct.pack("<H24x", sections))

    @classmethod
    def object(cls, ending):
        name = struct.pack("<HHH", 1, 1, len(ending)) + ending.encode("utf-16-le")
        return cls.record(OBJECT, 0, name)

    @classmethod
    def cell(cls, row, column, inside, level=2, rows=1, columns=1):
        about = struct.pack("<HIHHHHH20x", 1, 0, 0, column, row, columns, rows)
        return cls.record(LIST, level, about) + inside

    @classmethod
    def table(cls, cells, level=0, rows=2, columns=2):
        """A paragraph that holds a table."""
        return (
            cls.record(PARAGRAPH, level, struct.pack("<I18x", 9))
            + cls.record(TEXT, level + 1, EXTENDED + b"\r\0")
            + cls.record(CONTROL, level + 1, b" lbt" + bytes(42))
            + cls.record(TABLE, level + 2, struct.pack("<IHH16x", 0, rows, columns))
            + cells
        )

    @classmethod
    def nested(cls, depth, level=0):
        """Tables inside one another, a word in the innermost."""
        inside = cls.paragraph("속", level + 3 * depth)
        for step in reversed(range(depth)):
            inside = cls.table(cls.cell(0, 0, inside, level + 3 * step + 2), level + 3 * step)
        return inside


def head_of(flags, version=(5, 0, 3, 0)):
    """The stream that says what kind of HWP a file is."""
    marks = struct.pack("<4BI", *reversed(version), flags)
    return b"HWP Document File".ljust(32, b"\0") + marks + bytes(216)


@pytest.fixture(scope="session")
def r():
    """The records of paragraphs, tables and definitions."""
    return Records


@pytest.fixture(scope="session")
def hwp(compound):
    """Packs sections of records, with marks (1 = compressed), definitions and more streams."""

    def pack(*sections, flags=1, info=None, more=(), version=(5, 0, 3, 0)):
        press = deflate if flags & 1 else bytes
        streams = {
            "FileHeader": head_of(flags, version),
            "DocInfo": press(Records.properties(len(sections)) if info is None else info),
        }
        for number, section in enumerate(sections):
            streams[f"BodyText/Section{number}"] = press(section)
        wanted = {**streams, **dict(more)}
        return compound({path: data for path, data in wanted.items() if data is not None})

    return pack
