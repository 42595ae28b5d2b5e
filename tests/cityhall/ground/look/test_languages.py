"""Korean first, English beside it."""

import re
from pathlib import Path

from django.utils.translation import override

from cityhall.ground.look.languages import say, say_message

SOURCES = Path(__file__).resolve().parents[4] / "src" / "cityhall"
HANGUL = re.compile("[가-힣]")

SPOKEN = re.compile(r'\{% say .*?%\}|"\w+"\|unit_name')  # told in both languages


def test_korean_is_spoken_until_english_is_chosen():
    assert say("오류", "error") == "오류"
    with override("en"):
        assert say("오류", "error") == "error"


def test_values_are_put_into_the_sentence():
    assert say("{n}줄", "line {n}", n=3) == "3줄"


def test_english_tells_one_from_many():
    with override("en"):
        assert say("{n}개", "{n} figure", "{n} figures", n=1) == "1 figure"
        assert say("{n}개", "{n} figure", "{n} figures", n=2) == "2 figures"


def test_a_message_of_the_library_is_told_in_the_language_of_the_page():
    message = {"ko": "다릅니다", "en": "They differ"}
    assert say_message(message) == "다릅니다"
    with override("en"):
        assert say_message(message) == "They differ"
        assert say_message({"ko": "다릅니다"}) == "다릅니다"
    assert say_message(None) == ""


def test_templates_speak_korean_only_where_english_stands_beside_it():
    bare = []
    for template in SOURCES.rglob("templates/**/*.html"):
        text = SPOKEN.sub("", template.read_text(encoding="utf-8"))
        bare += [
            f"{template.name}: {line.strip()}" for line in text.splitlines() if HANGUL.search(line)
        ]
    assert bare == []


def test_scripts_and_styles_say_nothing_of_their_own():
    files = [*SOURCES.rglob("static/documents/*"), *SOURCES.rglob("static/look/*")]
    assert [file.name for file in files if HANGUL.search(file.read_text(encoding="utf-8"))] == []
