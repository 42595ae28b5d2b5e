"""Looks as properties of Word: only what differs from the style is said at a paragraph."""

from sagwan.writing.docx.names import twips
from sagwan.writing.looks import BANNER, BOX, FRAME, NO_BORDER, RULE, Letters, Shape

FONT = "맑은 고딕"
_JUSTIFIED = {"LEFT": "left", "CENTER": "center", "RIGHT": "right"}
_LINE_HEIGHT = 133  # of the font, in hundredths of its size: a single line of Word
_NAVY = 'w:val="single" w:sz="12" w:space="2" w:color="052B57"'
_THIN = 'w:val="single" w:sz="4" w:space="2" w:color="8A949E"'
_DOUBLE = 'w:val="double" w:sz="6" w:space="12" w:color="052B57"'
_BORDERS = {
    BANNER: {"bottom": _NAVY},
    RULE: {"bottom": _THIN},
    BOX: dict.fromkeys(("top", "left", "bottom", "right"), _THIN),
    FRAME: {"top": _DOUBLE, "bottom": _DOUBLE},
}
_LEADER = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'  # the margin
_SHADES = {BANNER: "E8EEF6"}


def write_shape(shape: Shape, style: Shape) -> str:
    """Write the properties of a paragraph that its style does not have, in the order of Word."""
    parts = []
    if shape.together != style.together:
        on = "" if shape.together else ' w:val="0"'
        parts.append(f"<w:keepNext{on}/><w:keepLines{on}/>")
    if shape.new_page != style.new_page:
        parts.append("<w:pageBreakBefore/>")
    if shape.border != style.border:
        parts.append(_border(shape.border))
    if shape.leader:
        parts.append(_LEADER)
    if _spaces(shape) != _spaces(style):
        parts.append(_spaces(shape))
    if (shape.left, shape.hang) != (style.left, style.hang):
        left, hang = twips(shape.left + shape.hang), twips(shape.hang)
        parts.append(f'<w:ind w:left="{left}" w:hanging="{hang}"/>')
    if shape.align != style.align:
        parts.append(f'<w:jc w:val="{_JUSTIFIED[shape.align]}"/>')
    if shape.outline != style.outline:
        parts.append(f'<w:outlineLvl w:val="{shape.outline - 1 if shape.outline else 9}"/>')
    return "".join(parts)


def write_letters(letters: Letters, style: Letters) -> str:
    """Write the properties of letters that their style does not have."""
    parts = []
    if letters.bold != style.bold:
        parts.append("<w:b/><w:bCs/>" if letters.bold else '<w:b w:val="0"/>')
    if letters.color != style.color:
        parts.append(f'<w:color w:val="{letters.color.removeprefix("#")}"/>')
    if letters.size != style.size:
        half = letters.size // 50
        parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


def _spaces(shape: Shape) -> str:
    line = shape.spacing * 240 // _LINE_HEIGHT
    before, after = twips(shape.before), twips(shape.after)
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _border(kind: int) -> str:
    if kind == NO_BORDER:
        return "<w:pBdr/>"
    sides = "".join(f"<w:{side} {line}/>" for side, line in _BORDERS[kind].items())
    shade = _SHADES.get(kind)
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f"<w:pBdr>{sides}</w:pBdr>{fill}"
