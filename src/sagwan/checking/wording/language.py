"""The language model of Kiwi, loaded only when style is checked: it takes seconds and half a
gigabyte, and it is not installed everywhere.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from sagwan.facts import Message


class MissingLanguageModelError(Exception):
    """Spelling and spacing were asked for, but their language model is not installed."""

    def __init__(self) -> None:
        """Say how to get it."""
        self.message = Message(
            "맞춤법·띄어쓰기 점검에는 언어 모델이 필요합니다: pip install 'sagwan[style]' 또는 make style",
            "Spelling and spacing need a language model: pip install 'sagwan[style]' or make style",
        )
        super().__init__(f"{self.message.ko} ({self.message.en})")


class Morpheme(Protocol):
    """A morpheme as Kiwi gives it; `oov` tells that its dictionary does not have it."""

    form: str
    tag: str
    start: int
    len: int
    oov: bool
    score: float


class Analyser(Protocol):
    """What we need of Kiwi: texts in, morphemes out."""

    def tokenize(self, text: Sequence[str]) -> Iterable[Sequence[Morpheme]]:
        """Split texts into morphemes."""


@cache
def load_analyser() -> Analyser:
    """Load the language model, once."""
    try:
        module = import_module("kiwipiepy")
    except ImportError as missing:
        raise MissingLanguageModelError from missing
    return cast(Analyser, module.Kiwi())
