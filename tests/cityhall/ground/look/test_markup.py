"""Mark-up made in Python lets no text through as mark-up."""

from cityhall.ground.look.markup import element, fill, icon, join, unseen

BAD = '<b onclick="x">&'


def test_text_and_attributes_are_escaped():
    made = element("p", BAD, title=BAD)
    assert "<b" not in made
    assert made.count("&lt;b onclick=&quot;x&quot;&gt;&amp;") == 2


def test_mark_up_within_mark_up_stays():
    assert element("p", element("b", "x"), "<") == "<p><b>x</b>&lt;</p>"


def test_attributes_that_are_absent_are_left_out():
    made = element("td", class_="n", data_line=3, hidden=True, rowspan=None, id=False)
    assert made == '<td class="n" data-line="3" hidden></td>'


def test_pieces_are_joined_each_escaped_unless_safe():
    assert join([element("i"), "<"]) == "<i></i>&lt;"


def test_an_icon_without_a_label_is_decoration():
    assert 'aria-hidden="true"' in icon("error")
    assert 'role="img"' in icon("error", "오류")
    assert unseen("<") == '<span class="unseen">&lt;</span>'


def test_a_shape_is_filled_with_words_escaped_unless_safe():
    shape = element("p", element("b", "{name}"), " {more}", title="{name}")
    made = fill(shape, {"name": BAD, "more": element("br")})
    assert made.count("&lt;b onclick=&quot;x&quot;&gt;&amp;") == 2
    assert made.endswith(" <br></p>")


def test_what_is_filled_in_is_not_filled_again():
    assert fill(element("p", "{a}"), {"a": "{b}", "b": "x"}) == "<p>{b}</p>"


def test_a_box_has_no_end():
    assert element("input", type="checkbox") == '<input type="checkbox">'
