"""The first stream of an HWP file: what protects it, and which ways of reading it needs."""

from dataclasses import dataclass

from sagwan.reading.hancom.errors import (
    CertificateError,
    DamagedDocumentError,
    OldHancomError,
    PasswordError,
    RightsError,
)
from sagwan.reading.hwp.container import Container

_SIGNATURE = b"HWP Document File"
_COMPRESSED = 1 << 0
_PASSWORD = 1 << 1
_DISTRIBUTED = 1 << 2
_RIGHTS = 1 << 4 | 1 << 10
_CERTIFICATE = 1 << 8


@dataclass(frozen=True, slots=True)
class Marking:
    """Whether streams are compressed, and whether the text is locked for distribution (배포용)."""

    compressed: bool
    distributed: bool


def read_marking(container: Container) -> Marking:
    """Read the marks, or say what keeps the document shut."""
    head = container.find("FileHeader")
    if head is None or not head.startswith(_SIGNATURE) or len(head) < 40:
        raise DamagedDocumentError(
            "한글 문서의 머리(FileHeader)가 없습니다", "it has no file header of Hancom's"
        )
    if head[35] < 5:
        raise OldHancomError
    flags = int.from_bytes(head[36:40], "little")
    if flags & _PASSWORD:
        raise PasswordError
    if flags & _RIGHTS:
        raise RightsError
    if flags & _CERTIFICATE:
        raise CertificateError
    return Marking(bool(flags & _COMPRESSED), bool(flags & _DISTRIBUTED))
