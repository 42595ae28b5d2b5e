"""Originals: each content once, read-only, under its SHA-256; the folders that hold it link to it.

A link more or less is one step of the file system, so neither a crash nor another process can
leave a folder without its file, and what no folder links to any more is plain to see.
"""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

READ_ONLY = 0o400
ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Laid:
    """A file that was laid down: its digest and its bytes counted."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder with one file for each content."""

    root: Path

    def lay(self, chunks: Iterable[bytes], target: Path) -> Laid:
        """Write a file to the disk for good, then make it one with its twin where there is one."""
        digest, size = hashlib.sha256(), 0
        with target.open("xb") as file:
            for chunk in chunks:
                digest.update(chunk)
                size += file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        target.chmod(READ_ONLY)
        laid = Laid(digest.hexdigest(), size)
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        unite(target, self.root / laid.sha256)
        return laid

    def forget(self, sha256: str) -> None:
        """Make nothing one with a content any more."""
        (self.root / sha256).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove the contents that no folder links to."""
        for file in self.root.glob("*"):
            if _links(file) == 1:
                file.unlink(missing_ok=True)


def unite(file: Path, kept: Path) -> None:
    """Make a file and the kept one of its content the same; whichever was first stays.

    Where the file system knows no links, the file stays as it is: a copy of its own.
    """
    for _ in range(ATTEMPTS):
        try:
            os.link(file, kept)
        except FileExistsError:
            if _replace_by_link(kept, file):
                return
        except OSError:
            return
        else:
            return


def _replace_by_link(kept: Path, file: Path) -> bool:
    """Put a link to the kept file in the place of another; tell whether it was still there."""
    twin = file.with_name(f"{file.name}.twin")
    try:
        os.link(kept, twin)
    except FileNotFoundError:  # swept a moment ago
        return False
    twin.replace(file)
    return True


def _links(file: Path) -> int:
    try:
        return file.stat().st_nlink
    except FileNotFoundError:
        return 0


def total_bytes(files: Iterable[Path]) -> int:
    """Count the bytes of files, those of one content once."""
    sizes: dict[int, int] = {}
    for file in files:
        with suppress(FileNotFoundError):
            found = file.stat()
            sizes[found.st_ino] = found.st_size
    return sum(sizes.values())
