"""Files that were handed in, each under its digest: on the disk for good before a row names it."""

import hashlib
import os
import secrets
from pathlib import Path

from django.conf import settings

from cityhall.registers.documents.filings import settle

READ_ONLY = 0o400


def keep_file(content: bytes) -> str:
    """Lay a file down; gives its digest."""
    digest = hashlib.sha256(content).hexdigest()
    folder = Path(settings.VAR) / "handed-in"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / digest
    if target.exists():
        return digest
    fresh = folder / f".{digest}.{secrets.token_hex(4)}"
    with fresh.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.chmod(READ_ONLY)
    fresh.replace(target)
    settle(folder)
    return digest


def load_file(sha256: str) -> bytes | None:
    """Load a file that was handed in; None where it is gone or not what it was."""
    file = Path(settings.VAR) / "handed-in" / sha256
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None
