"""The package of a Word document: its parts in fixed order with fixed dates, so that the same
report gives the same bytes."""

from sagwan.writing.docx.names import RELATIONS, ROOT_NAMES
from sagwan.writing.docx.page import write_footer
from sagwan.writing.flow import Flow
from sagwan.writing.packing import escape, pack_parts

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_ASKS = '<w:updateFields w:val="true"/>'  # lets Word fill in the pages of the contents
_SETTINGS = (
    f'<w:settings {ROOT_NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="800"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>{}<w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ko-KR"/></w:settings>'
)


def pack(body: str, styles: str, comments: str, flow: Flow) -> bytes:
    """Pack the parts of a document; comments may be none."""
    stories = {
        "styles": styles,
        "settings": _SETTINGS.format(_ASKS if flow.contents else ""),
        "footer": write_footer(),
    }
    if comments:
        stories["comments"] = comments
    parts = {
        "[Content_Types].xml": _types(list(stories)),
        "_rels/.rels": _relations(
            {
                "rDocument": (f"{RELATIONS}/officeDocument", "word/document.xml"),
                "rCore": (
                    f"{_PACKAGE}/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
            }
        ),
        "docProps/core.xml": _core(flow),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": _relations(
            {f"r{kind.title()}": (f"{RELATIONS}/{kind}", f"{kind}.xml") for kind in stories}
        ),
        **{f"word/{kind}.xml": story for kind, story in stories.items()},
    }
    return pack_parts((name, _DECLARATION + part) for name, part in parts.items())


def _types(stories: list[str]) -> str:
    listed = {f"/word/{kind}.xml": f"{_WORD}.{kind}+xml" for kind in stories}
    listed = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        **listed,
        "/docProps/core.xml": _CORE,
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in listed.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core(flow: Flow) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(flow.title or '')}</dc:title>"
        f"<dc:creator>{escape(flow.organisation or '')}</dc:creator>"
        "<dc:language>ko-KR</dc:language></cp:coreProperties>"
    )
