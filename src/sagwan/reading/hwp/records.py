"""Records: the tagged, levelled pieces that the streams of an HWP file are made of."""

from dataclasses import dataclass, field

from sagwan.reading.errors import TooLargeError

DOCUMENT_PROPERTIES = 16
BIN_DATA = 18
CHARACTER_SHAPE = 21
NUMBERING = 23
BULLET = 24
PARAGRAPH_SHAPE = 25
STYLE = 26
PARAGRAPH = 66
TEXT = 67
TEXT_SHAPES = 68
LINES = 69
RANGES = 70
CONTROL = 71
LIST = 72
PAGE = 73
COMPONENT = 76
TABLE = 77
OLE = 84
PICTURE = 85
EQUATION = 88
TEXT_ART = 90
FORM = 91
MEMO_LIST = 93
VIDEO = 98

MAX_RECORDS = 1_000_000
_LONG = 0xFFF


@dataclass(slots=True)
class Records:
    """The records of one stream, each as its tag, its level and where its content lies."""

    data: bytes
    tags: list[int] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    broken: bool = False

    def content(self, index: int) -> bytes:
        """Give the content of a record."""
        return self.data[self.starts[index] : self.ends[index]]

    def after(self, index: int, end: int) -> int:
        """Give the index behind a record and all that belongs to it."""
        level, levels = self.levels[index], self.levels
        index += 1
        while index < end and levels[index] > level:
            index += 1
        return index


def split(data: bytes) -> Records:
    """Cut a stream into records; a record that runs past its end is the last one."""
    records = Records(data)
    tags, levels, starts, ends = records.tags, records.levels, records.starts, records.ends
    place, size = 0, len(data)
    number = int.from_bytes
    while place + 4 <= size:
        head = number(data[place : place + 4], "little")
        place += 4
        length = head >> 20
        if length == _LONG:
            length = number(data[place : place + 4], "little")
            place += 4
        tags.append(head & 0x3FF)
        levels.append(head >> 10 & 0x3FF)
        starts.append(place)
        place += length
        ends.append(place)
        if len(tags) > MAX_RECORDS:
            raise TooLargeError(
                f"레코드가 {MAX_RECORDS:,}개를 넘습니다", f"more than {MAX_RECORDS:,} records"
            )
    if ends and ends[-1] > size:
        records.broken = True
        ends[-1] = size
        starts[-1] = min(starts[-1], size)
    return records
