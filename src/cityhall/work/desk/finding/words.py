"""Text as the index sees it: runs of one script, pairs of syllables, and what a query asks for.

A run of Korean goes on over blanks, as spacing varies. It becomes its pairs of syllables and the
last one alone, so that two are found wherever they stand; a run of Latin letters or digits is
found by its beginning.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

KOREAN = "가-힣㐀-䶿一-鿿"  # Hangul and hanja
LATIN = "0-9a-zß-öø-ɏ"
GAP = f"[^{KOREAN}{LATIN}]"
BLANK = f"[^{KOREAN}{LATIN}\n]*"  # between two syllables of one run: a line ends it
RUN = re.compile(f"[{KOREAN}](?:{BLANK}[{KOREAN}])*|[{LATIN}]+")
SILENT = re.compile(GAP)
ASKED = re.compile(r'"([^"]*)"|(\S+)')
LONGEST_TOKEN = 60
MOST_CHUNKS, LONGEST_QUERY = 8, 100


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one script, without what stands between its syllables."""

    text: str
    is_korean: bool


def unify(text: str) -> str:
    """Write a text as it is kept: composed, each line without needless blanks."""
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(filter(None, lines))


def fold(text: str) -> tuple[str, list[int]]:
    """Fold a unified text for comparison; gives where each folded character came from.

    Width and case go, and the commas within numbers.
    """
    folded: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if (
            sign == ","
            and text[place - 1 : place].isdigit()
            and text[place + 1 : place + 2].isdigit()
        ):
            continue
        for plain in unicodedata.normalize("NFKC", sign).lower():
            folded.append(plain)
            places.append(place)
    return "".join(folded), places


def list_runs(folded: str) -> Iterator[Run]:
    """List the runs of a folded text."""
    for found in RUN.finditer(folded):
        is_korean = not re.match(f"[{LATIN}]", found[0])
        yield Run(SILENT.sub("", found[0]), is_korean)


def list_tokens(text: str) -> list[str]:
    """List the words by which a unified text is found, in their order."""
    return [token for run in list_runs(fold(text)[0]) for token in split_run(run)]


def split_run(run: Run) -> list[str]:
    """Split a whole run as the index holds it."""
    if not run.is_korean:
        return [run.text[:LONGEST_TOKEN]]
    return [*pairs_of(run.text), run.text[-1]]


def pairs_of(text: str) -> list[str]:
    """Give the pairs of neighbouring syllables."""
    return [text[at : at + 2] for at in range(len(text) - 1)]


@dataclass(frozen=True)
class Chunk:
    """What a query asks to stand together: one word, or a phrase in quotation marks."""

    runs: tuple[Run, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether its last token is only the beginning of one."""
        return not self.runs[-1].is_korean or len(self.runs[-1].text) == 1

    @property
    def tokens(self) -> list[str]:
        """The tokens that stand one after the other where it is found."""
        last = self.runs[-1]
        before = [token for run in self.runs[:-1] for token in split_run(run)]
        return before + ([last.text[:LONGEST_TOKEN]] if self.is_open else pairs_of(last.text))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The same as a pattern over folded text: what a plain scan finds, and what is marked."""
        first, *rest = self.runs
        written = ("" if first.is_korean else f"(?<![{LATIN}])") + write_run(first)
        for before, run in pairwise([first, *rest]):
            apart = "*" if before.is_korean != run.is_korean else "+"
            written += GAP + apart + write_run(run)
        return re.compile(written)


def write_run(run: Run) -> str:
    """Write a run as a pattern; between the syllables of Korean there may be blanks."""
    return (BLANK if run.is_korean else "").join(map(re.escape, run.text))


def read_query(query: str) -> list[Chunk]:
    """Read what somebody types: each word and each quoted phrase must be found."""
    folded, _places = fold(unify(query[:LONGEST_QUERY]).replace("“", '"').replace("”", '"'))
    asked = (quoted or word for quoted, word in ASKED.findall(folded))
    chunks = (Chunk(tuple(list_runs(one))) for one in asked)
    return [chunk for chunk in dict.fromkeys(chunks) if chunk.runs][:MOST_CHUNKS]


def contains(text: str, chunks: Iterable[Chunk]) -> bool:
    """Tell by a plain scan whether a unified text holds all that is asked for."""
    folded, _places = fold(text)
    return all(chunk.pattern.search(folded) for chunk in chunks)


def find_spans(text: str, chunks: Iterable[Chunk]) -> list[tuple[int, int]]:
    """Find where a unified text holds what is asked for: stretches in their order, none twice."""
    folded, places = fold(text)
    found = sorted(
        (places[one.start()], places[one.end() - 1] + 1)
        for chunk in chunks
        for one in chunk.pattern.finditer(folded)
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
