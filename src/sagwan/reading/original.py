"""A file as it came: the bytes that every reader starts from."""

from dataclasses import dataclass

from sagwan.reading.digest import digest_of


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a file, the name that it came under, and their SHA-256."""

    name: str
    data: bytes
    sha256: str

    @property
    def size(self) -> int:
        """Count the bytes."""
        return len(self.data)


def receive(data: bytes, name: str) -> Original:
    """Take a file in."""
    return Original(name, data, digest_of(data))
