"""Reading in a process of its own: formats that are unpacked, or parsed by other people's code,
cannot harm the caller. What comes back is JSON, never an object of the child's making.
"""

import json
import multiprocessing
from contextlib import closing
from multiprocessing.connection import Connection
from typing import Any

from sagwan.facts import Document
from sagwan.reading import read_original
from sagwan.reading.carrying import pack_document, unpack_document
from sagwan.reading.confinement import Bounds, confine
from sagwan.reading.errors import ReadingError, TooDemandingError
from sagwan.reading.original import Original

_PATIENCE = 2


def read_apart(original: Original, bounds: Bounds | None = None) -> Document:
    """Read a report in a child process within bounds; where no child can be had, here.

    Raises what `read` raises, and TooDemandingError where the child came to its bounds.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return read_original(original)
    return _ask_child(original, bounds or Bounds())


def _ask_child(original: Original, bounds: Bounds) -> Document:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(original, bounds, sender), daemon=True)
    child.start()
    sender.close()
    with closing(receiver):
        try:
            answer = _await(receiver, bounds)
        finally:
            child.kill()
            child.join()
    if "failure" in answer:
        raise ReadingError(*answer["failure"])
    return unpack_document(answer)


def _await(receiver: Connection, bounds: Bounds) -> dict[str, Any]:
    if not receiver.poll(_PATIENCE * bounds.seconds):
        raise TooDemandingError
    try:
        answer = json.loads(receiver.recv_bytes(bounds.file))
    except (EOFError, OSError) as error:  # it ended without a word, or says too much
        raise TooDemandingError from error
    if not isinstance(answer, dict):
        raise TooDemandingError
    return answer


def _answer(original: Original, bounds: Bounds, sender: Connection) -> None:
    """What the child does."""
    confine(bounds)
    try:
        answer = pack_document(read_original(original))
    except ReadingError as failure:
        answer = {"failure": [failure.message.ko, failure.message.en]}
    except (MemoryError, RecursionError):
        answer = {"failure": list(_words(TooDemandingError()))}
    sender.send_bytes(json.dumps(answer, ensure_ascii=True).encode())
    sender.close()


def _words(failure: ReadingError) -> tuple[str, str]:
    return failure.message.ko, failure.message.en
