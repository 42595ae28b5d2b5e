"""The only doors by which files come into the spool, are read, and go."""

import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from cityhall.ground.look.languages import say
from cityhall.registers.documents import queries
from cityhall.registers.documents.reading.launch import (
    read_at_once,
    start_comparing,
    start_reading,
)
from cityhall.registers.documents.spool import Holding, SpoolFullError, display_name, register
from cityhall.registers.documents.uploads import is_too_large


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why."""

    name: str
    reason: str


def receive_files(files: "Iterable[UploadedFile[Any]]", *, by: str) -> list[Holding | Refusal]:
    """Lay files down in the spool of an owner and start reading them."""
    return [receive_file(file, by=by) for file in files]


def receive_file(file: "UploadedFile[Any]", *, by: str) -> Holding | Refusal:
    """Lay one file down and start reading it, or say why not."""
    name = display_name(file.name or "")
    if is_too_large(file):
        return Refusal(name, say("32MB보다 커서 받지 않았습니다.", "It is larger than 32 MB."))
    if not file.size:
        return Refusal(name, say("빈 파일입니다.", "The file is empty."))
    try:
        holding = queries.spool().receive(by, name, file.chunks(), now=time.time())
    except SpoolFullError:
        reason = say(
            "임시 보관함이 가득 찼습니다. 잠시 뒤에 다시 올려 주세요.",
            "The spool is full. Please try again in a while.",
        )
        return Refusal(name, reason)
    start_reading(holding.folder)
    return holding


def forget_file(key: str, *, by: str) -> None:
    """Remove a file before its hour is over."""
    queries.spool().forget(by, key, now=time.time())


def start_comparison(old: Holding, new: Holding, *, by: str) -> Holding:
    """Give the comparison of two reports, started where it is not there yet."""
    target = queries.spool().pair(by, (old.key, new.key), now=time.time())
    if not any((target.folder / name).exists() for name in ("started.json", "failure.json")):
        start_comparing(old.folder, new.folder, target.folder)
    return target


def prepare_samples() -> None:
    """Start reading the samples that are new or have changed."""
    for folder in lay_samples():
        start_reading(folder)


def lay_samples() -> list[Path]:
    """Lay the samples down where they can be read; give the folders of those just laid."""
    laid = []
    for file in queries.sample_files():
        folder = queries.sample_folder(file)
        if not (folder / "about.json").exists():
            folder.mkdir(parents=True, exist_ok=True)
            size = (folder / "original").write_bytes(file.read_bytes())
            register(folder, file.name, size=size, now=time.time())
            laid.append(folder)
    return laid


def open_house() -> None:
    """Make ready at the start: sweep what has expired, read the samples anew."""
    shutil.rmtree(queries.sample_home(), ignore_errors=True)
    queries.spool().sweep(now=time.time())
    read_at_once(lay_samples())
