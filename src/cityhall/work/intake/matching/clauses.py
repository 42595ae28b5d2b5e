"""The words of a sentence that speak of one figure: its label, what stands right before and after
it, and, where it stands in brackets, what the brackets explain.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

OPEN, CLOSE = "([", ")]"
BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LABEL = re.compile(r"\s[:：]\s|(?<=[가-힣)])[:：]\s?")
MONEY = re.compile(r"(\d[억만])원?\s*(?=이상|이하|미만|초과)")
WORD = re.compile(r"\d+[억만]원|[가-힣A-Za-z市]+")
PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:에서|으로|한|을|를|은|는|이|의|에|로|와|과|인)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """What speaks of a figure, the nearest words first."""

    before: str
    after: str
    outer: str  # before the brackets that it stands in
    label: str  # before the colon of its line
    is_last_year: bool

    @property
    def near(self) -> str:
        """The words beside the figure."""
        return f"{self.before} {self.after}"


def cut_clause(line: str, start: int, end: int, others: Iterable[tuple[int, int]]) -> Clause:
    """Cut out of a line what speaks of the figure at a place; `others` are the other figures."""
    spans = sorted(others)
    bracket = find_bracket(line, start)
    first = bracket + 1 if bracket >= 0 else 0
    colon = max((found.end() for found in LABEL.finditer(line, 0, start)), default=0)
    first = max(first, colon)
    told = [stop for _, stop in spans if first <= stop <= start and find_bracket(line, stop) < 0]
    if bracket >= 0:
        told = [stop for _, stop in spans if first <= stop <= start]
    following = [begin for begin, _ in spans if begin >= end]
    rest = line[end : min(following, default=len(line))]
    before = without_brackets(line[max([first, *told]) : start])
    outer = without_brackets(line[:bracket]) if bracket >= 0 else ""
    own = outer if bracket >= 0 and not before.strip(" ,") else before
    return Clause(
        before=before.rsplit(",", 1)[-1],
        after=re.split(r"[,()\[\]/]", rest)[0],
        outer=LABEL.split(outer)[-1] if outer.strip() else "",
        label=without_brackets(LABEL.split(line[:colon])[-2]) if colon else "",
        is_last_year=is_last_year(own) or is_last_year(outer),
    )


def is_last_year(words: str) -> bool:
    """Tell whether words compare with the year before, without saying by how much it changed."""
    plain = "".join(words.split())
    return plain.endswith(("전년동기", "전년도", "전년", "작년동기"))


def find_bracket(line: str, at: int) -> int:
    """Find the bracket in which a place stands; -1 where it stands in none."""
    depth = 0
    for place in range(at - 1, -1, -1):
        if line[place] in CLOSE:
            depth += 1
        elif line[place] in OPEN:
            depth -= 1
            if depth < 0:
                return place
    return -1


def without_brackets(text: str) -> str:
    """Give a text without what stands in brackets, opened or closed outside of it, too."""
    plain = BRACKETED.sub(" ", text)
    return re.split(r"[)\]]", plain)[-1] if re.search(r"[)\]]", plain) else plain


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text without particles; a sum is one word: 50억원 (이상)."""
    plain = MONEY.sub(r"\1원 ", text)
    return tuple(PARTICLE.sub("", word) for word in WORD.findall(plain))
