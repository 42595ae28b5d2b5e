"""Packages of XML parts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from sagwan.writing.packing import escape, pack_parts


def test_what_xml_means_or_cannot_hold_is_escaped():
    assert escape("<가 & \"나'>") == "&lt;가 &amp; &quot;나&#x27;&gt;"
    assert escape("가\x00나\x0b다\ud800라\uffff") == "가 나 다 라 "
    assert escape("가\u00a0나 12%") == "가\u00a0나 12%"


def test_the_same_parts_give_the_same_bytes():
    parts = [("mimetype", "application/x"), ("가/나.xml", "<a/>")]
    packed = pack_parts(parts, stored={"mimetype"})
    assert packed == pack_parts(iter(parts), stored=["mimetype"])
    with ZipFile(BytesIO(packed)) as archive:
        kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds == {"mimetype": ZIP_STORED, "가/나.xml": ZIP_DEFLATED}
