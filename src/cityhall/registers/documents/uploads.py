"""Receiving files from a browser: written to disk as they come, and no further than the limit.

What lies beyond the limit is swallowed, so that the page can say which file was too large.
"""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest

BROKEN_OFF = "cityhall.broken_off"  # in what the server says of a request


class CappedUploadHandler(TemporaryFileUploadHandler):
    """Keeps the first bytes of a file up to the limit, and counts them all."""

    received = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.received = start + len(raw_data)
        if self.received <= settings.UPLOAD_MAX_BYTES:
            self.file.write(raw_data)

    def upload_interrupted(self) -> None:
        """Throw away what came of a file whose end did not come, and leave a word of it."""
        super().upload_interrupted()
        if self.request is not None:
            self.request.META[BROKEN_OFF] = True

    def file_complete(self, file_size: int) -> TemporaryUploadedFile:
        self.file.seek(0)
        self.file.size = file_size
        return self.file


def is_broken_off(request: HttpRequest) -> bool:
    """Tell whether a request ended in the middle of a file."""
    return BROKEN_OFF in request.META


def is_too_large(file: "UploadedFile[Any]") -> bool:
    """Tell whether a file was cut off at the limit."""
    return bool((file.size or 0) > settings.UPLOAD_MAX_BYTES)
