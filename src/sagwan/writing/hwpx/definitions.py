"""The definitions of an HWPX document (header.xml): each look, border and style once, numbered as
it is first asked for."""

from sagwan.reading.styles import Style
from sagwan.writing.hwpx.names import ROOT_NAMES
from sagwan.writing.looks import FONT, PLAIN, Letters, Look, Shape
from sagwan.writing.packing import escape

_LANGUAGES = ("HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER")
_ALL = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")
_Line = tuple[str, str, str]  # kind, width, colour

_SIDES = ("left", "right", "top", "bottom")
_LEVELS = 7
_NONE = ("NONE", "0.1 mm", "#000000")
_BARE = ("NONE", "0.1 mm", "#052B57")  # some programs draw all sides in the colour of one
_THIN = ("SOLID", "0.12 mm", "#8A949E")
_NAVY = ("SOLID", "0.5 mm", "#052B57")
_DOUBLE = ("DOUBLE_SLIM", "0.7 mm", "#052B57")
_SHADE, _PALE = "#E8EEF6", "#F5F7FA"
HEAD_CELL, LABEL_CELL, BODY_CELL = 6, 7, 8
_TABS = (
    '<hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>'
    "</hh:tabProperties>"
)
_MEMOS = (
    '<hh:memoProperties itemCnt="1"><hh:memoPr id="1" width="15591" lineWidth="1" lineType="SOLID"'
    ' lineColor="#C9A227" fillColor="#FFF8DC" activeColor="#FFE9A8" memoType="NOMAL"/>'
    "</hh:memoProperties>"
)
# left, right, top, bottom, fill: numbered from 1, of paragraphs first and of table cells then
_BORDERS = (
    (_NONE, _NONE, _NONE, _NONE, None),
    (_BARE, _BARE, _BARE, _NAVY, _SHADE),
    (_NONE, _NONE, _NONE, _THIN, None),
    (_THIN, _THIN, _THIN, _THIN, None),
    (_BARE, _BARE, _DOUBLE, _DOUBLE, None),
    (_THIN, _THIN, _THIN, _THIN, _SHADE),
    (_THIN, _THIN, _THIN, _THIN, _PALE),
    (_THIN, _THIN, _THIN, _THIN, None),
)


class Definitions:
    """What the paragraphs of one document refer to by number."""

    def __init__(self) -> None:
        self._letters: dict[Letters, int] = {}
        self._shapes: dict[Shape, int] = {}
        self._styles: dict[str, tuple[int, int, int]] = {}
        self.add_style("바탕글", PLAIN)

    def letters(self, letters: Letters) -> int:
        """Give the number of a look of letters."""
        return self._letters.setdefault(letters, len(self._letters))

    def shape(self, shape: Shape) -> int:
        """Give the number of the shape of a paragraph."""
        return self._shapes.setdefault(shape, len(self._shapes))

    def style(self, style: Style, look: Look) -> int:
        """Give the number of a style, which takes the look that it is first asked for with."""
        return self.add_style(style.name, look)

    def add_style(self, name: str, look: Look) -> int:
        """Give the number of a named style."""
        if name not in self._styles:
            numbers = (len(self._styles), self.shape(look.shape), self.letters(look.letters))
            self._styles[name] = numbers
        return self._styles[name][0]

    def write(self) -> str:
        """Write header.xml."""
        lists = (
            _fonts(),
            _listed("borderFills", [_border(n, b[:4], b[4]) for n, b in enumerate(_BORDERS, 1)]),
            _listed("charProperties", [_letters(n, one) for one, n in self._letters.items()]),
            _TABS,
            _listed("numberings", [_numbering()]),
            _listed("paraProperties", [_shape(n, one) for one, n in self._shapes.items()]),
            _listed("styles", [_style(name, *ids) for name, ids in self._styles.items()]),
            _MEMOS,
        )
        return (
            f'<hh:head {ROOT_NAMES} version="1.5" secCnt="1">'
            '<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/>'
            f"<hh:refList>{''.join(lists)}</hh:refList>"
            '<hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/>'
            '</hh:compatibleDocument><hh:docOption><hh:linkinfo path="" pageInherit="0"'
            ' footnoteInherit="0"/></hh:docOption><hh:trackchageConfig flags="56"/></hh:head>'
        )


def _listed(name: str, entries: list[str]) -> str:
    return f'<hh:{name} itemCnt="{len(entries)}">{"".join(entries)}</hh:{name}>'


def _fonts() -> str:
    font = (
        f'<hh:font id="0" face="{FONT}" type="TTF" isEmbedded="0">'
        '<hh:typeInfo familyType="FCAT_GOTHIC" weight="6" proportion="4" contrast="0"'
        ' strokeVariation="1" armStyle="1" letterform="1" midline="1" xHeight="1"/></hh:font>'
    )
    faces = [
        f'<hh:fontface lang="{language}" fontCnt="1">{font}</hh:fontface>'
        for language in _LANGUAGES
    ]
    return _listed("fontfaces", faces)


def _border(number: int, sides: tuple[_Line, ...], fill: str | None) -> str:
    lines = "".join(
        f'<hh:{side}Border type="{kind}" width="{width}" color="{colour}"/>'
        for side, (kind, width, colour) in zip(_SIDES, sides, strict=True)
    )
    brush = (
        f'<hc:fillBrush><hc:winBrush faceColor="{fill}" hatchColor="#999999" alpha="0"/>'
        "</hc:fillBrush>"
        if fill
        else ""
    )
    return (
        f'<hh:borderFill id="{number}" threeD="0" shadow="0" centerLine="NONE"'
        ' breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/>'
        f'<hh:backSlash type="NONE" Crooked="0" isCounter="0"/>{lines}'
        f'<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>{brush}</hh:borderFill>'
    )


def _letters(number: int, letters: Letters) -> str:
    def same(name: str, value: int) -> str:
        return f"<hh:{name} " + " ".join(f'{key}="{value}"' for key in _ALL) + "/>"

    return (
        f'<hh:charPr id="{number}" height="{letters.size}" textColor="{letters.color}"'
        ' shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="1">'
        f"{same('fontRef', 0)}{same('ratio', 100)}{same('spacing', 0)}"
        f"{same('relSz', 100)}{same('offset', 0)}{'<hh:bold/>' if letters.bold else ''}"
        '<hh:underline type="NONE" shape="SOLID" color="#000000"/>'
        '<hh:strikeout shape="NONE" color="#000000"/><hh:outline type="NONE"/>'
        '<hh:shadow type="NONE" color="#C0C0C0" offsetX="10" offsetY="10"/></hh:charPr>'
    )


def _numbering() -> str:
    """The outline has levels but no numbers of its own: the report prints its numbers itself."""
    heads = "".join(
        f'<hh:paraHead start="1" level="{level}" align="LEFT" useInstWidth="1" autoIndent="0"'
        ' widthAdjust="0" textOffsetType="PERCENT" textOffset="0" numFormat="DIGIT"'
        ' charPrIDRef="4294967295" checkable="0"/>'
        for level in range(1, _LEVELS + 1)
    )
    return f'<hh:numbering id="1" start="0">{heads}</hh:numbering>'


def _shape(number: int, shape: Shape) -> str:
    heading = ("OUTLINE", shape.outline - 1) if shape.outline else ("NONE", 0)
    offset = 280 if shape.border > 1 else 0
    return (
        f'<hh:paraPr id="{number}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="0"'
        ' suppressLineNumbers="0" checked="0" textDir="LTR">'
        f'<hh:align horizontal="{shape.align}" vertical="BASELINE"/>'
        f'<hh:heading type="{heading[0]}" idRef="0" level="{heading[1]}"/>'
        '<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD"'
        f' widowOrphan="1" keepWithNext="{int(shape.together)}" keepLines="{int(shape.together)}"'
        f' pageBreakBefore="{int(shape.new_page)}" lineWrap="BREAK"/>'
        '<hh:autoSpacing eAsianEng="0" eAsianNum="0"/>'
        "<hp:switch><hp:case hp:required-namespace="
        '"http://www.hancom.co.kr/hwpml/2016/HwpUnitChar">'
        f"{_margin(shape, 1)}</hp:case><hp:default>{_margin(shape, 2)}</hp:default></hp:switch>"
        f'<hh:border borderFillIDRef="{shape.border}" offsetLeft="{offset}" offsetRight="{offset}"'
        f' offsetTop="{offset}" offsetBottom="{offset}" connect="0" ignoreMargin="0"/></hh:paraPr>'
    )


def _margin(shape: Shape, times: int) -> str:
    values = (-shape.hang, shape.left, 0, shape.before, shape.after)
    names = ("intent", "left", "right", "prev", "next")
    lengths = "".join(
        f'<hc:{name} value="{times * value}" unit="HWPUNIT"/>'
        for name, value in zip(names, values, strict=True)
    )
    return (
        f"<hh:margin>{lengths}</hh:margin>"
        f'<hh:lineSpacing type="PERCENT" value="{shape.spacing}" unit="HWPUNIT"/>'
    )


def _style(name: str, number: int, shape: int, letters: int) -> str:
    return (
        f'<hh:style id="{number}" type="PARA" name="{escape(name)}" engName=""'
        f' paraPrIDRef="{shape}" charPrIDRef="{letters}" nextStyleIDRef="{number}"'
        ' langID="1042" lockForm="0"/>'
    )
