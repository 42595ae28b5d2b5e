"""The streams of an HWP file: a narrow, typed door to olefile that never reads past its limits."""

import re
from io import BytesIO
from typing import Any

import olefile

from sagwan.reading.hancom.errors import DamagedDocumentError
from sagwan.reading.limits import MAX_BYTES

MAX_STREAMS = 20_000
_SECTION = re.compile(r"^(BodyText|ViewText)/Section(\d{1,5})$")
# olefile tells damage by many kinds of exception, ValueError and IndexError among them
_FAULTS = (OSError, ValueError, IndexError, KeyError, TypeError, OverflowError, RecursionError)


class Container:
    """An OLE compound file, opened."""

    def __init__(self, data: bytes) -> None:
        try:
            self._ole: Any = olefile.OleFileIO(BytesIO(data))
            names = self._ole.listdir()
        except _FAULTS as error:
            raise DamagedDocumentError(
                "OLE 파일의 목차를 읽을 수 없습니다", "the directory of the OLE file is broken"
            ) from error
        self.names = frozenset("/".join(name) for name in names[:MAX_STREAMS])

    def find(self, name: str) -> bytes | None:
        """Give the bytes of a stream, None where there is none or it lies beyond the file."""
        if name not in self.names:
            return None
        try:
            with self._ole.openstream(name) as stream:
                found: bytes = stream.read(MAX_BYTES)
        except _FAULTS:
            return None
        return found

    def is_cut(self, name: str) -> bool:
        """Tell whether a stream that is there ends before its size is reached."""
        found = self.find(name)
        return found is not None and len(found) < min(self._ole.get_size(name), MAX_BYTES)

    def list_sections(self, storage: str) -> list[str]:
        """Name the sections of the text in their order."""
        found = [match for name in self.names if (match := _SECTION.match(name))]
        ordered = sorted((int(match[2]), match[0]) for match in found if match[1] == storage)
        return [name for _, name in ordered]

    def list_under(self, storage: str) -> list[str]:
        """Name the streams of a storage."""
        return sorted(name for name in self.names if name.startswith(f"{storage}/"))
