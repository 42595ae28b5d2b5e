"""Automatic numbers are counted as Word counts them."""

import pytest

from sagwan.reading.docx.labels import write_number

LEVEL = (
    '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/>'
    '<w:lvlText w:val="{2}"/></w:lvl>'
)
LEVELS = LEVEL.format(0, "decimal", "%1.") + LEVEL.format(1, "ganada", "%2.")
LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS}'
    f"{LEVEL.format(2, 'decimal', '%1-%2-%3')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


@pytest.fixture
def items(word, p, lines):
    def read_items(*steps, lists=LISTS):
        body = "".join(
            p("항목", f'<w:numPr><w:ilvl w:val="{d}"/><w:numId w:val="{n}"/></w:numPr>')
            for n, d in steps
        )
        return [line.partition(" ")[0] for line in lines(word(body, numbering=lists))]

    return read_items


def test_inner_levels_begin_anew_after_outer_ones(items):
    assert items((1, 0), (1, 1), (1, 1), (1, 0), (1, 1)) == ["1.", "가.", "나.", "2.", "가."]


def test_a_level_shows_the_counts_above_it(items):
    assert items((1, 0), (1, 1), (1, 1), (1, 2)) == ["1.", "가.", "나.", "1-나-1"]


def test_a_list_may_begin_at_another_number(items):
    assert items((1, 0), (2, 0), (2, 0)) == ["1.", "7.", "8."]


def test_a_level_that_never_begins_anew_counts_on(items):
    kept = LISTS.replace(
        '<w:lvlText w:val="%2."/>', '<w:lvlText w:val="%2."/><w:lvlRestart w:val="0"/>'
    )
    assert items((1, 0), (1, 1), (1, 0), (1, 1), lists=kept) == ["1.", "가.", "2.", "나."]


def test_legal_numbering_writes_digits_only(items):
    legal = LISTS.replace('"%1-%2-%3"/>', '"%1-%2-%3"/><w:isLgl/>')
    assert items((1, 0), (1, 1), (1, 2), lists=legal) == ["1.", "가.", "1-1-1"]


def test_bullets_of_symbol_fonts_are_their_signs(items):
    bullet = LEVEL.format(0, "bullet", "\uf0a7").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>'
    )
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{bullet}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert items((1, 0), lists=lists) == ["▪"]


def test_a_style_brings_its_level_of_the_list(word, p, lines):
    lists = LISTS.replace(
        '<w:lvlText w:val="%2."/>', '<w:lvlText w:val="%2."/><w:pStyle w:val="in"/>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="in"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = p("하나", '<w:pStyle w:val="in"/>') * 2 + p(
        "셋", '<w:pStyle w:val="in"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert lines(word(body, numbering=lists, styles=styles)) == ["가. 하나", "나. 하나", "셋"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (4, "upperRoman", "IV"),
        (15, "ganada", "가가"),
        (3, "chosung", "ㄷ"),
        (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircle", "21"),
        (12, "koreanDigital", "십이"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (10, "decimalFullWidth", "１０"),
        (3, "unheardOf", "3"),
        (0, "upperRoman", "0"),
    ],
)
def test_a_number_is_written_in_its_format(number, form, written):
    assert write_number(number, form) == written
