"""A text layer whose codes were shifted is nonsense, and is said to be."""

from sagwan.reading.pdf.layers import SENSELESS, weigh

SENSE = "하반기에는 시설을 점검하고 이용 불편을 줄이는 사업을 추진할 계획임"


def senseless(text):
    return weigh(text, text).senseless


def test_a_sentence_makes_sense():
    assert senseless(SENSE) == 0


def test_private_letters_make_none():
    assert senseless("".join(chr(0xE000 + ord(sign) % 512) for sign in SENSE)) > SENSELESS


def test_a_private_bullet_does_no_harm():
    assert senseless(f"\ue00c {SENSE}") < SENSELESS


def test_shifted_syllables_make_none():
    shifted = "".join(chr(ord(s) + 3) if "가" <= s < "힠" else s for s in SENSE)
    assert senseless(shifted) > SENSELESS
