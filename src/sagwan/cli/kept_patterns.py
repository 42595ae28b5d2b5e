"""Compiled patterns, kept beside the byte code from one start to the next (decisions/0019).

Python keeps the byte code of a module in `__pycache__` but compiles its patterns anew at every
start, an eighth of a short check. They are kept there too, for the Python that made them alone;
where anything does not fit, `re` compiles as ever.
"""

import _sre  # type: ignore[import-not-found]  # Python's own, without stubs
import marshal
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

_MADE_BY = (sys.hexversion, _sre.MAGIC, _sre.CODESIZE)
_FEW = 8  # patterns compiled anew that are not worth writing the file for
_MOST = 3000  # patterns: beyond it something makes them up as it goes

Remembered = dict[tuple[Any, Any, Any], Any]


class Kept(NamedTuple):
    """A pattern as `_sre` takes it, its codes as bytes."""

    source: str
    asked: int
    flags: int
    codes: bytes
    groups: int
    names: dict[str, int]
    numbered: tuple[str | None, ...]


@contextmanager
def keeping_patterns(path: Path | None = None) -> Iterator[None]:
    """Start with the patterns that are kept in a file, beside this module's own byte code unless
    told; in the end write down what had to be compiled, where Python may write byte code."""
    file = path or _beside_byte_code()
    kept = fill(file) if file else []
    yield
    if file and not sys.dont_write_bytecode:
        keep(file, kept)


def fill(file: Path) -> list[Kept]:
    """Give `re` the patterns of a file as if it had compiled them before."""
    kept, remembered = _read(file), _remembered()
    try:
        for one in kept:
            remembered[str, one.source, one.asked] = _restored(one)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return []
    return kept


def keep(file: Path, kept: list[Kept]) -> None:
    """Write down what `re` compiled beside what was kept, if it is more than a few patterns."""
    known = {(one.source, one.asked) for one in kept}
    anew = [
        (source, asked)
        for kind, source, asked in _remembered()
        if kind is str and (source, asked) not in known
    ]
    if len(anew) > _FEW:
        old = kept if len(kept) + len(anew) <= _MOST else []
        _write(file, [*old, *(_taken_apart(*one) for one in anew)])


def _beside_byte_code() -> Path | None:
    code = __spec__.cached
    return Path(code).with_suffix(".patterns") if code else None


def _remembered() -> Remembered:
    """Give what `re` remembers, all of it: by itself it forgets the first of 512, and a start asks
    for them in that very order."""
    setattr(re, "_MAXCACHE", _MOST)  # noqa: B010  private to re: see decisions/0019
    remembered: Remembered = getattr(re, "_cache", {})
    return remembered


def _read(file: Path) -> list[Kept]:
    try:
        made_by, rows = marshal.loads(file.read_bytes())  # noqa: S302  trusted as byte code is
        return [Kept(*row) for row in rows] if made_by == _MADE_BY else []
    except (OSError, EOFError, TypeError, ValueError):
        return []


def _restored(one: Kept) -> Any:
    codes = memoryview(one.codes).cast("I").tolist()
    return _sre.compile(one.source, one.flags, codes, one.groups, one.names, one.numbered)


def _taken_apart(source: str, asked: int) -> Kept:
    """Compile once more as `re` does, in the two steps of which it keeps only the end."""
    parsed = import_module("re._parser").parse(source, asked)
    state = parsed.state
    names: dict[str, int] = dict(state.groupdict)
    numbered: list[str | None] = [None] * state.groups
    for name, number in names.items():
        numbered[number] = name
    written = import_module("re._compiler")._code(parsed, asked)  # noqa: SLF001  no other way
    codes = b"".join(code.to_bytes(4, sys.byteorder) for code in written)
    flags = asked | state.flags
    return Kept(source, asked, flags, codes, state.groups - 1, names, tuple(numbered))


def _write(file: Path, kept: list[Kept]) -> None:
    """Write the file whole or not at all; a folder that is closed to us is no failure."""
    half = file.with_suffix(f".{os.getpid()}")
    try:
        half.write_bytes(marshal.dumps((_MADE_BY, [tuple(one) for one in kept])))
        half.replace(file)
    except (OSError, ValueError):
        half.unlink(missing_ok=True)
