"""Which version of a procedure a case runs by: the newest in force on the day it is opened.

A running case keeps the version that it began with; a city's own goes before the library's.
"""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from sagwan.procedures.declaration import Procedure
from sagwan.procedures.errors import DeclarationError, NoProcedureError


def join_procedures(
    declared: Iterable[Procedure], own: Iterable[Procedure] = ()
) -> tuple[Procedure, ...]:
    """Join the library's procedures and a city's own, which replaces one of the same version."""
    joined = {(one.key, one.version): one for one in (*declared, *own)}
    known = tuple(joined[key] for key in sorted(joined))
    for older, newer in pairwise(known):
        if older.key == newer.key and newer.since <= older.since:
            raise _never_in_force(older, newer)
    return known


def _never_in_force(older: Procedure, newer: Procedure) -> DeclarationError:
    return DeclarationError(
        newer.file,
        newer.lines.get("procedure.from", 1),
        f"{newer.version}판은 {older.version}판의 시행일({older.since})보다 뒤에 시작해야 합니다.",
        f"version {newer.version} has to begin after version {older.version} ({older.since}).",
    )


def choose_version(procedures: Iterable[Procedure], key: str, on: date) -> Procedure:
    """Choose the version that a case opened on a day takes; raises NoProcedureError."""
    valid = [one for one in procedures if one.key == key and one.since <= on]
    if not valid:
        raise NoProcedureError(key, on)
    return max(valid, key=lambda one: (one.since, one.version))


def find_version(procedures: Iterable[Procedure], key: str, version: int) -> Procedure | None:
    """Find the version by which a running case goes on."""
    return next((one for one in procedures if (one.key, one.version) == (key, version)), None)


def list_current(procedures: Iterable[Procedure], on: date) -> tuple[Procedure, ...]:
    """List each procedure once, in the version in force on a day."""
    known = tuple(procedures)
    keys = sorted({one.key for one in known if one.since <= on})
    return tuple(choose_version(known, key, on) for key in keys)
