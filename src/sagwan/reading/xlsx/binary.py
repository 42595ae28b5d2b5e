"""What calamine does not tell of XLS and XLSB: the number format of each cell, merged cells, a
password, and how far apart cells stand, for it makes room for all that lies between them."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sagwan.reading.errors import ReadingError
from sagwan.reading.hwp.container import Container
from sagwan.reading.limits import MAX_CELLS, refuse_cells
from sagwan.reading.parts import Parts
from sagwan.reading.xlsx.cells import Merge
from sagwan.reading.xlsx.errors import DamagedWorkbookError, LockedWorkbookError
from sagwan.reading.xlsx.formats import GENERAL, find_format

_SHEET, _MERGE, _ROW = 156, 176, 0
_CELLS = frozenset(range(1, 12))
_SHARED = 159
_FORMAT, _LOOKS, _LOOK, _LOOKS_END = 44, 617, 47, 618
_BEGIN, _PASSWORD, _TEXTS = 0x0809, 0x002F, 0x00FC
_OLD_SHEET, _OLD_FORMAT, _OLD_LOOK, _SEVERAL = 0x0085, 0x041E, 0x00E0, 0x00BD
_OLD_CELLS = frozenset({0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, _SEVERAL, 0x00BE, 0x00FD})
_BIFF8 = 0x0600
_MOST = 100_000
_DESERT = 4 * MAX_CELLS

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a sheet: its merges, and the format of each cell that has one."""

    merges: list[Merge] = field(default_factory=list)
    codes: dict[Place, str] = field(default_factory=dict)


def examine_xls(data: bytes) -> dict[str, About]:
    """Give the formats of each sheet of an XLS file by its name; refuse a file that is locked, or
    whose cells stand too far apart."""
    try:
        container = Container(data)
    except ReadingError:  # calamine will say what is wrong with it
        return {}
    stream = container.find("Workbook") or container.find("Book") or b""
    return _OldBook(stream).examine()


class _OldBook:
    """The records of an XLS workbook, one after the other."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._wide = stream[4:6] == _BIFF8.to_bytes(2, "little")
        self._own: dict[int, str] = {}
        self._looks: list[int] = []
        self._names: dict[int, str] = {}
        self._places: list[Place] = []
        self._codes: dict[Place, str] = {}

    def examine(self) -> dict[str, About]:
        """Give what is known of each sheet."""
        found: dict[str, About] = {}
        for place, kind, content in _old_records(self._stream):
            if kind == _PASSWORD:
                raise LockedWorkbookError
            if kind == _TEXTS:
                _refuse_count(content, len(self._stream))
            elif kind == _BEGIN:
                _refuse_desert(self._places)
                self._places, self._codes = [], {}
                if place in self._names:
                    found[self._names[place]] = About(codes=self._codes)
            elif kind in _OLD_CELLS and len(content) >= 6:
                self._places.append(struct.unpack_from("<HH", content))
                self._take_codes(kind, content)
            else:
                self._learn(kind, content)
        _refuse_desert(self._places)
        return found

    def _learn(self, kind: int, content: bytes) -> None:
        """Take down a format, a look of cells, or where a sheet begins."""
        if kind == _OLD_FORMAT and len(content) > 5:
            start, count = (5, content[4]) if self._wide else (3, 0)
            self._own[int.from_bytes(content[:2], "little")] = _letters(content[start:], count)
        elif kind == _OLD_LOOK and len(self._looks) < _MOST:
            self._looks.append(int.from_bytes(content[2:4], "little"))
        elif kind == _OLD_SHEET and len(content) > 8:
            start, count = (8, content[7]) if self._wide else (7, 0)
            self._names[int.from_bytes(content[:4], "little")] = _letters(content[start:], count)

    def _take_codes(self, kind: int, content: bytes) -> None:
        row, column, look = struct.unpack_from("<3H", content)
        looks = [look]
        if kind == _SEVERAL:
            looks = [look for look, _ in struct.iter_unpack("<HI", _whole(content[4:-2], 6))]
        for at, one in enumerate(looks, column):
            code = _code_of(one, self._looks, self._own)
            if code != GENERAL:
                self._codes[row, at] = code


def _letters(content: bytes, wide: int) -> str:
    """Read letters of one or two bytes each."""
    return content.decode("utf-16-le" if wide & 1 else "latin-1", "replace")


def _whole(content: bytes, size: int) -> bytes:
    return content[: len(content) // size * size]


def _code_of(look: int, looks: list[int], own: dict[int, str]) -> str:
    return find_format(looks[look], own) if look < len(looks) else GENERAL


def examine_xlsb(parts: Parts) -> dict[str, About]:
    """Give merges and formats of each sheet by its name; refuse cells that stand too far apart."""
    main = parts.find_main("xl/workbook.bin")
    relations = parts.relations(main)
    targets = {relation.key: relation.target for relation in relations}
    styles = next((r.target for r in relations if r.kind == "styles"), "")
    looks, own = _read_looks(parts.find_bytes(styles) or b"")
    found: dict[str, About] = {}
    for kind, content in _records(parts.find_bytes(main) or b""):
        if kind == _SHEET:
            key, place = _word(content, 8)
            name, _ = _word(content, place)
            sheet = parts.find_bytes(targets.get(key, "")) or b""
            cells = list(_cells(sheet))
            _refuse_desert((row, column) for row, column, _ in cells)
            codes = {(row, at): _code_of(look, looks, own) for row, at, look in cells if look}
            found[name] = About(list(_merges(sheet)), codes)
    for relation in relations:
        shared = parts.find_bytes(relation.target) if relation.kind == "sharedStrings" else None
        for kind, content in _records(shared or b""):
            if kind == _SHARED:
                _refuse_count(content, len(shared or b""))
    return found


def _read_looks(data: bytes) -> tuple[list[int], dict[int, str]]:
    """Give the format number of each look that cells may have, and the workbook's own formats."""
    looks: list[int] = []
    own: dict[int, str] = {}
    inside = False
    for kind, content in _records(data):
        if kind == _FORMAT and len(own) < _MOST:
            own[int.from_bytes(content[:2], "little")] = _word(content, 2)[0]
        elif kind in {_LOOKS, _LOOKS_END}:
            inside = kind == _LOOKS
        elif kind == _LOOK and inside and len(looks) < _MOST:
            looks.append(int.from_bytes(content[2:4], "little"))
    return looks, own


def _refuse_count(content: bytes, size: int) -> None:
    """Refuse more texts than there are bytes: room is made for as many as are claimed."""
    if int.from_bytes(content[4:8], "little") > size:
        raise DamagedWorkbookError("shared strings")


def _refuse_desert(places: Iterable[Place]) -> None:
    rows, columns = set(), set()
    for row, column in places:
        rows.add(row)
        columns.add(column)
    if rows:
        area = (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)
        if area > _DESERT:
            refuse_cells(area)


def _cells(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Give row, column and look of each cell."""
    row = 0
    for kind, content in _records(data):
        if kind == _ROW:
            row = int.from_bytes(content[:4], "little")
        elif kind in _CELLS:
            look = int.from_bytes(content[4:7], "little")
            yield row, int.from_bytes(content[:4], "little"), look


def _merges(data: bytes) -> Iterator[Merge]:
    left = _MOST
    for kind, content in _records(data):
        if kind == _MERGE and len(content) >= 16 and left:
            top, bottom, begin, end = struct.unpack_from("<4I", content)
            left -= 1
            if top <= bottom < 1 << 20 and begin <= end < 1 << 14:
                yield Merge(top, begin, bottom, end)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Cut a part into records: a kind of one or two bytes, a length of up to four."""
    place, size = 0, len(data)
    while place < size:
        kind = data[place]
        place += 1
        if kind > 127 and place < size:
            kind = kind & 0x7F | (data[place] & 0x7F) << 7
            place += 1
        length = shift = 0
        while place < size and shift < 28:
            part = data[place]
            place += 1
            length |= (part & 0x7F) << shift
            shift += 7
            if part < 128:
                break
        yield kind, data[place : place + length]
        place += length


def _old_records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Cut a stream into records, each with where it begins."""
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield place, kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _word(content: bytes, place: int) -> tuple[str, int]:
    start = place + 4
    end = start + 2 * int.from_bytes(content[place:start], "little")
    return content[start:end].decode("utf-16-le", "replace"), end
