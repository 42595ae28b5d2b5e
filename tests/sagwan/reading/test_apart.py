"""A file that needs a parser is read by a child process that can do no harm."""

import os
import socket
import time

import pytest

from sagwan import read, reading
from sagwan.reading import ReadingError
from sagwan.reading.apart import read_apart
from sagwan.reading.confinement import Bounds
from sagwan.reading.errors import TooDemandingError
from sagwan.reading.lines import Source
from sagwan.reading.original import Original, receive
from sagwan.reading.text import read_text

PDF = receive("%PDF-1.7 ○ 정원 1,204명".encode(), "보고.pdf")


def parse(original):
    """A reader of another format, as far as this test needs one."""
    return read_text(Source(original, original.data.decode()))


def explode(_):
    raise ReadingError("깨졌습니다.", "It is broken.")


def hoard(_):
    return bytearray(4 * 1024**3)


def die(_):
    os._exit(9)


def spin(_):
    while True:
        pass


def call_home(original):
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    except OSError as refusal:
        return parse(Original(original.name, str(refusal).encode(), original.sha256))
    return parse(original)


@pytest.fixture
def reader(monkeypatch):
    """Let PDF files be read by a function of this file: what a child does must be seen."""

    def register(function):
        monkeypatch.setitem(reading._READERS, "PDF", (__name__, function.__name__))

    return register


def test_it_reads_what_reading_here_reads(reader):
    reader(parse)
    assert read_apart(PDF) == read(PDF.data, PDF.name)


def test_a_failure_of_the_child_is_told_in_its_words(reader):
    reader(explode)
    with pytest.raises(ReadingError) as caught:
        read_apart(PDF)
    assert caught.value.message.ko == "깨졌습니다."


@pytest.mark.parametrize("reader_of_it", [hoard, die])
def test_a_child_that_breaks_down_gives_a_sentence(reader, reader_of_it):
    reader(reader_of_it)
    with pytest.raises(ReadingError) as caught:
        read_apart(PDF)
    assert caught.value.message == TooDemandingError().message


def test_a_child_that_never_ends_is_ended(reader):
    reader(spin)
    began = time.monotonic()
    with pytest.raises(TooDemandingError):
        read_apart(PDF, bounds=Bounds(seconds=1))
    assert time.monotonic() - began < 10


def test_the_child_reaches_no_network(reader):
    reader(call_home)
    said = read_apart(PDF).lines[0].text
    if "refused" in said:
        pytest.skip("this system lets no process leave the network")
    assert "unreachable" in said
