"""Older forms of Hancom's documents: each is named, with the way to save it anew."""

from sagwan.facts import Document
from sagwan.reading.hancom.errors import HancomMarkupError, OldHancomError
from sagwan.reading.original import Original


def refuse_hwp3(original: Original) -> Document:
    """Say that a file is HWP 3.0 or HWP 97."""
    del original
    raise OldHancomError


def refuse_hwpml(original: Original) -> Document:
    """Say that a file is HWPML."""
    del original
    raise HancomMarkupError
