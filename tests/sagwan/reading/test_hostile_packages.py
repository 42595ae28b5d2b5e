"""Packages of each kind (HWPX, DOCX, XLSX) that are cut off, lie, swell or point outside (19 to 44
of the list of bad inputs), as they reach `read`: one reason in two languages, in no time."""

import io
import random
import re
import stat
import time
import warnings
import zipfile

import pytest

from sagwan.reading import ReadingError, TooLargeError, read
from sagwan.reading.package_errors import (
    BrokenPackageError,
    LockedPackageError,
    UnsafeMarkupError,
    UnsafePackageError,
)

SECONDS = 10
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
POINTERS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINE = "정원 22명"
MAIN = {
    "hwpx": "Contents/section0.xml",
    "docx": "word/document.xml",
    "xlsx": "xl/worksheets/sheet1.xml",
}
DTD = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'


def pointers(*targets):
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'
        for number, (kind, target, more) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{POINTERS}">{inner}</Relationships>'


def parts_of_docx():
    return {
        "_rels/.rels": pointers(("officeDocument", "word/document.xml", "")),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{LINE}</w:t>'
        "</w:r></w:p></w:body></w:document>",
    }


def parts_of_xlsx():
    return {
        "_rels/.rels": pointers(("officeDocument", "xl/workbook.xml", "")),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": pointers(("worksheet", "worksheets/sheet1.xml", "")),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData><row><c t="inlineStr">'
        f"<is><t>{LINE}</t></is></c></row></sheetData></worksheet>",
    }


@pytest.fixture(params=MAIN)
def form(request):
    """The kind of package."""
    return request.param


@pytest.fixture
def parts(form, hwpx_parts, m):
    """The parts of a sound package."""
    if form == "hwpx":
        return hwpx_parts(m.p(LINE))
    found = parts_of_docx() if form == "docx" else parts_of_xlsx()
    return {name: text.encode() for name, text in found.items()}


@pytest.fixture
def main(form):
    """The name of the part that holds the text."""
    return MAIN[form]


def zipped(members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, content in members.items() if isinstance(members, dict) else members:
            archive.writestr(name, content)
    return file.getvalue()


def refusal(data, kind):
    start = time.process_time()
    with pytest.raises(ReadingError) as caught:
        read(data, "보고서")
    assert time.process_time() - start < SECONDS
    assert isinstance(caught.value, kind)
    message = caught.value.message
    assert re.search("[가-힣]", message.ko)
    assert message.ko.endswith("주십시오.")
    assert message.en.endswith(".")
    return message


def texts(data):
    start = time.process_time()
    document = read(data, "보고서")
    assert time.process_time() - start < SECONDS
    return [line.text for line in document.lines if line.text]


def attempt(data):
    """Give the lines of what can be read, else the reason why nothing can."""
    try:
        return "\n".join(texts(data))
    except ReadingError as error:
        return error.message.ko


def patched(data, offset, new, mark=b"PK\x01\x02", *, last=False):
    """Change the entry of the first or last member in the directory."""
    place = (data.rfind(mark) if last else data.find(mark)) + offset
    return data[:place] + new + data[place + len(new) :]


def test_a_sound_package_is_read(parts):
    assert texts(zipped(parts)) == [LINE]


# 19 to 31: the archive


@pytest.mark.parametrize("size", [3_000_000, 60_000_000])
def test_19_a_part_that_swells_is_refused(parts, main, size):
    message = refusal(zipped({**parts, main: b" " * size}), UnsafePackageError)
    assert "배 넘게 커지는 파일" in message.ko
    assert "swells more than" in message.en


def test_20_an_archive_inside_is_left_closed(parts):
    inner = zipped({"a": b"\0" * 100_000_000})
    assert texts(zipped({**parts, "inner.zip": inner})) == [LINE]


def test_21_members_over_each_other_are_refused(parts):
    data = patched(zipped(parts), 42, b"\0\0\0\0", last=True)
    message = refusal(data, UnsafePackageError)
    assert "서로 겹칩니다" in message.ko
    assert "lie over each other" in message.en


def test_22_a_part_that_is_there_twice_is_refused(parts, main):
    data = zipped([*parts.items(), (main, parts[main].replace(b"22", b"99"))])
    message = refusal(data, UnsafePackageError)
    assert "이름이 같은 파일" in message.ko
    assert "two files of one name" in message.en


def test_23_more_members_than_a_document_has_are_refused(parts):
    data = zipped({**parts, **{f"a/{n}": b"" for n in range(20_001)}}, zipfile.ZIP_STORED)
    assert "20,000" in refusal(data, TooLargeError).ko


@pytest.mark.parametrize("size", [b"\1\0\0\0", b"\xff\xff\xff\x00", b"\xff\xff\xff\x7f"])
def test_24_a_size_that_lies_is_found_out(parts, size):
    refusal(patched(zipped(parts), 24, size, last=True), ReadingError)


@pytest.mark.parametrize("name", ["../../a.xml", "/etc/a", "C:/a.xml"])
def test_25_a_name_that_points_outside_is_refused(parts, name):
    message = refusal(zipped({**parts, name: b"x"}), UnsafePackageError)
    assert "바깥을 가리키는 이름" in message.ko
    assert "points outside" in message.en


def test_26_a_symbolic_link_is_refused(parts, main):
    link = zipfile.ZipInfo(main)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    others = [(name, text) for name, text in parts.items() if name != main]
    message = refusal(zipped([*others, (link, b"/etc/passwd")]), UnsafePackageError)
    assert "심볼릭 링크" in message.ko
    assert "symbolic link" in message.en


def test_27_an_encrypted_member_is_a_password(parts):
    message = refusal(patched(zipped(parts), 8, b"\1\0"), LockedPackageError)
    assert "암호가 걸린 파일" in message.ko
    assert "password" in message.en


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9, 0.999])
def test_28_a_package_that_is_cut_off_is_damaged(parts, share):
    data = zipped(parts)
    message = refusal(data[: int(len(data) * share)], ReadingError)
    assert "손상" in message.ko or "ZIP" in message.ko


@pytest.mark.parametrize("bytes_behind", [b"MZ" + bytes(90), b"%PDF-1.7 1 0 obj"])
def test_29_bytes_behind_the_archive_are_refused(parts, bytes_behind):
    message = refusal(zipped(parts) + bytes_behind, UnsafePackageError)
    assert "다른 내용이 붙어 있습니다" in message.ko
    assert "before or behind" in message.en


@pytest.mark.parametrize(
    ("front", "word"), [(b"MZ\x90\0", "실행"), (b"GIF89a", "그림"), (b"%PDF-1.7\n", "PDF")]
)
def test_29_what_stands_before_the_archive_decides_what_it_is(parts, front, word):
    assert word in refusal(front + zipped(parts), ReadingError).ko


def test_30_absurd_sizes_of_zip64_are_refused(parts):
    data = zipped(parts)
    end = data.rfind(b"PK\x05\x06")
    for offset in (12, 16):
        refusal(data[: end + offset] + b"\xff" * 4 + data[end + offset + 4 :], ReadingError)
    huge = (1 << 62).to_bytes(8, "little")
    record = b"PK\x06\x06" + (44).to_bytes(8, "little") + bytes(12) + huge * 4
    locator = b"PK\x06\x07" + bytes(4) + end.to_bytes(8, "little") + b"\1\0\0\0"
    wide = data[:end] + record + locator + data[end : end + 8] + b"\xff" * 12 + data[end + 20 :]
    refusal(wide, ReadingError)


def test_31_a_name_in_an_old_korean_encoding_does_no_harm(parts):
    data = zipped({**parts, "xxxx.txt": b"x"})
    assert texts(data.replace(b"xxxx.txt", "가나".encode("cp949") + b".txt")) == [LINE]


# 33: what must be there


def test_33_a_package_without_its_text_is_damaged(form, parts, main):
    main = "xl/workbook.xml" if form == "xlsx" else main
    kept = {name: text for name, text in parts.items() if name != main}
    if form == "docx":
        kept["word/styles.xml"] = b""
    message = refusal(zipped(kept), BrokenPackageError)
    assert "없습니다" in message.ko
    assert "missing" in message.en


# 35 to 44: the mark-up


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_35_to_38_a_document_type_is_refused_in_any_part(parts, encoding):
    for name in parts:
        if name == "mimetype":
            continue
        text = DTD + parts[name].decode()
        message = refusal(zipped({**parts, name: text.encode(encoding)}), UnsafeMarkupError)
        assert name.rpartition("/")[0] in message.ko
        assert "DTD" in message.ko
        assert "document type (DTD)" in message.en


@pytest.mark.parametrize("depth", [300, 10_000, 200_000])
def test_39_mark_up_without_bottom_ends(parts, main, depth):
    noise = random.Random(depth)
    names = [f"a{noise.randrange(10**9)}" for _ in range(depth)]  # not to be mistaken for a bomb
    inner = "".join(f"<{name}>" for name in names) + "".join(f"</{n}>" for n in reversed(names))
    text = parts[main].decode()
    place = text.rindex("</", 0, text.rindex("</"))
    said = attempt(zipped({**parts, main: (text[:place] + inner + text[place:]).encode()}))
    assert said.startswith((LINE, "손상된 파일입니다"))


@pytest.mark.long
def test_40_a_million_attributes_end(parts, main):
    noise = random.Random(40)
    crowd = " ".join(f'a{n}="{noise.randrange(10**6)}"' for n in range(1_000_000))
    text = parts[main].decode()
    place = text.index(">", text.index("?>") if "?>" in text else 0)
    said = attempt(zipped({**parts, main: f"{text[:place]} {crowd}{text[place:]}".encode()}))
    assert LINE in said or "손상된" in said


@pytest.mark.long
def test_41_a_text_of_many_megabytes_ends(parts, main):
    noise = random.Random(41)
    long = "".join(chr(0xAC00 + noise.randrange(11172)) for _ in range(4_000_000)).encode()
    data = zipped({**parts, main: parts[main].replace("22명".encode(), long)})
    assert attempt(data)


def test_42_an_encoding_of_nobody_is_refused(parts, main):
    text = b'<?xml version="1.0" encoding="utf-7"?>' + parts[main]
    message = refusal(zipped({**parts, main: text}), UnsafeMarkupError)
    assert "utf-7" in message.ko


def test_42_utf_16_without_its_mark_is_read(parts, main):
    wide = parts[main].decode().encode("utf-16-le")
    assert texts(zipped({**parts, main: wide})) == [LINE]


@pytest.mark.parametrize("sign", ["\x01", "\ufffe", "&#0;", "&#xD800;"])
def test_43_signs_that_xml_forbids_end_in_a_reason(parts, main, sign):
    bad = parts[main].replace(b"22", sign.encode())
    said = attempt(zipped({**parts, main: bad}))
    assert "정원" in said or "손상된" in said


def test_44_an_inclusion_includes_nothing(parts, main):
    text = parts[main].decode()
    place = text.rindex("</", 0, text.rindex("</"))
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'
    assert texts(zipped({**parts, main: (text[:place] + include + text[place:]).encode()})) == [
        LINE
    ]
