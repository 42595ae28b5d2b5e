"""The language model is loaded late, and its absence is said in one line."""

import sys

import pytest

from sagwan.checking.wording.language import MissingLanguageModelError, load_analyser


def test_without_the_model_the_failure_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "kiwipiepy", None)
    with pytest.raises(MissingLanguageModelError) as failure:
        load_analyser.__wrapped__()
    assert "make style" in failure.value.message.ko
    assert "make style" in failure.value.message.en
