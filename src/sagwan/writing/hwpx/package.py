"""The package of an HWPX file: its parts in fixed order with fixed dates, so that the same report
gives the same bytes."""

from sagwan.writing.hwpx.names import ROOT_NAMES
from sagwan.writing.packing import escape, pack_parts

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
_PREVIEW = 1_000
_VERSION = (
    '<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version"'
    ' tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="1" buildNumber="0" os="1"'
    ' xmlVersion="1.5" application="Hancom Office Hangul" appVersion="13, 0, 0, 0"/>'
)
_SETTINGS = (
    '<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app"'
    ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">'
    '<ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>'
)
_CONTAINER = (
    '<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"'
    ' xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles>'
    '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
    '<ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/>'
    "</ocf:rootfiles></ocf:container>"
)
_MANIFEST = '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_ITEMS = (
    ("header", "Contents/header.xml"),
    ("section0", "Contents/section0.xml"),
    ("settings", "settings.xml"),
    ("version", "version.xml"),
)


def pack(header: str, section: str, title: str, preview: str) -> bytes:
    """Pack the parts of a document."""
    parts = {
        "version.xml": _VERSION,
        "Contents/header.xml": header,
        "Contents/section0.xml": section,
        "Contents/content.hpf": _contents(title),
        "settings.xml": _SETTINGS,
        "META-INF/container.xml": _CONTAINER,
        "META-INF/manifest.xml": _MANIFEST,
    }
    declared = ((name, _DECLARATION + part) for name, part in parts.items())
    kind, shown = ("mimetype", "application/hwp+zip"), ("Preview/PrvText.txt", preview[:_PREVIEW])
    return pack_parts((kind, *declared, shown), stored={"mimetype"})


def _contents(title: str) -> str:
    items = "".join(
        f'<opf:item id="{key}" href="{place}" media-type="application/xml"/>'
        for key, place in _ITEMS
    )
    return (
        f'<opf:package {ROOT_NAMES} version="" unique-identifier="" id="">'
        f"<opf:metadata><opf:title>{escape(title)}</opf:title><opf:language>ko</opf:language>"
        f"</opf:metadata><opf:manifest>{items}</opf:manifest><opf:spine>"
        '<opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/>'
        "</opf:spine></opf:package>"
    )
