"""A file whose lines are in two encodings, as two files glued together give it: each line is read
in its own. Only where both encodings show beyond doubt; a file in one of them is left alone.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

COMPOSED = b"\xa4\xd4"  # how EUC-KR begins a syllable that is not one of its 2,350
_ENCODINGS = ("utf-8", "cp949")
_LEAST = 2  # syllables that a line must have to speak for its encoding
_PLAINLY = 0.8
NOTHING_LOST = "each in its own"  # ends the reason; what no encoding can read is named apart


class Mixture(NamedTuple):
    """A text of two encodings: where the second begins, counted in lines from 1, and how many of
    the lines that are not plain ASCII were read in each."""

    text: str
    line: int
    utf8: int
    cp949: int

    @property
    def reason(self) -> str:
        """Say what was found and what was done."""
        return (
            f"인코딩이 섞인 파일: {self.utf8:,}줄은 UTF-8로, {self.cp949:,}줄은 CP949로 저마다 읽음"
            f" · a file of mixed encodings: {self.utf8:,} lines read as UTF-8,"
            f" {self.cp949:,} as CP949, {NOTHING_LOST}"
        )


def decode_mixture(data: bytes) -> Mixture | None:
    """Read each line in its own encoding, None unless the file holds lines of both."""
    lines = data.split(b"\n")
    readings = [_certain_reading(line) for line in lines]
    if len({found[0] for found in readings if found}) < len(_ENCODINGS):
        return None
    nearby = list(_nearest([found[0] if found else None for found in readings]))
    text = "\n".join(
        found[1] if found else _decode_in_doubt(line, encoding)
        for line, found, encoding in zip(lines, readings, nearby, strict=True)
    )
    told = Counter(e for line, e in zip(lines, nearby, strict=True) if not line.isascii())
    second = next(at for at, encoding in enumerate(nearby, 1) if encoding != nearby[0])
    return Mixture(text, second, *(told[encoding] for encoding in _ENCODINGS))


def _certain_reading(line: bytes) -> tuple[str, str] | None:
    """Read a line in the one encoding that makes plain Korean of it."""
    if line.isascii():
        return None
    for encoding in _ENCODINGS:
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            continue
        if is_plainly_korean(text):
            return encoding, text
    return None


def is_plainly_korean(text: str) -> bool:
    """Tell whether what is not ASCII is nearly all common syllables and the signs of reports."""
    strange = [char for char in text if char > "\x7f"]
    syllables = "".join(char for char in strange if "가" <= char <= "힣")
    signs = sum(1 for char in strange if "\u2000" <= char <= "\u33ff" or char in "·×÷°±")
    rare = syllables.encode("euc_kr").count(COMPOSED)
    common = len(syllables) - rare
    return common >= _LEAST and common + signs >= _PLAINLY * len(strange)


def _nearest(encodings: list[str | None]) -> Iterator[str]:
    """Give for each line the encoding of the last certain one, for the first lines the next."""
    at = next(filter(None, encodings))
    for encoding in encodings:
        at = encoding or at
        yield at


def _decode_in_doubt(line: bytes, encoding: str) -> str:
    """Read a line that says nothing for itself as its neighbours are read; where two encodings
    meet within it, each part in its own."""
    try:
        return line.decode(encoding)
    except UnicodeDecodeError as error:
        other = _ENCODINGS[1 - _ENCODINGS.index(encoding)]
        cuts = (0, error.start)
    for cut in cuts:
        try:
            return line[:cut].decode(encoding) + line[cut:].decode(other)
        except UnicodeDecodeError:
            continue
    return line.decode(encoding, "surrogateescape")
