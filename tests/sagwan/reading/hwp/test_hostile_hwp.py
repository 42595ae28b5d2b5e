"""HWP files that are cut off, lie about themselves, are locked or made to hurt (45 to 56 of the
list of bad inputs): a reason in both languages or the text with what is missing, in no time."""

import struct
import time

import pytest
from tests.sagwan.reading import answers

from sagwan.reading import EmptyFileError, TooLargeError, UnknownFormatError, read
from sagwan.reading.hancom.errors import (
    CertificateError,
    DamagedDocumentError,
    HancomMarkupError,
    OldHancomError,
    PasswordError,
    RightsError,
)

SECONDS = 10
NAME = "보고서.hwp"
LINE = "정원 22명"


def refusal(data):
    return answers.refusal(data, NAME, SECONDS)


def reading(data):
    start = time.process_time()
    document = read(data, NAME)
    assert time.process_time() - start < SECONDS
    return document


def attempt(data):
    return answers.said_of(data, NAME, SECONDS)


def lines(document):
    return [line.text for line in document.lines if line.text]


def reasons(document):
    return " / ".join(stretch.reason for stretch in document.unread)


def entry(data, name):
    """Where the directory tells of a stream."""
    return data.find(name.encode("utf-16-le"))


def with_number(data, place, number, size=4):
    changed = bytearray(data)
    changed[place : place + size] = number.to_bytes(size, "little")
    return bytes(changed)


@pytest.fixture(scope="session")
def sound(hwp, r):
    """A file without a fault, large enough for sectors of its own."""
    return hwp(r.paragraph(LINE) + r.paragraph("나" * 3000), flags=0)


def test_a_sound_file_is_read(sound, hwp, r):
    assert lines(reading(sound))[0] == LINE
    cells = r.cell(0, 0, r.paragraph("정원", 2)) + r.cell(0, 1, r.paragraph("22", 2))
    assert lines(reading(hwp(r.table(cells)))) == ["정원\t22"]


# 45: only a header, or a header and nothing behind it


@pytest.mark.parametrize("rest", [b"", bytes(4096), b"\xff" * 4096], ids=["none", "zeros", "ff"])
def test_45_a_header_alone_is_an_unknown_compound_file(sound, rest):
    error = refusal(sound[:512] + rest)
    assert isinstance(error, UnknownFormatError)
    assert "잘렸을 수 있습니다" in error.message.ko
    assert "may be cut off" in error.message.en


def test_45_a_header_with_noise_behind_it_is_damaged(sound):
    error = refusal(sound[:8] + bytes(4000) + b"HWP Document File" + b"\xff" * 400)
    assert isinstance(error, DamagedDocumentError)
    assert "목차를 읽을 수 없습니다" in error.message.ko
    assert "directory of the OLE file is broken" in error.message.en


@pytest.mark.parametrize("share", [0.2, 0.4, 0.6, 0.8, 0.95])
def test_45_a_file_that_is_cut_off_gives_what_is_there_or_a_reason(sound, share):
    said = attempt(sound[: int(len(sound) * share)])
    assert said.startswith((LINE, "손상된 문서입니다", "한글·오피스 문서(OLE)로 보이나"))


# 46: chains of sectors that come back to themselves


def test_46_chains_that_loop_end(sound):
    for sector in range(12):
        for target in range(12):
            assert attempt(with_number(sound, 512 + 4 * sector, target))


def test_46_small_chains_that_loop_end(hwp, r):
    data = hwp(r.paragraph(LINE), flags=0)
    table = int.from_bytes(data[60:64], "little")
    for sector in range(8):
        assert attempt(with_number(data, 512 * (table + 1) + 4 * sector, 0))


@pytest.mark.parametrize("link", [68, 72, 76], ids=["left", "right", "child"])
@pytest.mark.parametrize("name", ["FileHeader", "BodyText", "Section0"])
def test_46_a_directory_that_loops_ends(sound, link, name):
    said = attempt(with_number(sound, entry(sound, name) + link, 1))
    assert said.startswith((LINE, "손상된 문서입니다"))


def test_46_a_list_of_tables_that_loops_ends(sound):
    said = attempt(with_number(with_number(sound, 68, 1), 72, 0xFFFFFFFF))
    assert said.startswith((LINE, "손상된 문서입니다"))


# 47: a stream that is larger than the file


def test_47_a_section_beyond_the_file_is_damaged(sound):
    error = refusal(with_number(sound, entry(sound, "Section0") + 116, 0x0FFFFFFF))
    assert isinstance(error, DamagedDocumentError)
    assert "본문을 한 줄도 읽을 수 없습니다" in error.message.ko
    assert "not a line of its text can be read" in error.message.en


@pytest.mark.parametrize("name", ["FileHeader", "DocInfo", "Section0"])
@pytest.mark.parametrize("size", [0x7FFFFFFF, 0xFFFFFFFF])
def test_47_a_size_beyond_the_file_is_not_believed(sound, name, size):
    said = attempt(with_number(sound, entry(sound, name) + 120, size))
    assert said.startswith((LINE, "손상된 문서입니다: 한글 문서의 머리(FileHeader)"))


# 48: what unpacks to more than any report


def test_48_a_section_that_swells_is_refused(hwp):
    error = refusal(hwp(bytes(1 << 28)))
    assert isinstance(error, TooLargeError)
    assert "64MB를 넘습니다" in error.message.ko
    assert "more than 64 MB" in error.message.en


@pytest.mark.parametrize("place", ["DocInfo", "Scripts/DefaultJScript"])
def test_48_what_swells_beside_the_text_is_refused_too(hwp, r, place):
    data = hwp(r.paragraph(LINE), more={place: r.deflate(bytes(1 << 28))})
    assert isinstance(refusal(data), TooLargeError)


def test_48_a_section_of_millions_of_records_is_refused(hwp, r):
    error = refusal(hwp(r.record(66, 0) * 1_000_001))
    assert isinstance(error, TooLargeError)
    assert "레코드가 1,000,000개를" in error.message.ko
    assert "records" in error.message.en


# 49: records that lie about their length


@pytest.mark.parametrize("length", [500, 0xFFE, 0xFFFFFFFF])
def test_49_text_before_a_record_that_runs_past_the_end_is_read(hwp, r, length):
    document = reading(hwp(r.paragraph(LINE) + r.record(66, 0, b"", length)))
    assert lines(document) == [LINE]
    assert "여기부터 손상되어 읽지 못함" in reasons(document)
    assert "damaged from here on" in reasons(document)


def test_49_nothing_but_a_record_that_lies_is_damaged(hwp, r):
    assert isinstance(refusal(hwp(r.record(66, 0, b"", 0xFFFFFFFF))), DamagedDocumentError)


def test_49_definitions_that_lie_leave_the_text(hwp, r):
    document = reading(hwp(r.paragraph(LINE), info=r.record(25, 0, b"", 0xFFFFFFFF)))
    assert lines(document) == [LINE]


def test_49_records_without_content_do_no_harm(hwp, r):
    empty = b"".join(r.record(tag, level) for tag in range(60, 100) for level in (0, 1, 2))
    assert lines(reading(hwp(r.paragraph(LINE) + empty)))[0] == LINE


# 50: records that jump between levels


def test_50_levels_that_jump_lose_no_text(hwp, r):
    jumping = r.record(71, 500, b" lbt") + r.record(77, 3) + r.record(72, 1000)
    document = reading(
        hwp(r.paragraph(LINE) + jumping + r.paragraph("나", 900) + r.paragraph("다"))
    )
    assert lines(document)[0] == LINE
    assert lines(document)[-1] == "다"


def test_50_paragraphs_a_thousand_deep_end(hwp, r):
    body = b"".join(r.paragraph("가", level) for level in range(1000))
    assert lines(reading(hwp(r.paragraph(LINE) + body * 20)))[0] == LINE


@pytest.mark.long
def test_50_a_hundred_thousand_controls_without_a_text_end(hwp, r):
    body = r.paragraph(LINE) + r.record(66, 0) + r.record(71, 1, b" lbt") * 100_000
    assert lines(reading(hwp(body)))[0] == LINE


# 51: what is locked


@pytest.mark.parametrize(
    ("bit", "kind", "ko", "en"),
    [
        (1, PasswordError, "암호가 걸린 문서", "protected by a password"),
        (4, RightsError, "DRM(문서 보안)", "rights management"),
        (8, CertificateError, "인증서로 암호화", "with a certificate"),
        (10, RightsError, "DRM(문서 보안)", "rights management"),
    ],
    ids=["password", "rights", "certificate", "rights by certificate"],
)
def test_51_a_locked_file_says_with_what(hwp, r, bit, kind, ko, en):
    error = refusal(hwp(r.paragraph(LINE), flags=1 | 1 << bit))
    assert isinstance(error, kind)
    assert ko in error.message.ko
    assert en in error.message.en


def test_51_a_distribution_lock_without_its_key_is_damaged(hwp, r):
    for stream in (r.deflate(r.paragraph(LINE)), r.record(28, 0, bytes(20)), b""):
        error = refusal(hwp(r.paragraph("안내"), flags=5, more={"ViewText/Section0": stream}))
        assert "배포용 문서의 열쇠 레코드가 없습니다" in error.message.ko
        assert "distribution lock" in error.message.en


@pytest.mark.parametrize("flags", [4, 5], ids=["plain", "compressed"])
def test_51_a_distribution_lock_with_a_wrong_key_gives_no_noise(hwp, r, flags):
    for start in range(8):
        noise = bytes((start + n * 7) % 256 for n in range(5120))
        stream = r.record(28, 0, noise[:256]) + noise
        error = refusal(hwp(r.paragraph("안내"), flags=flags, more={"ViewText/Section0": stream}))
        assert isinstance(error, DamagedDocumentError)
        assert "배포용 문서의 잠금이 풀리지 않습니다" in error.message.ko
        assert "distribution lock does not open" in error.message.en


def test_51_a_distribution_lock_without_a_text_is_damaged(hwp, r):
    error = refusal(hwp(r.paragraph("안내"), flags=5))
    assert "본문(ViewText)이 없습니다" in error.message.ko


# 52: older and other formats under the same name


@pytest.mark.parametrize(
    ("data", "kind", "word"),
    [
        (b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(3000), OldHancomError, "HWP 3.0"),
        (b'<?xml version="1.0"?>\n<HWPML Version="2.8"/>', HancomMarkupError, "HWPML"),
        ('\ufeff<?xml version="1.0"?><HWPML/>'.encode("utf-16-le"), HancomMarkupError, "HWPML"),
    ],
    ids=["HWP 3.0", "HWPML", "HWPML in UTF-16"],
)
def test_52_an_older_format_is_named(data, kind, word):
    error = refusal(data)
    assert isinstance(error, kind)
    assert word in error.message.ko
    assert word in error.message.en


def test_52_an_older_version_in_a_compound_file_is_named(hwp, r):
    assert isinstance(refusal(hwp(r.paragraph(LINE), version=(3, 0, 0, 0))), OldHancomError)


# 53: tables without measure


@pytest.mark.long
def test_53_a_table_of_half_a_million_cells_is_refused(hwp, r):
    cells = b"".join(r.cell(row, 0, b"") for row in range(1000)) * 501
    error = refusal(hwp(r.table(cells)))
    assert isinstance(error, TooLargeError)
    assert "표의 칸이" in error.message.ko
    assert "table cells" in error.message.en


@pytest.mark.parametrize("depth", [40, 340])
def test_53_tables_in_tables_keep_the_innermost_word(hwp, r, depth):
    document = reading(hwp(r.nested(min(depth, 339))))
    assert lines(document) == ["속"]
    assert len(document.grids) == 32


def test_53_spans_beyond_the_table_end_with_it(hwp, r):
    cells = r.cell(0, 0, r.paragraph("가", 2), rows=65535, columns=65535)
    document = reading(hwp(r.table(cells + r.cell(1, 1, r.paragraph("나", 2), rows=9))))
    assert lines(document) == ["가", "나"]
    grid = document.grids[0]
    assert grid.rows == 2
    assert all(cell.row + cell.rowspan <= 2 for cell in grid.cells)


def test_53_a_cell_in_the_far_distance_is_brought_near(hwp, r):
    cells = r.cell(0, 0, r.paragraph("가", 2)) + r.cell(65535, 65535, r.paragraph("나", 2))
    document = reading(hwp(r.table(cells)))
    assert lines(document) == ["가", "나"] or lines(document) == ["가", "\t나"]
    assert document.grids[0].rows == 2


@pytest.mark.parametrize("span", [1, 65535])
def test_53_cells_scattered_over_a_desert_are_refused(hwp, r, span):
    cells = b"".join(
        r.cell(n * 13 % 65536, n * 7919 % 65536, r.paragraph("가", 2), rows=span, columns=span)
        for n in range(3000)
    )
    assert isinstance(refusal(hwp(r.table(cells))), TooLargeError)


def test_53_an_empty_table_is_an_empty_document(hwp, r):
    error = refusal(hwp(r.table(b"".join(r.cell(row, 0, b"") for row in range(1000)))))
    assert isinstance(error, EmptyFileError)


# 54 to 56: what lies beside the text


@pytest.mark.parametrize("ending", ["exe", "eps", "ole", "js"])
def test_54_a_harmful_object_is_named_and_not_opened(hwp, r, ending):
    info = r.properties() + r.object(ending)
    more = {f"BinData/BIN0001.{ending}": b"MZ" + bytes(90)}
    document = reading(hwp(r.paragraph(LINE), info=info, more=more))
    assert lines(document) == [LINE]
    assert f"위험할 수 있는 개체({ending.upper()}): 열지 않음" in reasons(document)
    assert "not opened" in reasons(document)


def test_55_a_macro_is_named_and_not_run(hwp, r):
    script = "function OnDocument_Open()\n{\n  new ActiveXObject('WScript.Shell').Run('x');\n}\n"
    more = {"Scripts/DefaultJScript": r.deflate(script.encode("utf-16-le"))}
    document = reading(hwp(r.paragraph(LINE), more=more))
    assert "매크로(스크립트)가 들어 있음: 실행하지 않음" in reasons(document)
    assert "holds a macro, not run" in reasons(document)


def test_56_a_preview_of_another_text_is_told_and_left(hwp, r):
    words = " ".join(f"옛글{number}번" for number in range(40))
    document = reading(hwp(r.paragraph(LINE), more={"PrvText": words.encode("utf-16-le")}))
    assert lines(document) == [LINE]
    assert "미리보기 글이 본문과 다름" in reasons(document)
    assert "preview text differs" in reasons(document)


# what is missing


def test_a_file_without_its_head_is_damaged(hwp, r):
    for head in (None, b"HWP Document File", bytes(256)):
        data = hwp(r.paragraph(LINE), info=b"HWP Document File", flags=0, more={"FileHeader": head})
        error = refusal(data)
        assert isinstance(error, DamagedDocumentError)
        assert "FileHeader" in error.message.ko


def test_a_file_without_a_body_is_damaged(hwp):
    assert "본문(BodyText)이 없습니다" in refusal(hwp()).message.ko


def test_a_file_without_definitions_gives_its_text(hwp, r):
    assert lines(reading(hwp(r.paragraph(LINE), more={"DocInfo": None}))) == [LINE]


def test_a_section_that_is_missing_is_told(hwp, r):
    document = reading(hwp(r.paragraph(LINE), info=r.properties(3)))
    assert lines(document) == [LINE]
    assert reasons(document).count("본문 구역이 없거나") == 2


def test_numbers_of_sections_are_not_believed(hwp, r):
    info = r.record(16, 0, struct.pack("<H24x", 65535))
    assert reasons(reading(hwp(r.paragraph(LINE), info=info))).count("본문 구역") < 110


def test_records_with_broken_bytes_give_text_or_a_reason(hwp, r, survives, broken):
    cells = r.cell(0, 0, r.paragraph("정원", 2), rows=2) + r.cell(0, 1, r.nested(3, 2), columns=2)
    section = r.paragraph(LINE) + r.table(cells) + r.paragraph("끝")
    info = r.properties() + r.object("exe")
    more = {"Scripts/DefaultJScript": b"x" * 40, "PrvText": b"x" * 40}

    def make(noise):
        about = broken(info, noise) if noise.random() < 0.2 else info
        return hwp(broken(section, noise), flags=0, info=about, more=more)

    assert survives(make, 400) > 200
