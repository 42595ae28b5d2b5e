"""HWPX packages that lack a part, are locked, point outside or hold tables without measure: the
text with what is missing, or a reason in both languages (32 to 34, 39, 51, 53 to 56 of list)."""

import random
import time

import pytest

from sagwan.reading import ReadingError, TooLargeError, read
from sagwan.reading.apart import read_apart
from sagwan.reading.confinement import Bounds
from sagwan.reading.hancom.errors import DamagedDocumentError, PasswordError
from sagwan.reading.original import receive
from sagwan.reading.package_errors import BrokenMarkupError, BrokenPackageError

SECONDS = 10
LINE = "정원 22명"
SECTION, HEAD, CONTENTS = "Contents/section0.xml", "Contents/header.xml", "Contents/content.hpf"
MANIFEST = "META-INF/manifest.xml"
LIST = (
    '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:manifest>{}</opf:manifest>'
    "<opf:spine>{}</opf:spine></opf:package>"
)
ITEM = '<opf:item id="{0}" href="{1}" {2}/>'
TURN = '<opf:itemref idref="{}"/>'


@pytest.fixture
def reading(packed_hwpx, hwpx_parts):
    """Read a package of sections, some of its parts changed or (None) left out."""

    def read_parts(*sections, **changes):
        parts = hwpx_parts(*sections) | changes.pop("more", {})
        start = time.process_time()
        kept = {name: content for name, content in parts.items() if content is not None}
        document = read(packed_hwpx(kept), "보고서.hwpx")
        assert time.process_time() - start < SECONDS
        return document

    return read_parts


@pytest.fixture
def refusal(reading):
    """Read a package that must be refused, and give its message."""

    def refuse(kind, *sections, more=None):
        with pytest.raises(ReadingError) as caught:
            reading(*sections, more=more or {})
        assert isinstance(caught.value, kind)
        return caught.value.message

    return refuse


def lines(document):
    return [line.text for line in document.lines if line.text]


def reasons(document):
    return " / ".join(stretch.reason for stretch in document.unread)


# 32: the member that says what the package is


@pytest.mark.parametrize("kind", [None, b"application/zip", b"", b"\xff" * 40])
def test_32_a_package_is_known_by_its_parts_too(reading, m, kind):
    document = reading(m.p(LINE), more={"mimetype": kind})
    assert (document.format, lines(document)) == ("hwpx", [LINE])


def test_32_the_kind_may_stand_last(packed_hwpx, hwpx_parts, m):
    parts = hwpx_parts(m.p(LINE))
    kind = parts.pop("mimetype")
    assert lines(read(packed_hwpx({**parts, "mimetype": kind}), "보고서.hwpx")) == [LINE]


# 33: parts that are missing or broken


def test_33_a_package_without_sections_is_damaged(refusal):
    message = refusal(BrokenPackageError, more={CONTENTS: None})
    assert "본문(section0.xml)이 없습니다" in message.ko
    assert "section0.xml" in message.en


@pytest.mark.parametrize("part", [HEAD, CONTENTS, MANIFEST])
def test_33_a_part_that_is_no_xml_is_named(refusal, m, part):
    for content in (b"", b"junk"):
        message = refusal(BrokenMarkupError, m.p(LINE), more={part: content})
        assert part in message.ko
        assert "not well formed" in message.en


@pytest.mark.parametrize("part", [HEAD, CONTENTS])
def test_33_the_text_is_read_without_its_definitions_or_its_list(reading, m, part):
    assert lines(reading(m.p(LINE), more={part: None})) == [LINE]


def test_33_a_section_of_the_list_that_is_missing_is_told(reading, m):
    document = reading(m.p(LINE), m.p("둘째"), more={"Contents/section1.xml": None})
    assert lines(document) == [LINE]
    assert "본문 구역이 없거나" in reasons(document)
    assert "section of the text is missing" in reasons(document)


def test_33_a_section_that_breaks_off_is_read_as_far_as_it_goes(reading, hwpx_parts, m):
    whole = hwpx_parts(m.p(LINE) + m.p("다음 줄"))[SECTION]
    document = reading(m.p(LINE), more={SECTION: whole[:-60]})
    assert lines(document)[0] == LINE
    assert "여기부터 손상되어 읽지 못함" in reasons(document)


@pytest.mark.parametrize("kept", [20, 400])
def test_33_a_section_of_which_nothing_is_left_is_damaged(refusal, hwpx_parts, m, kept):
    cut = hwpx_parts(m.p(LINE))[SECTION][:kept]
    message = refusal((DamagedDocumentError, BrokenMarkupError), m.p(LINE), more={SECTION: cut})
    assert "손상된" in message.ko


# 34: what lies outside


def test_34_what_lies_outside_is_named_and_not_fetched(reading, m):
    items = ITEM.format("section0", SECTION, "")
    for number, place in enumerate(("http://a.invalid/b.png", "file:///etc/passwd", "//host/c")):
        items += ITEM.format(f"i{number}", place, 'isEmbeded="0"')
    contents = LIST.format(items, TURN.format("section0")).encode()
    document = reading(m.p(LINE), more={CONTENTS: contents})
    assert lines(document) == [LINE]
    assert "바깥 파일로 이어진 개체: 가져오지 않음" in reasons(document)
    assert "not fetched" in reasons(document)


@pytest.mark.parametrize("place", ["../../etc/section1.xml", "file:///etc/section1.xml"])
def test_34_a_section_outside_is_a_missing_section(reading, m, place):
    items = ITEM.format("a", SECTION, "") + ITEM.format("b", place, "")
    contents = LIST.format(items, TURN.format("a") + TURN.format("b")).encode()
    document = reading(m.p(LINE), more={CONTENTS: contents})
    assert lines(document) == [LINE]
    assert "본문 구역이 없거나" in reasons(document)


def test_34_a_section_that_is_listed_again_and_again_is_read_once(reading, m):
    items = ITEM.format("section0", SECTION, "")
    contents = LIST.format(items, TURN.format("section0") * 50).encode()
    assert lines(reading(m.p(LINE), more={CONTENTS: contents})) == [LINE]


# 39, 53: what has no measure


@pytest.mark.parametrize("depth", [40, 45, 300, 10_000])
@pytest.mark.parametrize("kind", ["table", "box", "note"])
def test_39_things_inside_one_another_end(reading, m, kind, depth):
    wrap = {
        "table": lambda inner: m.holding(m.table([m.cell(0, 0, inner)])),
        "box": lambda inner: m.holding(m.box(inner)),
        "note": lambda inner: m.holding(m.note("footNote", 1, inner)),
    }[kind]
    before, after = wrap("\0").split(wrap("\0")[wrap("\0").index("\0")])
    noise = random.Random(depth)
    signs = (f'<hp:p id="{noise.randrange(10**9)}"/>' for _ in range(depth))
    body = "".join(before + sign for sign in signs) + m.p("속") + after * depth
    document = reading(m.p(LINE) + body)
    assert lines(document)[0] == LINE
    assert "속" in lines(document)[-1] or "손상되어 읽지 못함" in reasons(document)


@pytest.mark.parametrize("far", [65_535, 2_000_000_000])
def test_53_a_cell_in_the_far_distance_is_brought_near(reading, m, far):
    table = m.table([m.cell(far, far, "나", far, far), m.cell(0, 0, "가", far, far)])
    document = reading(m.p(LINE) + m.holding(table))
    assert lines(document)[:2] == [LINE, "가"]
    assert document.grids[0].rows == 2


def test_53_places_and_spans_below_nought_are_not_believed(reading, m):
    table = m.table([m.cell(-5, -5, "가", -9, -9), m.cell(0, 1, "나", 0, 0)])
    assert lines(reading(m.holding(table))) == ["가\t나"]


def test_53_cells_scattered_over_a_desert_are_refused(refusal, m):
    cells = [m.cell(n * 7919 % 65536, n * 13 % 65536, "가", 65535, 65535) for n in range(3000)]
    message = refusal(TooLargeError, m.holding(m.table(cells)))
    assert "표의 칸이" in message.ko
    assert "table cells" in message.en


@pytest.mark.long
def test_53_more_mark_up_than_a_report_has_is_refused(refusal, m):
    noise = random.Random(53)
    body = "".join(f'<hp:p id="{noise.randrange(10**9)}"/>' for _ in range(2_000_001))
    message = refusal(TooLargeError, body)
    assert "1,000,000" in message.ko
    assert "tags" in message.en


# 51: what is locked


def test_51_encrypted_parts_are_a_password(refusal, m):
    name = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<odf:manifest xmlns:odf="{name}"><odf:file-entry odf:full-path="{SECTION}">'
        "<odf:encryption-data/></odf:file-entry></odf:manifest>"
    )
    message = refusal(PasswordError, m.p(LINE), more={MANIFEST: manifest.encode()})
    assert "암호가 걸린 문서" in message.ko
    assert "protected by a password" in message.en


# 54 to 56: what lies beside the text


@pytest.mark.parametrize("ending", ["exe", "eps", "lnk"])
def test_54_a_harmful_object_is_named_and_not_opened(reading, m, ending):
    document = reading(m.p(LINE), more={f"BinData/ole1.{ending}": b"MZ" + bytes(90)})
    assert f"위험할 수 있는 개체({ending.upper()}): 열지 않음" in reasons(document)
    assert "not opened" in reasons(document)


def test_55_a_macro_is_named_and_not_run(reading, m):
    script = "function OnDocument_Open() { new ActiveXObject('WScript.Shell').Run('x'); }"
    document = reading(m.p(LINE), more={"Scripts/sourceScripts": script.encode("utf-16-le")})
    assert "매크로(스크립트)가 들어 있음: 실행하지 않음" in reasons(document)


def test_56_a_preview_of_another_text_is_told_and_left(reading, m):
    words = " ".join(f"옛글{number}번" for number in range(40)).encode()
    document = reading(m.p(LINE), more={"Preview/PrvText.txt": words})
    assert lines(document) == [LINE]
    assert "미리보기 글이 본문과 다름" in reasons(document)


@pytest.mark.parametrize("code", ["-5", "1114112", "55296", "x", "9" * 30])
def test_codes_of_signs_are_not_believed(reading, m, code):
    note = f'<hp:ctrl><hp:footNote number="{code}" suffixChar="{code}">{m.texts(m.p("주"))}'
    document = reading(m.p(LINE) + m.holding(note + "</hp:footNote></hp:ctrl>"))
    assert lines(document)[0] == LINE
    assert "주" in lines(document)[-1]


@pytest.mark.long
def test_a_table_of_fifty_thousand_cells_fits_into_a_gigabyte(packed_hwpx, hwpx_parts, m):
    noise = random.Random(61)
    cells = [m.cell(row, 0, str(noise.randrange(10**9))) for row in range(50_000)]
    data = packed_hwpx(hwpx_parts(m.holding(m.table(*([cell] for cell in cells)))))
    document = read_apart(receive(data, "보고서.hwpx"), Bounds(memory=1 << 30))
    assert document.grids[0].rows == 50_000
