"""XML of documents: what declares types or entities, or has no bottom, is refused in no time."""

import time

import pytest

from sagwan.reading.errors import ReadingError
from sagwan.reading.package_errors import BrokenMarkupError, UnsafeMarkupError
from sagwan.reading.xml import iterate_xml, parse_what_can_be_read, parse_xml

SECONDS = 5
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefg", "bcdefgh", strict=True))
    + "]><a>&h;</a>"
)
TYPED = {
    "billion laughs": LAUGHS,
    "quadratic": f'<!DOCTYPE a [<!ENTITY b "{"x" * 50_000}">]><a>{"&b;" * 10_000}</a>',
    "a file": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "an address": '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>',
    "a parameter": '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.com/b"> %b;]><a/>',
    "behind a comment": "<?xml version='1.0'?>\n<!-- 가 -->\n<?b c?><!DOCTYPE a><a/>",
}
BOTTOMLESS = {
    "300 deep": "<a>" * 300 + "</a>" * 300,
    "10,000 deep": "<a>" * 10_000 + "</a>" * 10_000,
    "200,000 deep": "<a>" * 200_000 + "</a>" * 200_000,
    "a million attributes": "<a " + " ".join(f'b{n}=""' for n in range(1_000_000)) + "/>",
    "a text of 100 MB": "<a>" + "가" * 34_000_000 + "</a>",
    "an entity of nobody": "<a>&b;</a>",
    "a control character": "<a>\x01</a>",
    "U+FFFE": "<a>\ufffe</a>",
    "nothing": "",
    "no mark-up": "가나다",
}


def refusal(data):
    start = time.process_time()
    with pytest.raises(ReadingError) as caught:
        parse_xml(data, "Contents/section0.xml")
    assert time.process_time() - start < SECONDS
    assert "Contents/section0.xml" in caught.value.message.ko
    return caught.value


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused_in_every_encoding(kind, encoding):
    text = TYPED[kind]
    error = refusal(text.encode(encoding))
    assert isinstance(error, UnsafeMarkupError)
    assert "DTD" in error.message.ko
    assert "document type" in error.message.en


@pytest.mark.parametrize("kind", BOTTOMLESS)
def test_xml_without_bottom_or_form_is_refused(kind):
    error = refusal(BOTTOMLESS[kind].encode())
    assert isinstance(error, BrokenMarkupError)
    assert "손상된 파일" in error.message.ko
    assert "not well formed" in error.message.en


def test_a_lone_half_of_a_character_is_refused():
    assert isinstance(refusal("<a>\ud800</a>".encode("utf-8", "surrogatepass")), BrokenMarkupError)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_every_unicode_encoding_gives_the_same_text(encoding):
    assert parse_xml("<a>가 ① 㐀</a>".encode(encoding)).text == "가 ① 㐀"


@pytest.mark.parametrize("name", ["euc-kr", "EUC-KR", "ks_c_5601-1987"])
def test_a_declared_korean_encoding_is_believed_where_it_is_true(name):
    data = f'<?xml version="1.0" encoding="{name}"?><a>정원</a>'.encode("cp949")
    assert parse_xml(data).text == "정원"


def test_a_declared_encoding_that_is_not_true_is_found_out():
    data = '<?xml version="1.0" encoding="euc-kr"?><a>가나다라</a>'.encode()[:-5]
    assert isinstance(refusal(data), BrokenMarkupError)


def test_utf_7_is_refused():
    error = refusal(b'<?xml version="1.0" encoding="utf-7"?><a>+ADw-</a>')
    assert isinstance(error, UnsafeMarkupError)
    assert "utf-7" in error.message.ko


def test_an_inclusion_includes_nothing():
    root = parse_xml(
        b'<a xmlns:xi="http://www.w3.org/2001/XInclude">'
        b'<xi:include href="file:///etc/passwd" parse="text"/></a>'
    )
    assert list(root.itertext()) == []


def test_what_stands_before_a_damaged_place_is_read():
    markup = parse_what_can_be_read("<a><b>정원</b><b>현".encode(), "section0.xml")
    assert markup.broken
    assert markup.root[0].text == "정원"


def test_whole_xml_is_not_broken():
    assert not parse_what_can_be_read(b"<a/>", "section0.xml").broken


def test_nothing_at_all_is_damaged():
    with pytest.raises(BrokenMarkupError):
        parse_what_can_be_read(b" ", "section0.xml")


def test_elements_come_one_by_one():
    assert [e.get("n") for e in iterate_xml(b'<a><b n="1"/><c/><b n="2"/></a>', ("b",))] == [
        "1",
        "2",
    ]


def test_elements_before_a_damaged_place_come_before_the_reason():
    found: list[str] = []
    with pytest.raises(BrokenMarkupError):
        found.extend(e.tag for e in iterate_xml(b"<a><b/><b/><c", ("b",)))
    with pytest.raises(UnsafeMarkupError):
        list(iterate_xml(LAUGHS.encode(), ("b",)))
