"""The styles of a Word document (styles.xml): each is written once, when it is first asked for."""

from sagwan.reading.styles import Style
from sagwan.writing.docx.looks import FONT, write_letters, write_shape
from sagwan.writing.docx.names import ROOT_NAMES, write_run
from sagwan.writing.looks import PLAIN, Look, look_of
from sagwan.writing.packing import escape

CELL = Look(PLAIN.letters, PLAIN.shape)
_CELL_NAME = "업무보고 칸"
_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    '<w:color w:val="000000"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
    '<w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    '<w:spacing w:before="0" w:after="0" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
_USUAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
)


class Styles:
    """The styles that the paragraphs of one document name."""

    def __init__(self) -> None:
        self._styles: dict[str, tuple[str, Look]] = {}

    def write_paragraph(self, style: Style, look: Look, text: str, inner: str = "{}") -> str:
        """Write a paragraph of a style; `inner` is what stands around its run."""
        usual = look_of(style, "")
        return self._write(self._name(style.name, usual), usual, look, text, inner)

    def write_cell_line(self, look: Look, text: str, inner: str = "{}") -> str:
        """Write a paragraph of a table cell."""
        return self._write(self._name(_CELL_NAME, CELL), CELL, look, text, inner)

    def _write(self, key: str, usual: Look, look: Look, text: str, inner: str) -> str:
        letters = write_letters(look.letters, usual.letters)
        run = write_run(text, letters) if text else ""
        around = inner.partition("{}")
        properties = f'<w:pStyle w:val="{key}"/>{write_shape(look.shape, usual.shape)}'
        if not text:
            properties += letters
        return f"<w:p><w:pPr>{properties}</w:pPr>{around[0]}{run}{around[2]}</w:p>"

    def _name(self, name: str, look: Look) -> str:
        return self._styles.setdefault(name, (f"Report{len(self._styles) + 1}", look))[0]

    def write(self) -> str:
        """Write styles.xml."""
        listed = "".join(_style(name, *style) for name, style in self._styles.items())
        return f"<w:styles {ROOT_NAMES}>{_DEFAULTS}{_USUAL}{listed}</w:styles>"


def _style(name: str, key: str, look: Look) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}">'
        f'<w:name w:val="{escape(name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{write_shape(look.shape, PLAIN.shape)}</w:pPr>"
        f"{write_letters(look.letters, PLAIN.letters)}</w:style>"
    )
