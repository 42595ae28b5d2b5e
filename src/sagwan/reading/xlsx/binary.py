"""What calamine does not tell of XLS and XLSB: merged cells, a password, and how far apart cells
stand, for it makes room for all that lies between them."""

import struct
from collections.abc import Iterable, Iterator

from sagwan.reading.errors import ReadingError
from sagwan.reading.hwp.container import Container
from sagwan.reading.limits import MAX_CELLS, refuse_cells
from sagwan.reading.parts import Parts
from sagwan.reading.xlsx.cells import Merge
from sagwan.reading.xlsx.errors import DamagedWorkbookError, LockedWorkbookError

_SHEET, _MERGE, _ROW = 156, 176, 0
_CELLS = frozenset(range(1, 12))
_SHARED = 159
_BEGIN, _PASSWORD, _TEXTS = 0x0809, 0x002F, 0x00FC
_OLD_CELLS = frozenset({0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00BE, 0x00FD})
_MOST = 100_000
_DESERT = 4 * MAX_CELLS

Place = tuple[int, int]


def examine_xls(data: bytes) -> None:
    """Refuse an XLS file that is locked, or whose cells stand too far apart."""
    try:
        container = Container(data)
    except ReadingError:  # calamine will say what is wrong with it
        return
    stream = container.find("Workbook") or container.find("Book") or b""
    places: list[Place] = []
    for kind, content in _old_records(stream):
        if kind == _PASSWORD:
            raise LockedWorkbookError
        if kind == _TEXTS:
            _refuse_count(content, len(stream))
        elif kind == _BEGIN:
            _refuse_desert(places)
            places = []
        elif kind in _OLD_CELLS and len(content) >= 4:
            places.append(struct.unpack_from("<HH", content))
    _refuse_desert(places)


def examine_xlsb(parts: Parts) -> dict[str, list[Merge]]:
    """Give the merges of each sheet by its name; refuse cells that stand too far apart."""
    main = parts.find_main("xl/workbook.bin")
    targets = {relation.key: relation.target for relation in parts.relations(main)}
    found: dict[str, list[Merge]] = {}
    for kind, content in _records(parts.find_bytes(main) or b""):
        if kind == _SHEET:
            key, place = _word(content, 8)
            name, _ = _word(content, place)
            sheet = parts.find_bytes(targets.get(key, "")) or b""
            _refuse_desert(_places(sheet))
            found[name] = list(_merges(sheet))
    for relation in parts.relations(main):
        shared = parts.find_bytes(relation.target) if relation.kind == "sharedStrings" else None
        for kind, content in _records(shared or b""):
            if kind == _SHARED:
                _refuse_count(content, len(shared or b""))
    return found


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


def _places(data: bytes) -> Iterator[Place]:
    row = 0
    for kind, content in _records(data):
        if kind == _ROW:
            row = int.from_bytes(content[:4], "little")
        elif kind in _CELLS:
            yield row, int.from_bytes(content[:4], "little")


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


def _old_records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _word(content: bytes, place: int) -> tuple[str, int]:
    start = place + 4
    end = start + 2 * int.from_bytes(content[place:start], "little")
    return content[start:end].decode("utf-16-le", "replace"), end
