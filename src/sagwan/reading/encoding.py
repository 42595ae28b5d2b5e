"""From bytes to text: UTF-8, UTF-16 and CP949 (EUC-KR) are told apart by what they hold.

A byte that no character owns becomes a lone surrogate U+DC80..DCFF here, so that it can be named
with its place later; a declared charset only decides where the bytes themselves do not.
"""

import re
from typing import NamedTuple
from unicodedata import normalize

from sagwan.reading.errors import NotTextError
from sagwan.reading.mixture import COMPOSED, Mixture, decode_mixture

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_KOREAN_NAMES = frozenset({"euckr", "ksc56011987", "ksc5601", "cp949", "ms949", "uhc", "korean"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_CONTROL = re.compile(r"[\0-\x08\x0e-\x19\x1c-\x1f]")
_SAMPLE = 65_536
_LONE = re.compile("[\udc80-\udcff]")
_JAMO = re.compile("[\u1100-\u11ff]+")


class Decoded(NamedTuple):
    """A text, the encoding that it was read in, and how many bytes had no meaning in it; where
    its lines are of two encodings, how they were read."""

    text: str
    encoding: str
    damaged: int
    mixture: Mixture | None = None


def decode(data: bytes) -> Decoded:
    """Read bytes as text in the encoding that fits them; refuse what is no text."""
    decoded = _decode_marked(data) or _decode_wide(data) or _decode_narrow(data)
    _refuse_noise(decoded)
    text = decoded.text
    if _JAMO.search(text):
        text = _compose(text)
    return decoded._replace(text=text)


def _decode_marked(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            decoded = _decode_as(rest, encoding)
            return (_decode_mixed(rest) if decoded.damaged else None) or decoded
    return None


def _decode_as(data: bytes, encoding: str) -> Decoded:
    if encoding.startswith(("utf-16", "utf-32")):
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, text.count("\ufffd"))
    try:
        return Decoded(data.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        text = data.decode(encoding, "surrogateescape")
        return Decoded(text, encoding, _LONE.subn("", text)[1])


def _decode_wide(data: bytes) -> Decoded | None:
    """UTF-16 without its mark shows by the zero bytes of its blanks, digits and line ends."""
    sample = data[:_SAMPLE]
    zeros = sample.count(0)
    if zeros < 2 or zeros * 50 < len(sample):
        return None
    readings = [
        (_korean_share(sample[shift:], encoding), encoding, shift)
        for shift in (0, 1)
        for encoding in ("utf-16-le", "utf-16-be")
    ]
    share, encoding, shift = max(readings, key=lambda reading: (reading[0], -reading[2]))
    if share < 0.7:
        return None
    decoded = _decode_as(data[shift:], encoding)
    lost = "".join(chr(0xDC00 + byte) if byte > 127 else "\ufffd" for byte in data[:shift])
    return Decoded(lost + decoded.text, encoding, decoded.damaged + shift)


def _korean_share(sample: bytes, encoding: str) -> float:
    """How much of a text is ASCII or one of the 2,350 common syllables: near 1 if read rightly."""
    text = sample.decode(encoding, "replace")
    common = sum(1 for char in text if "\t" <= char <= "~" and (char >= " " or char in "\t\n\f\r"))
    syllables = "".join(char for char in text if "가" <= char <= "힣")
    common += len(syllables) - syllables.encode("euc_kr").count(COMPOSED)
    return common / len(text) if text else 0.0


def _decode_narrow(data: bytes) -> Decoded:
    """UTF-8 if the bytes allow it; line by line where two encodings are mixed; else what fits
    better around the first byte that is no UTF-8."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 0)
    except UnicodeDecodeError as error:
        start = data.rfind(b"\n", 0, max(0, error.start - _SAMPLE // 2)) + 1
        start = max(start, error.start - _SAMPLE)
        near = data[start : error.start + _SAMPLE]
    mixed = _decode_mixed(data)
    if mixed is not None:
        return mixed
    utf8, korean = _decode_as(near, "utf-8"), _decode_as(near, "cp949")
    declared = korean.damaged == 0 and _declares_korean(data)
    better = korean if declared or korean.damaged < utf8.damaged else utf8
    _refuse_noise(better)
    return _decode_as(data, better.encoding)


def _decode_mixed(data: bytes) -> Decoded | None:
    mixture = decode_mixture(data)
    if mixture is None:
        return None
    return Decoded(mixture.text, "utf-8 + cp949", _LONE.subn("", mixture.text)[1], mixture)


def _declares_korean(data: bytes) -> bool:
    declared = _CHARSET.search(data, 0, 4096)
    if declared is None:
        return False
    return re.sub(r"[^a-z0-9]", "", declared[1].decode("ascii").lower()) in _KOREAN_NAMES


def _refuse_noise(decoded: Decoded) -> None:
    """Text may be hurt, but a tenth of it in control characters or wrong bytes is no text."""
    sample = decoded.text[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    noise = max(controls * len(decoded.text) // max(1, len(sample)), decoded.damaged)
    if noise > 16 and noise * 10 > len(decoded.text):
        raise NotTextError("알 수 없는 이진 파일", "an unknown binary file")


def _compose(text: str) -> str:
    """Join the loose letters that macOS writes (한 as three) into syllables."""
    return _JAMO.sub(lambda letters: normalize("NFC", letters[0]), text)
