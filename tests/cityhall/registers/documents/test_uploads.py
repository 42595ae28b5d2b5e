"""Files are written to disk as they come, and no further than the limit."""

import pytest

from cityhall.registers.documents.uploads import CappedUploadHandler, is_too_large


def receive(chunks):
    handler = CappedUploadHandler()
    handler.new_file("files", "a.txt", "text/plain", None, None, {})
    start = 0
    for chunk in chunks:
        handler.receive_data_chunk(chunk, start)
        start += len(chunk)
    return handler.file_complete(start)


@pytest.fixture(autouse=True)
def limit(settings):
    settings.UPLOAD_MAX_BYTES = 10


def test_a_file_within_the_limit_is_whole():
    with receive([b"12345", b"67890"]) as file:
        assert file.read() == b"1234567890"
        assert not is_too_large(file)


def test_what_lies_beyond_the_limit_does_not_reach_the_disk():
    with receive([b"12345", b"67890", b"x" * 1000]) as file:
        assert len(file.read()) <= 10
        assert file.size == 1010
        assert is_too_large(file)


def test_each_file_is_counted_by_itself():
    for _ in range(3):
        with receive([b"1234567"]) as file:
            assert not is_too_large(file)
