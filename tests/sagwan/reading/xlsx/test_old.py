"""Workbooks in binary, put together record by record: XLS (BIFF8 in a compound file) and XLSB."""

import struct
import time
import zipfile
from datetime import date
from io import BytesIO

import pytest

from sagwan.reading import ReadingError, TooLargeError, read
from sagwan.reading.xlsx.errors import DamagedWorkbookError, LockedWorkbookError
from sagwan.understanding import understand

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
POINTERS = "http://schemas.openxmlformats.org/package/2006/relationships"
DAY = 14  # the format of a date
OWN = {164: "0.0%", 165: '#,##0"명"', 166: "yyyy. m. d.", 167: "#,##0;△#,##0"}
SHAPES = (0, DAY, 3, *OWN, 20)  # by their numbers the looks that a cell may have
MERGES = [(0, 0, 1, 0), (0, 1, 0, 2)]  # 구분 over two rows, 정원 over two columns
ROWS = [
    ["구분", "정원", None],
    [None, "일반직", "별정직"],
    ["가과", 22, 3.5],
    ["나과", 1204567.25, -7],
    ["계", True, date(2025, 12, 31)],
]
FAR = [["처음", *[None] * 254, "끝"], *[[]] * 65_533, ["끝"]]
LINES = ["구분\t정원", "일반직\t별정직", "가과\t22\t3.5", "나과\t1204567.25\t-7"]


class Set(float):
    """A number in a cell that is set in a form."""

    shape: int = 0

    def __new__(cls, number, form):
        made = super().__new__(cls, number)
        made.shape = SHAPES.index(form)
        return made


def shape_of(value):
    return value.shape if isinstance(value, Set) else int(isinstance(value, date))


def serial(day):
    return float((day - date(1899, 12, 30)).days)


def wide(text):
    return text.encode("utf-16-le")


class Biff8:
    """The stream of an XLS workbook with one or more sheets."""

    def __init__(self, sheets, hidden=(), locked=()):
        self.texts = sorted({v for _, rows in sheets for r in rows for v in r if type(v) is str})
        begin = self.record(0x0809, struct.pack("<4HII", 0x0600, 5, 0, 0, 0, 0))
        begin += b"".join(self.record(0x002F, b"\1".ljust(54, b"\0")) for _ in locked)
        shapes = b"".join(
            self.record(0x041E, struct.pack("<HHB", number, len(code), 1) + wide(code))
            for number, code in OWN.items()
        )
        shapes += b"".join(self.record(0x00E0, struct.pack("<HH16x", 0, form)) for form in SHAPES)
        tail = self.shared() + self.record(0x000A, b"")
        bodies = [self.sheet(rows) for _, rows in sheets]
        heads = [12 + 2 * len(name) for name, _ in sheets]
        place = len(begin) + len(shapes) + sum(heads) + len(tail)
        listed = b""
        for (name, _), body in zip(sheets, bodies, strict=True):
            about = struct.pack("<IBBBB", place, name in hidden, 0, len(name), 1)
            listed += self.record(0x0085, about + wide(name))
            place += len(body)
        self.stream = begin + shapes + listed + tail + b"".join(bodies)

    @staticmethod
    def record(kind, content):
        return struct.pack("<HH", kind, len(content)) + content

    def shared(self):
        """All texts, in as many records as they need."""
        bodies = [struct.pack("<II", len(self.texts), len(self.texts))]
        for text in self.texts:
            written = struct.pack("<HB", len(text), 1) + wide(text)
            if len(bodies[-1]) + len(written) > 8224:
                bodies.append(b"")
            bodies[-1] += written
        kinds = [0x00FC, *[0x003C] * (len(bodies) - 1)]
        return b"".join(map(self.record, kinds, bodies))

    def cell(self, row, column, value):
        if isinstance(value, bool):
            return self.record(0x0205, struct.pack("<HHHBB", row, column, 0, value, 0))
        if isinstance(value, str):
            index = self.texts.index(value)
            return self.record(0x00FD, struct.pack("<HHHI", row, column, 0, index))
        if isinstance(value, int):
            return self.record(0x027E, struct.pack("<HHHi", row, column, 0, value << 2 | 2))
        number = serial(value) if isinstance(value, date) else value
        return self.record(0x0203, struct.pack("<HHHd", row, column, shape_of(value), number))

    def sheet(self, rows):
        merged = struct.pack("<H", len(MERGES))
        merged += b"".join(
            struct.pack("<4H", top, end, left, right) for top, left, end, right in MERGES
        )
        return (
            self.record(0x0809, struct.pack("<4HII", 0x0600, 0x10, 0, 0, 0, 0))
            + self.record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, 3, 0))
            + b"".join(
                self.cell(row, column, value)
                for row, values in enumerate(rows)
                for column, value in enumerate(values)
                if value is not None
            )
            + self.record(0x00E5, merged)
            + self.record(0x000A, b"")
        )


def septets(number):
    """Write a number in seven bits to the byte."""
    return bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80]) + septets(number >> 7)


def record12(kind, content=b""):
    """A record of XLSB."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + septets(len(content)) + content


def text12(text):
    return struct.pack("<I", len(text)) + wide(text)


def cell12(column, value, texts):
    place = struct.pack("<II", column, 0)
    if isinstance(value, bool):
        return record12(4, place + bytes([value]))
    if isinstance(value, str):
        if value in texts:
            return record12(7, place + struct.pack("<I", texts.index(value)))
        return record12(6, place + text12(value))
    if isinstance(value, int):
        return record12(2, place + struct.pack("<i", value << 2 | 2))
    number = serial(value) if isinstance(value, date) else value
    return record12(5, struct.pack("<II", column, shape_of(value)) + struct.pack("<d", number))


def shared12(texts):
    items = b"".join(record12(19, b"\0" + text12(text)) for text in texts)
    return record12(159, struct.pack("<II", len(texts), len(texts))) + items + record12(160)


def sheet12(rows, texts):
    body = b"".join(
        record12(0, struct.pack("<I13x", number))
        + b"".join(cell12(at, value, texts) for at, value in enumerate(values) if value is not None)
        for number, values in enumerate(rows)
    )
    merged = b"".join(record12(176, struct.pack("<4I", a, c, b, d)) for a, b, c, d in MERGES)
    return (
        record12(129)
        + record12(148, struct.pack("<4I", 0, len(rows) - 1, 0, 2))
        + record12(145)
        + body
        + record12(146)
        + record12(177, struct.pack("<I", len(MERGES)))
        + merged
        + record12(178)
        + record12(130)
    )


def xlsb(rows, texts=(), name="현황"):
    formats = record12(615, struct.pack("<I", len(OWN)))
    formats += b"".join(
        record12(44, struct.pack("<H", number) + text12(code)) for number, code in OWN.items()
    )
    formats += record12(616) + record12(617, struct.pack("<I", len(SHAPES)))
    formats += b"".join(record12(47, struct.pack("<HH12x", 0xFFFF, form)) for form in SHAPES)
    files = {
        "_rels/.rels": f'<Relationships xmlns="{POINTERS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": record12(131)
        + record12(143)
        + record12(156, struct.pack("<II", 0, 1) + text12("r1") + text12(name))
        + record12(144)
        + record12(132),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{POINTERS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="r2" '
        f'Type="{OFFICE}/sharedStrings" Target="sharedStrings.bin"/><Relationship Id="r3" '
        f'Type="{OFFICE}/styles" Target="styles.bin"/></Relationships>',
        "xl/styles.bin": record12(278) + formats + record12(618) + record12(279),
        "xl/sharedStrings.bin": shared12(texts),
        "xl/worksheets/sheet1.bin": sheet12(rows, texts),
    }
    return pack(files)


def pack(files):
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for part, content in files.items():
            archive.writestr(part, content)
    return data.getvalue()


def unpack(data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def xls(compound):
    """Packs sheets, given as (name, rows), into an XLS file."""
    return lambda *sheets, **about: compound({"Workbook": Biff8(sheets, **about).stream})


@pytest.fixture(params=["xls", "xlsb", "xlsb with shared texts"])
def document(request, xls):
    """The same table read from either form."""
    if request.param == "xls":
        return read(xls(("현황", ROWS)), "자료.xls")
    texts = ["구분", "정원", "일반직", "나과"] if "shared" in request.param else []
    return read(xlsb(ROWS, texts), "자료.xlsb")


def test_numbers_texts_dates_and_signs_are_read(document, lines):
    assert document.format == "xlsx"
    assert lines(document) == ["현황", *LINES, "계\tTRUE\t2025-12-31"]


FORMED = [
    ["구분", "집행률", None, "기준일", "증감", "예산", "시각"],
    [None, "본청", "현원"],
    ["가과", Set(0.453, 164), Set(1234, 165), Set(45900, 166), Set(-1200, 167), Set(1e6, 3)],
    ["나과", Set(0.5, 164), Set(7, 165), Set(45900.0, DAY), Set(3, 167), Set(1.5, 3), Set(0.5, 20)],
]
AS_SHOWN = [
    "가과\t45.3%\t1,234명\t2025. 8. 31.\t△1,200\t1,000,000",
    "나과\t50.0%\t7명\t2025-08-31\t3\t2\t12:00",
]


@pytest.mark.parametrize("form", ["xls", "xlsb"])
def test_cells_are_read_as_they_are_shown(form, xls, lines):
    data = xls(("현황", FORMED)) if form == "xls" else xlsb(FORMED)
    assert [line.strip() for line in lines(read(data, f"자료.{form}"))][-2:] == AS_SHOWN


def test_several_numbers_in_one_record_have_a_look_each(compound, lines):
    book = Biff8([("현황", [["구분", "집행률"], [None, "본청", "현원"], ["가과"]])])
    number = [Set(0.25, 164), Set(3000, 3)]
    values = (25 << 2 | 3, 3000 << 2 | 2)  # hundredths, and a whole number
    packed = [struct.pack("<HI", n.shape, v) for n, v in zip(number, values, strict=True)]
    several = struct.pack("<HH", 2, 1) + b"".join(packed) + struct.pack("<H", 2)
    end = book.record(0x00E5, b"\0\0")[:2]
    place = book.stream.rindex(end)
    stream = book.stream[:place] + book.record(0x00BD, several) + book.stream[place:]
    assert lines(read(compound({"Workbook": stream}), "자료.xls"))[-1] == "가과\t25.0%\t3,000"


def test_merged_cells_span(document):
    spans = {(c.row, c.column): (c.rowspan, c.colspan) for c in document.grids[0].cells}
    assert spans[0, 0] == (2, 1)
    assert spans[0, 1] == (1, 2)


def test_figures_stand_under_both_heads(document):
    table = understand(document).tables[0]
    assert table.rows[0].label == ("가과",)
    assert table.columns[-2:] == (("정원", "일반직"), ("정원", "별정직"))


def test_thousands_of_texts_are_read(xls, lines):
    rows = [[f"사업 {number:04}", number] for number in range(2000)]
    expected = [f"사업 {number:04}\t{number}" for number in range(2000)]
    assert lines(read(xls(("현황", rows)), "자료.xls"))[-1500:] == expected[-1500:]
    texts = [row[0] for row in rows]
    assert lines(read(xlsb(rows, texts), "자료.xlsb"))[-1500:] == expected[-1500:]


def test_sheets_follow_and_hidden_ones_are_named(xls, lines):
    data = xls(("하나", ROWS), ("둘", [["정원", 22]]), ("셋", [["비밀", 1]]), hidden=("셋",))
    document = read(data, "자료.xls")
    assert lines(document)[0] == "하나"
    assert "둘" in lines(document)
    assert "비밀" not in "".join(lines(document))
    assert any("숨긴 시트 「셋」" in stretch.reason for stretch in document.unread)


def test_a_workbook_with_a_password_says_so(xls):
    with pytest.raises(LockedWorkbookError) as caught:
        read(xls(("현황", ROWS), locked=(1,)), "자료.xls")
    assert "암호가 걸린 통합 문서" in caught.value.message.ko
    assert "password" in caught.value.message.en


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_workbook_that_is_cut_off_gives_what_is_there_or_a_reason(xls, share):
    for data in (xls(("현황", ROWS * 60)), xlsb(ROWS * 60)):
        try:
            said = read(data[: int(len(data) * share)], "자료").lines[0].text
        except ReadingError as error:
            said = error.message.ko
        assert said


@pytest.mark.parametrize("form", ["xls", "xlsb"])
def test_67_cells_in_far_corners_are_refused(form, xls):
    start = time.process_time()
    with pytest.raises(TooLargeError) as caught:
        read(xls(("현황", FAR)) if form == "xls" else xlsb(FAR), f"자료.{form}")
    assert time.process_time() - start < 5
    assert "표의 칸이" in caught.value.message.ko


@pytest.mark.long
@pytest.mark.parametrize("form", ["xls", "xlsb"])
def test_broken_bytes_give_cells_or_a_reason(form, xls, survives, broken, compound):
    stream = Biff8([("현황", ROWS)]).stream
    whole, parts = xls(("현황", ROWS)), unpack(xlsb(ROWS))

    def make(noise):
        if form == "xls":
            inside = noise.random() < 0.7
            return compound({"Workbook": broken(stream, noise)}) if inside else broken(whole, noise)
        name = noise.choice([part for part in parts if part.endswith(".bin")])
        return pack({**parts, name: broken(parts[name], noise)})

    assert survives(make, 40, f"자료.{form}", apart=True)


@pytest.mark.parametrize("count", [0x00FFFFFF, 0xFFFFFFFF])
def test_texts_without_number_are_damage(xls, count):
    whole = xls(("현황", ROWS))
    place = whole.find(b"\xfc\0") + 8
    with pytest.raises(DamagedWorkbookError) as caught:
        read(whole[:place] + struct.pack("<I", count) + whole[place + 4 :], "자료.xls")
    assert "손상된 통합 문서" in caught.value.message.ko
    assert "damaged" in caught.value.message.en
