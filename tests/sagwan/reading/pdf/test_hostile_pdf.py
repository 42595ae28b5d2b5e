"""Damaged and dangerous PDF files are named for what they are, in bounded time and memory."""

import zlib
from hashlib import md5

import pytest
from pdfminer.arcfour import Arcfour

from sagwan import read
from sagwan.reading import ReadingError, TooLargeError
from sagwan.reading.pdf.errors import BrokenPdfError, LockedPdfError, SwollenPdfError

PAGE = "/MediaBox [0 0 595 842]"


class Maker:
    """Puts objects together to a file with a cross-reference table."""

    def __init__(self):
        self.objects: list[bytes] = []

    def add(self, body: str | bytes) -> int:
        self.objects.append(body.encode() if isinstance(body, str) else body)
        return len(self.objects)

    def stream(self, data: bytes, extra: str = "") -> int:
        head = f"<< /Length {len(data)} {extra} >>\nstream\n".encode()
        return self.add(head + data + b"\nendstream")

    def finish(self, root: int, extra: str = "") -> bytes:
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
        size = len(places) + 1
        out += f"trailer\n<< /Size {size} /Root {root} 0 R {extra} >>\n".encode()
        return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def written(*contents: str | bytes, catalog: str = "", page: str = PAGE) -> bytes:
    """A file with a page for each content stream, set in Helvetica."""
    maker = Maker()
    font = maker.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    streams = [maker.stream(text.encode() if isinstance(text, str) else text) for text in contents]
    first = len(maker.objects) + 1
    tree = first + len(contents)
    for stream in streams:
        maker.add(
            f"<< /Type /Page /Parent {tree} 0 R {page} /Contents {stream} 0 R"
            f" /Resources << /Font << /F {font} 0 R >> >> >>"
        )
    kids = " ".join(f"{first + at} 0 R" for at in range(len(contents)))
    maker.add(f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>")
    root = maker.add(f"<< /Type /Catalog /Pages {tree} 0 R {catalog} >>")
    return maker.finish(root)


def say(text: str, x: int = 72, y: int = 700, size: int = 12) -> str:
    """A line of text in a content stream."""
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n"


def packed(data: bytes, times: int = 1) -> bytes:
    """Data packed several times over."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def locked(password: str) -> bytes:
    """A file that opens with a password; with an empty one only its owner may change it."""
    user = (password.encode() + PADDING)[:32]
    owner = Arcfour(md5(b"owner" + PADDING[:27]).digest()[:5]).encrypt(user)
    name, rights = b"0123456789abcdef", (-44).to_bytes(4, "little", signed=True)
    key = md5(user + owner + rights + name).digest()[:5]
    check = Arcfour(key).encrypt(PADDING)
    maker = Maker()
    font = maker.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    secret = Arcfour(md5(key + b"\x02\0\0" + b"\0\0").digest()[:10])
    shown = maker.stream(secret.encrypt(say("Budget 12,345").encode()))
    maker.add(
        f"<< /Type /Page /Parent 4 0 R {PAGE} /Contents {shown} 0 R"
        f" /Resources << /Font << /F {font} 0 R >> >> >>"
    )
    maker.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    root = maker.add("<< /Type /Catalog /Pages 4 0 R >>")
    lock = f"/V 1 /R 2 /O <{owner.hex()}> /U <{check.hex()}> /P -44"
    rules = maker.add(f"<< /Filter /Standard {lock} >>")
    return maker.finish(root, f"/Encrypt {rules} 0 R /ID [<{name.hex()}> <{name.hex()}>]")


WHOLE = written(say("Budget 12,345"))


def reasons(data):
    return " / ".join(stretch.reason for stretch in read(data).unread)


def text(data):
    return "\n".join(line.text for line in read(data).lines)


def with_picture(*filters):
    maker = Maker()
    size = "/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    image = maker.stream(packed(bytes(9999)), f"/Type /XObject /Subtype /Image {size} {filters[0]}")
    drawn = maker.stream(b"q 595 0 0 842 0 0 cm /I Do Q")
    maker.add(
        f"<< /Type /Page /Parent 4 0 R {PAGE} /Contents {drawn} 0 R"
        f" /Resources << /XObject << /I {image} 0 R >> >> >>"
    )
    maker.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    return maker.finish(maker.add("<< /Type /Catalog /Pages 4 0 R >>"))


def test_58_a_broken_table_of_places_is_repaired_and_told():
    data = WHOLE.replace(b"xref", b"xxxx")
    assert "Budget 12,345" in text(data)
    assert "고쳐서 읽음" in reasons(data)
    assert "repaired" in reasons(data)


def test_58_a_file_without_its_end_is_read_as_far_as_it_goes():
    data = WHOLE[:-200]
    assert "Budget 12,345" in text(data)
    assert "고쳐서 읽음" in reasons(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", WHOLE[: len(WHOLE) // 2], b"%PDF-" + bytes(999)])
def test_58_what_holds_no_page_is_broken(data):
    with pytest.raises(BrokenPdfError) as caught:
        read(data)
    assert "깨져" in caught.value.message.ko
    assert "damaged" in caught.value.message.en


def test_57_pages_that_hold_each_other_end():
    maker = Maker()
    maker.add("<< /Type /Catalog /Pages 2 0 R >>")
    maker.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    maker.add("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
    with pytest.raises(ReadingError) as caught:
        read(maker.finish(1))
    assert "깨져" in caught.value.message.ko
    assert "damaged" in caught.value.message.en


def test_60_a_file_that_unpacks_to_hundreds_of_megabytes_is_not_opened():
    maker = Maker()
    bomb = packed(packed(bytes(300_000_000)))
    page = maker.stream(bomb, "/Filter [/FlateDecode /FlateDecode]")
    maker.add(f"<< /Type /Page /Parent 3 0 R {PAGE} /Contents {page} 0 R >>")
    maker.add("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
    data = maker.finish(maker.add("<< /Type /Catalog /Pages 3 0 R >>"))
    assert len(data) < 10_000
    with pytest.raises(SwollenPdfError) as caught:
        read(data)
    assert "96MB" in caught.value.message.ko
    assert "96 MB" in caught.value.message.en


@pytest.mark.parametrize("filters", ["/Filter /FlateDecode", "/Filter /JBIG2Decode"])
def test_60_63_and_64_a_huge_picture_is_not_unpacked_but_named(filters):
    assert "글자 없음, 그림만" in reasons(with_picture(filters))


def test_60_and_64_a_picture_in_the_format_of_films_is_not_unpacked_but_named():
    assert "picture only, no text" in reasons(with_picture("/Filter /JPXDecode"))


def test_62_too_many_pages_are_refused():
    maker = Maker()
    maker.add("<< /Type /Catalog /Pages 2 0 R >>")
    kids = " ".join(f"{at + 3} 0 R" for at in range(20_001))
    maker.add(f"<< /Type /Pages /Kids [{kids}] /Count 20001 >>")
    for _ in range(20_001):
        maker.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
    with pytest.raises(TooLargeError) as caught:
        read(maker.finish(1))
    assert "20,001쪽" in caught.value.message.ko
    assert "20,001 pages" in caught.value.message.en


def test_63_a_page_as_wide_as_a_city_is_read():
    wide = "/MediaBox [0 0 1000000 1000000]"
    assert "Far 7" in text(written(say("Far 7", 999_000, 999_000), page=wide))


@pytest.mark.parametrize(
    ("catalog", "page", "said"),
    [
        ("/OpenAction << /S /JavaScript /JS (app.alert) >>", "", "자바스크립트"),
        ("", "/Annots [<< /Subtype /Link /A << /S /Launch /F (x.exe) >> >>]", "프로그램을 여는"),
        ("", "/AA << /O << /S /SubmitForm /F (http) >> >>", "밖으로 보내는"),
        ("/AA << /WC << /S /JavaScript /JS (x) >> >>", "", "저절로"),
    ],
)
def test_61_what_a_file_would_do_is_named_and_not_done(catalog, page, said):
    data = written(say("Text 1"), catalog=catalog, page=f"{PAGE} {page}")
    assert said in reasons(data)
    assert "Text 1" in text(data)


def test_61_files_inside_a_file_are_counted_and_not_opened():
    maker = Maker()
    inner = maker.stream(b"MZ", "/Type /EmbeddedFile")
    spec = maker.add(f"<< /Type /Filespec /F (a.exe) /EF << /F {inner} 0 R >> >>")
    maker.add(f"<< /Type /Page /Parent 4 0 R {PAGE} >>")
    maker.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    names = f"/Names << /EmbeddedFiles << /Names [(a.exe) {spec} 0 R] >> >>"
    data = maker.finish(maker.add(f"<< /Type /Catalog /Pages 4 0 R {names} >>"))
    assert "첨부 파일 1개" in reasons(data)


def test_65_text_under_a_black_box_is_told():
    data = written(say("Secret 880101") + "0 g 60 690 300 20 re f\n")
    assert "Secret880101" in reasons(data)
    assert "가려진 글자" in reasons(data)
    assert "black box" in reasons(data)


def test_65_white_letters_on_a_dark_ground_are_no_secret():
    data = written("0 g 60 690 300 20 re f\n1 g\n" + say("Head 1"))
    assert reasons(data) == ""


def test_blank_pages_are_named():
    data = written(say("One"), "", say("Three"))
    document = read(data)
    assert [document.page_of(stretch.line) for stretch in document.unread] == [2]
    assert "빈 쪽" in document.unread[0].reason


def test_59_a_locked_file_says_so():
    with pytest.raises(LockedPdfError) as caught:
        read(locked("secret"))
    assert "암호" in caught.value.message.ko
    assert "password" in caught.value.message.en


def test_59_a_file_that_only_its_owner_may_change_is_read():
    assert "Budget 12,345" in text(locked(""))


def lettered(about: str, shown: bytes, *more: bytes | str) -> bytes:
    """A page in a font of one's own; `more` are the parts that the font names from 2 on."""
    maker = Maker()
    maker.add(about)
    for part in more:
        maker.stream(part) if isinstance(part, bytes) else maker.add(part)
    content = maker.stream(b"BT /F 12 Tf 72 700 Td " + shown + b" Tj ET\n")
    maker.add(
        f"<< /Type /Page /Parent {content + 2} 0 R {PAGE} /Contents {content} 0 R"
        " /Resources << /Font << /F 1 0 R >> >> >>"
    )
    maker.add(f"<< /Type /Pages /Kids [{content + 1} 0 R] /Count 1 >>")
    return maker.finish(maker.add(f"<< /Type /Catalog /Pages {content + 2} 0 R >>"))


def test_66_letters_that_mean_nothing_are_not_trusted():
    rows = "".join(f"<{code:02X}> <FFFD>\n" for code in range(32, 122))
    table = f"begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n90 beginbfchar\n{rows}"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 2 0 R >>"
    data = lettered(font, b"(Budget 12,345)", f"{table}endbfchar endcmap".encode())
    assert "글자 정보가 깨진 쪽" in reasons(data)
    assert "not reliable" in reasons(data)


def test_66_letters_without_a_meaning_are_not_trusted():
    name = "/BaseFont /AAAAAA+Batang"
    font = (
        f"<< /Type /Font /Subtype /Type0 {name} /Encoding /Identity-H /DescendantFonts [2 0 R] >>"
    )
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    inner = f"<< /Type /Font /Subtype /CIDFontType2 {name} {system} /FontDescriptor 3 0 R >>"
    about = "/Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200"
    shape = f"<< /Type /FontDescriptor /FontName /AAAAAA+Batang {about} /StemV 80 >>"
    data = lettered(font, b"<0123045608790ABC0DEF>", inner, shape)
    assert "글자 정보가 깨진 쪽" in reasons(data)
