"""How wide letters are, as the font of our PDF draws them."""

from sagwan.writing.pdf.letters import width_of


def test_a_numeral_of_many_letters_has_room_before_its_heading():
    assert width_of("Ⅰ.") < width_of("Ⅲ.") < width_of("Ⅶ.") < width_of("Ⅷ.")
