"""Korean first; English for who asks for it or whose machine speaks something else."""

import pytest

from sagwan.cli.language import choose_language


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "ko"),
        ([], {"LANG": "ko_KR.UTF-8"}, "ko"),
        ([], {"LANG": "C.UTF-8"}, "ko"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "ko_KR"}, "ko"),
        ([], {"LANG": "ko_KR.UTF-8", "SAGWAN_LANG": "en"}, "en"),
        (["check", "--lang", "en"], {"LANG": "ko_KR"}, "en"),
        (["--lang=ko", "check"], {"LANG": "en_US"}, "ko"),
        (["check", "--lang"], {}, "ko"),
        (["check", "--lang", "fr"], {"LANG": "en_US"}, "en"),
    ],
)
def test_the_language_is_chosen(words, environment, language):
    assert choose_language(words, environment) == language
