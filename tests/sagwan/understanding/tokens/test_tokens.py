"""Tokens as a whole: exact places, no overlap, one reading of each number, in linear time."""

import json
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sagwan import read
from sagwan.facts import Document, Line, Segment, Unit
from sagwan.understanding.tokens import tokenize

PIECES = st.sampled_from(
    [
        *"0123456789",
        *"()~→/·,.:%+-△▲'",
        " ",
        "  ",
        *(
            "조",
            "억",
            "만",
            "천",
            "백",
            "여",
            "원",
            "명",
            "건",
            "개",
            "회",
            "년",
            "월",
            "일",
            "시",
            "분",
            "급",
        ),
        *(
            "약 ",
            " 이상",
            "제",
            "부서",
            "계획",
            "분기",
            "상반기",
            "대",
            "호",
            "차",
            "단계",
            "A",
            "km",
            "㎡",
        ),
        *("2024", "'24", "2024. 5. 1.", "12:30", "1,234", "①", "기준", "천만 시민", "매달"),
    ]
)


def plain_document(*texts: str) -> Document:
    lines = tuple(Line(number, text, text) for number, text in enumerate(texts, 1))
    segments = tuple(Segment(line.number, 0, len(line.text)) for line in lines)
    return Document("report", "txt", "0", lines, segments)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=14).map("".join), min_size=1, max_size=4))
def test_tokens_never_overlap_and_stand_where_they_say(texts):
    document = plain_document(*texts)
    for segment, tokens in zip(document.segments, tokenize(document), strict=True):
        at = segment.start
        for token in tokens:
            assert at <= token.start < token.end <= segment.end
            assert token.text == document.lines[token.line - 1].plain[token.start : token.end]
            assert token.line == segment.line
            at = token.end


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=14).map("".join), min_size=1, max_size=2))
def test_every_digit_belongs_to_a_token(texts):
    document = plain_document(*texts)
    for segment, tokens in zip(document.segments, tokenize(document), strict=True):
        inside = {at for token in tokens for at in range(token.start, token.end)}
        text = document.text_of(segment)
        assert [c for at, c in enumerate(text) if c in "0123456789" and at not in inside] == []


FORMS = (
    ("{value:,}명", 1, "명"),
    ("{value}건", 1, "건"),
    ("{value:,} 명", 1, "명"),
    ("{value:,}백만원", 10**6, "원"),
    ("{value:,}천원", 1000, "원"),
    ("{value:,}억원", 10**8, "원"),
    ("{value:,}만 가구", 10**4, "가구"),
    ("약 {value:,}여명", 1, "명"),
    ("{value:,}㎡", 1, "㎡"),
)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 10**9), st.sampled_from(FORMS))
def test_a_written_number_reads_back_to_its_value(value, form):
    pattern, scale, base = form
    document = plain_document(f"○ 추진 규모 : {pattern.format(value=value)} 내외")
    ((token,),) = tokenize(document)
    assert (token.kind, token.value, token.step) == ("number", Decimal(value), Decimal(1))
    assert token.unit is not None
    assert (token.unit.scale, token.unit.base) == (Decimal(scale), base)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 9999), st.integers(1, 9999), st.booleans())
def test_a_chain_reads_back_to_its_value(trillions, hundred_millions, apart):
    written = f"{trillions}조{' ' if apart else ''}{hundred_millions:,}억원"
    ((token,),) = tokenize(plain_document(f"○ 예산은 {written}임"))
    assert token.value == trillions * 10**4 + hundred_millions
    assert token.unit == Unit("억원", Decimal(10**8), "원")


def test_parentheses_number_their_tokens(tokens_in):
    groups = [token.group for token in tokens_in("○ 총 5건(가 2건, 나 3건) 및 7건(3%)")]
    assert groups == [0, 1, 1, 0, 2]


def test_the_same_text_gives_the_same_tokens(tokens_in):
    assert tokens_in("○ 5건, '24. 3월") == tokens_in("○ 5건, '24. 3월")


def test_a_segment_without_numbers_has_no_tokens(tokens_in):
    assert tokens_in("○ 시민과 함께하는 행정") == []


@pytest.mark.long
@pytest.mark.parametrize(
    "unit", ["12,345명 (3.5%) ", "1,", "'24.", "가1", "1~", "(가 1,", "a.", "5만 "]
)
def test_a_long_line_takes_linear_time(unit):
    def seconds(size: int) -> float:
        document = plain_document(unit * (size // len(unit)))
        started = time.process_time()
        tokenize(document)
        return time.process_time() - started

    assert seconds(160_000) < 12 * max(seconds(40_000), 0.02)


@pytest.mark.long
def test_a_very_long_line_is_read():
    tokens = tokenize(plain_document("○ 실적 12건(3.5%), " * 100_000))
    assert len(tokens[0]) == 200_000


@pytest.mark.parametrize("stem", ["001", "002"])
def test_seeds_give_up_their_figures(stem, shared_file):
    path = shared_file(f"gold/{stem}.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    seed = next((path.parent.parent / "seeds").glob(f"{stem}_*"))
    found = [token for segment in tokenize(read(seed)) for token in segment]
    wanted = [(f["line"], abs(Decimal(str(f["value"])))) for f in gold["figures"]]
    valued = [(t.kind, t.line, abs(t.value)) for t in found if t.value is not None]
    have = [(line, value) for kind, line, value in valued if kind in {"number", "bare"}]
    missed = [figure for figure in set(wanted) if wanted.count(figure) > have.count(figure)]
    numbers = [(line, value) for kind, line, value in valued if kind == "number"]
    wrong = [figure for figure in set(numbers) if numbers.count(figure) > wanted.count(figure)]
    assert len(missed) <= 0.005 * len(wanted)
    assert len(wrong) <= 0.01 * len(numbers)
