"""The spool: where a file lies for an hour under a random name, in a folder of whoever dropped it.

A name that came with a file is only ever shown. Paths are made of a digest of the owner's token
and of names that this module drew itself, so nothing from outside can point elsewhere.
"""

import hashlib
import json
import re
import secrets
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cityhall.registers.documents.originals import Originals, total_bytes

KEY = re.compile(r"[A-Za-z0-9_-]{22}")
NAME_LENGTH = 120
MOST_COPIES = 9  # names that are remembered of one file
WRITTEN = ("name", "size", "received", "kind", "partners", "sha256", "copies")


class SpoolFullError(Exception):
    """There is no room left for another file until older ones have gone."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A folder of the spool: the file as it came, and beside it what was made of it; `copies` are
    the names under which it came once more."""

    key: str
    folder: Path
    name: str
    size: int
    received: float
    kind: str = "report"
    partners: tuple[str, ...] = ()
    sha256: str = ""
    copies: tuple[str, ...] = ()

    @property
    def original(self) -> Path:
        """The file as it came."""
        return self.folder / "original"


@dataclass(frozen=True, slots=True)
class Spool:
    """A folder with a folder for each owner. Moments are given in seconds, by the caller."""

    root: Path
    lifetime: int
    capacity: int

    def receive(self, owner: str, name: str, chunks: Iterable[bytes], *, now: float) -> Holding:
        """Lay a file down under a random name: the file first, then the word that it is there."""
        self.sweep(now=now)
        if self.total_bytes() >= self.capacity:
            raise SpoolFullError
        key = secrets.token_urlsafe(16)
        folder = self._home(owner) / key
        folder.mkdir(parents=True, mode=0o700)
        laid = self.originals.lay(chunks, folder / "original")
        return register(folder, display_name(name), size=laid.size, now=now, sha256=laid.sha256)

    def find_twin(self, owner: str, holding: Holding, *, now: float) -> Holding | None:
        """Find the file of the same owner that has the same content, dropped before."""
        others = (other for other in self.list_of(owner, now=now) if other.key != holding.key)
        return next((other for other in others if other.sha256 == holding.sha256), None)

    def room(
        self, owner: str, kind: str, *, now: float, name: str, partners: tuple[str, ...] = ()
    ) -> Holding:
        """Give the folder for something made of an owner's files, made new where needed."""
        key = room_key(kind, partners)
        found = self.find(owner, key, now=now)
        if found:
            return found
        folder = self._home(owner) / key
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
        return register(folder, name, size=0, now=now, kind=kind, partners=partners)

    def find_room(self, owner: str, kind: str, *, now: float) -> Holding | None:
        """Find such a folder where it was made."""
        return self.find(owner, room_key(kind, ()), now=now)

    def renew(self, holding: Holding, *, now: float, copy: str | None = None) -> Holding:
        """Give a holding another hour, since it is still in use, or came once more by a name."""
        copies = holding.copies if copy is None else (*holding.copies, display_name(copy))
        return write_down(replace(holding, received=now, copies=copies[-MOST_COPIES:]))

    def find(self, owner: str, key: str, *, now: float) -> Holding | None:
        """Find what an owner dropped; nobody else's, nothing that has expired."""
        if not KEY.fullmatch(key):
            return None
        holding = load_holding(self._home(owner) / key)
        return holding if holding and self.seconds_left(holding, now=now) > 0 else None

    def list_of(self, owner: str, *, now: float) -> list[Holding]:
        """List the files of an owner, the latest first."""
        held = (load_holding(folder) for folder in folders_in(self._home(owner)))
        alive = [h for h in held if h and self.seconds_left(h, now=now) > 0]
        files = [holding for holding in alive if holding.kind == "report"]
        return sorted(files, key=lambda holding: holding.received, reverse=True)

    def forget(self, owner: str, key: str, *, now: float) -> None:
        """Remove a file and every comparison made with it."""
        for folder in folders_in(self._home(owner)):
            holding = load_holding(folder)
            if holding and key in {holding.key, *holding.partners}:
                self._remove(folder)
        self.sweep(now=now)

    def sweep(self, *, now: float) -> None:
        """Remove whatever has had its hour, and what was never finished."""
        for home in folders_in(self.root):
            for folder in folders_in(home):
                holding = load_holding(folder)
                since = holding.received if holding else modified(folder)
                if now - since >= self.lifetime:
                    self._remove(folder)
            with suppress(OSError):  # not empty, or gone already
                home.rmdir()
        for left in folders_in(self._gone):
            shutil.rmtree(left, ignore_errors=True)
        self.originals.sweep()

    def _remove(self, folder: Path) -> None:
        """Remove a folder; renamed first, so that whoever still writes to it writes nowhere."""
        aside = self._gone / secrets.token_hex(8)
        self._gone.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileNotFoundError):
            folder.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def seconds_left(self, holding: Holding, *, now: float) -> int:
        """Tell how long a holding still has."""
        return max(0, int(holding.received + self.lifetime - now))

    def total_bytes(self) -> int:
        """Count the bytes of all files that are held."""
        return total_bytes(self.root.glob("*/*/original"))

    @property
    def originals(self) -> Originals:
        """Where each content lies once."""
        return Originals(self.root.with_name(f"{self.root.name}-originals"))

    @property
    def _gone(self) -> Path:
        return self.root.with_name(f"{self.root.name}-gone")

    def _home(self, owner: str) -> Path:
        return self.root / hashlib.sha256(owner.encode()).hexdigest()[:32]


def register(
    folder: Path,
    name: str,
    *,
    size: int,
    now: float,
    kind: str = "report",
    partners: tuple[str, ...] = (),
    sha256: str = "",
) -> Holding:
    """Write down what a folder holds; only then does it count as held."""
    return write_down(Holding(folder.name, folder, name, size, now, kind, partners, sha256))


def write_down(holding: Holding) -> Holding:
    """Write down what a folder holds."""
    write_json(holding.folder / "about.json", describe_holding(holding))
    return holding


def describe_holding(holding: Holding) -> dict[str, Any]:
    """Give what is written down of a holding."""
    return {field: getattr(holding, field) for field in WRITTEN}


def load_holding(folder: Path) -> Holding | None:
    """Read what a folder holds, None where nothing was registered in it."""
    try:
        about = json.loads((folder / "about.json").read_bytes())
    except (OSError, ValueError):
        return None
    about |= {name: tuple(about.get(name, ())) for name in ("partners", "copies")}
    return Holding(folder.name, folder, **about)


def room_key(kind: str, partners: tuple[str, ...]) -> str:
    """Name the folder for something made of files: the same name for the same files."""
    return hashlib.sha256("\n".join([kind, *partners]).encode()).hexdigest()[:22]


def write_json(file: Path, value: Any) -> None:
    """Write a JSON document so that a reader sees all of it or nothing."""
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    fresh.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    fresh.replace(file)


def display_name(name: str) -> str:
    """Give a file name that is safe to show: no folders, no control or direction marks."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    shown = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip()
    if len(shown) > NAME_LENGTH:
        shown = shown[: NAME_LENGTH - 9] + "…" + shown[-8:]
    return shown or "unnamed"


def folders_in(folder: Path) -> Iterator[Path]:
    """List the folders in a folder, nothing where it does not exist."""
    if folder.is_dir():
        yield from [entry for entry in folder.iterdir() if entry.is_dir()]


def all_holdings(root: Path) -> Iterator[Holding]:
    """Go through what a spool holds for all its owners."""
    for home in folders_in(root):
        yield from filter(None, map(load_holding, folders_in(home)))


def modified(folder: Path) -> float:
    """When a folder was last changed."""
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:
        return 0
