"""The files of photos, each under its digest: on the disk for good before a row names it."""

import hashlib
import os
import secrets
from pathlib import Path

from django.conf import settings

from cityhall.registers.documents.filings import settle

READ_ONLY = 0o400


def keep_photo(content: bytes) -> str:
    """Lay a photo down; gives its digest."""
    digest = hashlib.sha256(content).hexdigest()
    target = find_file(digest)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not target.exists():
        fresh = target.with_name(f".{digest}.{secrets.token_hex(4)}")
        with fresh.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(READ_ONLY)
        fresh.replace(target)
        settle(target.parent)
    return digest


def load_photo(sha256: str) -> bytes | None:
    """Load a photo; None where it is gone or not what it was."""
    try:
        content = find_file(sha256).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def drop_photo(sha256: str) -> None:
    """Have a photo that nothing names any more gone from the disk."""
    find_file(sha256).unlink(missing_ok=True)


def find_file(sha256: str) -> Path:
    """Give where a photo lies."""
    return Path(settings.VAR) / "photos" / sha256
