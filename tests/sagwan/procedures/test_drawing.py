"""A procedure is drawn so that nothing overlaps and everything is said."""

import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from sagwan.procedures import draw_procedure, load_declared
from sagwan.procedures.drawing import LETTERS, measure, order_stages, wrap

SVG = "{http://www.w3.org/2000/svg}"
each = pytest.mark.parametrize("procedure", load_declared(), ids=lambda one: one.key)


def texts(drawn):
    return list(ET.fromstring(drawn).iter(f"{SVG}text"))


@each
def test_every_stage_and_step_is_named_in_both_languages(procedure):
    shown = " ".join(one.text for one in texts(draw_procedure(procedure)))
    for step in procedure.steps:
        assert f"{step.name.ko} · {step.name.en}" in shown
    squeezed = shown.replace(" ", "")
    for stage in procedure.stages:
        assert stage.name.ko.replace(" ", "") in squeezed
        assert stage.name.en.replace(" ", "") in squeezed


@each
def test_no_two_texts_overlap_and_none_leaves_the_picture(procedure):
    drawn = draw_procedure(procedure)
    width, height = (int(ET.fromstring(drawn).attrib[one]) for one in ("width", "height"))
    boxes = [_box(one) for one in texts(drawn)]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert bottom <= height
    for one, other in combinations(boxes, 2):
        apart = one[0] >= other[2] or other[0] >= one[2]
        assert apart or one[1] >= other[3] or other[1] >= one[3]


def _box(text):
    size, x, y = (int(text.get(one)) for one in ("font-size", "x", "y"))
    width = measure(text.text) * size * 0.5
    left = x - width / 2 if text.get("text-anchor") == "middle" else x
    return left, y - size, left + width, y + 2


@each
def test_no_style_is_written_into_it(procedure):
    drawn = draw_procedure(procedure)
    assert "style" not in drawn
    for one in ET.fromstring(drawn).iter():
        assert not any(key.startswith("on") for key in one.attrib)


def test_who_cannot_see_it_is_told(petition):
    root = ET.fromstring(draw_procedure(petition))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"
    assert root.findtext(f"{SVG}title") == "청원 · Petitions"
    assert "확인 (Confirm): 답변함 → 완료" in root.findtext(f"{SVG}desc", "")


def test_stages_stand_from_left_to_right_and_ends_last(petition):
    assert [one.key for one in order_stages(petition)] == [
        "received",
        "working",
        "answered",
        "done",
        "refused",
    ]


def test_names_are_escaped(altered):
    drawn = draw_procedure(altered(('en = "Under way"', 'en = "Under <way> & so"')))
    assert "&lt;way&gt; &amp;" in drawn


def test_the_same_procedure_is_drawn_the_same(petition):
    assert draw_procedure(petition) == draw_procedure(petition)


@pytest.mark.parametrize(
    "text", ["시정·처리요구사항 검토 중", "Examiners named for it", "가" * 30, ""]
)
def test_a_long_name_is_broken_into_lines(text):
    lines = wrap(text)
    assert all(measure(one) <= LETTERS for one in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
