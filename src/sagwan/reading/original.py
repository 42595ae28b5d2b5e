"""A file as it came: the bytes that every reader starts from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from os import fstat
from pathlib import Path

from sagwan.reading.digest import digest_of
from sagwan.reading.errors import EmptyFileError, UnreadableFileError
from sagwan.reading.limits import MAX_BYTES, refuse_bytes


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a file, the name that it came under, and their SHA-256.

    `heed` is told of each page that reading comes to, and how many there are.
    """

    name: str
    data: bytes
    sha256: str
    heed: Callable[[int, int], None] | None = field(default=None, compare=False, repr=False)

    @property
    def size(self) -> int:
        """Count the bytes."""
        return len(self.data)

    def note_page(self, number: int, count: int) -> None:
        """Tell whoever waits which page is being read."""
        if self.heed:
            self.heed(number, count)


def receive(data: bytes, name: str) -> Original:
    """Take a file in."""
    return Original(name, data, digest_of(data))


def load_original(path_or_bytes: str | Path | bytes, name: str | None = None) -> Original:
    """Take in a file that is given as a path or as its bytes; refuse an empty or a huge one."""
    if isinstance(path_or_bytes, bytes):
        data = path_or_bytes
        refuse_bytes(len(data))
    else:
        data = _load(Path(path_or_bytes))
        name = name or Path(path_or_bytes).name
    if not data:
        raise EmptyFileError(0)
    return receive(data, name or "untitled")


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            refuse_bytes(fstat(file.fileno()).st_size)
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(error) from error
    refuse_bytes(len(data))
    return data
