"""Distribution-locked text (배포용 문서): its key lies in its own first record."""

import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from sagwan.reading.hancom.errors import DamagedDocumentError
from sagwan.reading.hwp.records import PARAGRAPH, Records

_TAG = 28
_SEED = 256
_KEY = 16


def unlock(stream: bytes) -> bytes:
    """Give the text of a locked stream, still compressed if the document is."""
    head = int.from_bytes(stream[:4], "little")
    if head & 0x3FF != _TAG or head >> 20 != _SEED or len(stream) < 4 + _SEED:
        raise DamagedDocumentError(
            "배포용 문서의 열쇠 레코드가 없습니다", "the key of the distribution lock is missing"
        )
    key = _find_key(stream[4 : 4 + _SEED])
    locked = stream[4 + _SEED :]
    locked = locked[: len(locked) // _KEY * _KEY]
    # the format prescribes ECB; this opens what anyone may read and protects nothing
    mode = modes.ECB()  # noqa: S305  as the format has it
    opener = Cipher(algorithms.AES(key), mode).decryptor()
    return opener.update(locked) + opener.finalize()


def refuse_noise(records: Records) -> None:
    """Refuse what a wrong key makes of a text: a section opens with a paragraph, always."""
    if not records.tags or records.tags[0] != PARAGRAPH or records.levels[0]:
        raise DamagedDocumentError(
            "배포용 문서의 잠금이 풀리지 않습니다", "its distribution lock does not open"
        )


def _find_key(record: bytes) -> bytes:
    """Undo the scrambling of the record: runs of a byte from Microsoft's old random numbers."""
    (state,) = struct.unpack_from("<I", record)
    found = bytearray(record)
    left = mask = 0
    for place in range(_SEED):
        if not left:
            state = (state * 214_013 + 2_531_011) & 0xFFFFFFFF
            mask = state >> 16 & 0xFF
            state = (state * 214_013 + 2_531_011) & 0xFFFFFFFF
            left = (state >> 16 & 0xF) + 1
        if place >= 4:
            found[place] ^= mask
        left -= 1
    start = 4 + (found[0] & 0xF)
    return bytes(found[start : start + _KEY])
