"""Wording without what writers vary: marks, spaces, particles, years, figures, remarks.

Two texts that say the same thing differ in these; what is left is compared by pairs of syllables.
What a thing is for (… 위한), and its label (제도개선), weigh half of what it is.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add

from sagwan.facts.patterns import KOREAN, LETTER, NO_SIGN
from sagwan.reading.normal import unify

_REMARK = re.compile(r"(?<=\S)\s*[(\[][^()\[\]]*[)\]]")
_YEARS = re.compile(
    r"'?(?:19|20)\d\d(?:\s?[~-]\s?(?:20)?\d\d)?\s?(?:학년도|년도|년)?|'\d\d\s?(?:년도|년)?"
)
_WORD = re.compile(r"[가-힣]+|[A-Za-z]+|[一-鿿]")
_PARTICLES = frozenset(
    "으로써 으로서 로써 로서 에게서 에서는 에서의 에서 에게 으로의 으로 들에게"
    " 들을 들의 들과 까지 부터 을 를 와 및 는 이나 에는 에도 에".split()
)
_LONGEST, _KEPT = max(map(len, _PARTICLES)), 2  # syllables of a particle, and left without it
_LINKS = frozenset(
    "및 등 등의 등에 등을 등과 위한 위해 위하여 통한 통해 통하여 대한 대해 대하여 관한 관련 관련하여 따른 따라"
    " 의한 의해 있는 있도록 하는 하여 하고 계속 지속 지속적 지속적인 그 이 각 더 또 또한 향후 아울러".split()
)
_PURPOSE = re.compile(r"(?:위한|위해서?|위하여|통한|통해서?|통하여)(?=\s)")
_LABEL = re.compile(r"^\s*[(\[][^()\[\]]{2,16}[)\]](?=\s?\S)")
_SHORT_FORMS = {"市": "시", "區": "구", "道": "도", "現": "현", "親": "친", "新": "신"}
_OPENING = r"(?:^|[「『\"'(<]|(?<=\s))"
_EDITION = re.compile(rf"{_OPENING}((?:19|20)\d\d)(?:년도|년)?(?=\s+(?:{NO_SIGN}{LETTER}|[「']))")
_SHORT_EDITION = re.compile(
    rf"(?:^|[「『]|\]\s?|\)\s?)'?(?P<year>\d\d)년도?(?=\s+(?:{NO_SIGN}{LETTER}|「))"
)
_ORDINAL = re.compile(rf"(?:제\s?)?(?<![\d.,'])(\d{{1,3}})\s?(기|차|회차)(?={KOREAN}|[\s)]|$)")
_QUOTED = re.compile(r"「([^「」]{4,30})」|『([^『』]{4,30})』|(?<!\w)['\"]([^'\"]{4,30})['\"]")
_DIGIT = re.compile(r"\d")
_NAMED = 4  # letters of a name that is worth knowing again
_SPELLED = 5  # syllables from which the same syllables in another order are the same name
_HEAD = 3  # syllables that what is done must have to outweigh what it is for


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Wording:
    """How names are worded: `same_names` maps a name to the one it equals, `spellings` a word to
    the first word found of the same syllables in another order. `known` spares work done twice;
    so do `bare`, words before they are respelled, and `plainly`, the words of a text with the
    emphasis that it has where none of them is respelled, for all pairs of reports."""

    same_names: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bare: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plainly: dict[str, tuple[tuple[str, ...], dict[str, float]]] = field(default_factory=dict)

    def plain(self, text: str) -> str:
        """Give a text with one sign for each meaning and one name for each thing."""
        plain = unify(text)
        for name, other in self.same_names.items():
            plain = plain.replace(name, other)
        return plain.casefold()

    def content(self, text: str) -> tuple[str, ...]:
        """Give the words that carry the meaning of a text, each without its particle."""
        words = self.known.get(text)
        if words is None:
            words = self.known[text] = self.respell(self._bare(text))
        return words

    def _bare(self, text: str) -> tuple[str, ...]:
        words = self.bare.get(text)
        if words is None:
            plain = _without_remarks(self.plain(text))
            if _DIGIT.search(plain):
                plain = _YEARS.sub(" ", plain)
            found = (_SHORT_FORMS.get(word, word) for word in _WORD.findall(plain))
            words = tuple(_without_particle(word) for word in found if word not in _LINKS)
            self.bare[text] = words
        return words

    def respell(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Give words, each as it was spelled first."""
        return tuple(self.spellings.get(word, word) for word in words) if self.spellings else words

    def key(self, text: str) -> str:
        """Give what is left of a text when all that writers vary is taken away."""
        return "".join(self.content(text))

    def emphasis(self, text: str) -> dict[str, float]:
        """Give the pairs of syllables of a text, each with 1 or, in what it is for, with a half."""
        words, pairs = self.plainly.get(text) or self._plain_emphasis(text)
        if not self.spellings or self.spellings.keys().isdisjoint(words):
            return pairs
        return _emphasis(*(self.key(part) for part in _parts(text)))

    def _plain_emphasis(self, text: str) -> tuple[tuple[str, ...], dict[str, float]]:
        front, back, whole = (self._bare(part) for part in _parts(text))
        pairs = _emphasis("".join(front), "".join(back), "".join(whole))
        self.plainly[text] = known = (*front, *back, *whole), pairs
        return known

    def taught_by(self, texts: Iterable[str]) -> "Wording":
        """Learn from all texts which words are one name in two orders (이양일괄법, 일괄이양법)."""
        first: dict[str, str] = {}
        spellings: dict[str, str] = {}
        for word in dict.fromkeys(word for text in texts for word in self._bare(text)):
            if len(word) >= _SPELLED:
                known = first.setdefault("".join(sorted(word)), word)
                if known != word:
                    spellings[word] = known
        return Wording(self.same_names, spellings, bare=self.bare, plainly=self.plainly)


def _parts(text: str) -> tuple[str, str, str]:
    """Part a text into what it is for, or its label, and what it is; the third is all of it."""
    purposes = list(_PURPOSE.finditer(text)) or list(_LABEL.finditer(text))
    cut = purposes[-1].end() if purposes else 0
    return text[:cut], text[cut:], text


def _emphasis(front: str, head: str, whole: str) -> dict[str, float]:
    if len(head) < _HEAD:
        return dict.fromkeys(_pairs(whole), 1.0)
    strong = dict.fromkeys(_pairs(head), 1.0)
    return dict.fromkeys(_pairs(front + head), 0.5) | strong if front else strong


def wording_of(texts: Iterable[str], same_names: Mapping[str, str]) -> Wording:
    """Learn the wording of some texts."""
    return Wording(same_names).taught_by(texts)


def editions(text: str) -> dict[str, frozenset[int]]:
    """Give which edition a text names: the year of a yearly thing, 제4기, 2차."""
    if not _DIGIT.search(text):
        return {}
    plain = unify(text).strip()
    found: dict[str, set[int]] = {}
    for year in _EDITION.finditer(plain):
        found.setdefault("년", set()).add(int(year[1]))
    for year in _SHORT_EDITION.finditer(plain):
        found.setdefault("년", set()).add(2000 + int(year["year"]))
    for number, kind in _ORDINAL.findall(plain):
        found.setdefault(kind, set()).add(int(number))
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


def are_other_editions(
    one: Mapping[str, frozenset[int]], two: Mapping[str, frozenset[int]]
) -> bool:
    """Tell whether two texts name different editions of what may be one thing."""
    return any(one[kind].isdisjoint(two[kind]) for kind in one.keys() & two.keys())


def quoted_names(text: str) -> frozenset[str]:
    """Give the names that a text puts in quotes, closed up and without their year."""
    quoted = (_YEARS.sub("", a or b or c) for a, b, c in _QUOTED.findall(unify(text)))
    return frozenset(name for text in quoted if len(name := squeezed(text).casefold()) >= _NAMED)


def share_name(one: str, two: str) -> bool:
    """Tell whether one text has a name that the other puts in quotes."""
    return _holds_name(two, quoted_names(one)) or _holds_name(one, quoted_names(two))


def _holds_name(text: str, names: Collection[str]) -> bool:
    if not names:
        return False
    bare = squeezed(text).casefold()
    return any(name in bare for name in names)


@lru_cache(maxsize=1024)
def squeezed(text: str) -> str:
    """Give a text without spaces and with one sign for each meaning."""
    return "".join(unify(text).split())


@lru_cache(maxsize=4096)
def _without_particle(word: str) -> str:
    for end in range(max(_KEPT, len(word) - _LONGEST), len(word)):
        if word[end:] in _PARTICLES:
            return word[:end]
    return word


def _without_remarks(text: str) -> str:
    return _REMARK.sub(" ", text) if "(" in text or "[" in text else text


def _pairs(run: str) -> list[str]:
    return list(map(add, run, run[1:])) or [run][: len(run)]
