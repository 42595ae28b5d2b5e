"""The folders of reports that were taken into the register: laid down whole, or not at all."""

import hashlib
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

KEPT = (
    "original report.json check.json text.json verdicts.json counts.json boxes.json scanned.json "
    "about.json"
).split()


def lay_down(source: Path, target: Path) -> None:
    """Copy what a filing keeps of a holding: all of it on the disk before its name is there."""
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    fresh.mkdir(parents=True, mode=0o700)
    for name in KEPT:
        with suppress(FileNotFoundError):
            copy_for_good(source / name, fresh / name)
    settle(fresh)
    fresh.rename(target)
    settle(target.parent)


def copy_for_good(source: Path, target: Path) -> None:
    """Copy a file and have it written to the disk."""
    shutil.copyfile(source, target)
    with target.open("rb") as file:
        os.fsync(file.fileno())
    target.chmod(0o400)


def settle(folder: Path) -> None:
    """Have the names in a folder written to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(file: Path) -> str:
    """Give the SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
