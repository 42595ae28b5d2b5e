"""What a process gives up before it opens a file that nobody has looked at: memory, processor
time, large files, and the network where the system lets it go."""

import ctypes
import resource
from dataclasses import dataclass
from pathlib import Path

_NEW_USER = 0x10000000
_NEW_NETWORK = 0x40000000
_HOLDINGS = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a reading may use: bytes of memory beyond what its process holds already, seconds of
    processor time, bytes of a file."""

    memory: int = 1536 * 1024 * 1024
    seconds: int = 60
    file: int = 512 * 1024 * 1024


def confine(bounds: Bounds) -> None:
    """Take from this process, for good, what it must not use."""
    _lower(resource.RLIMIT_AS, bounds.memory + _held())
    _lower(resource.RLIMIT_CPU, bounds.seconds)
    _lower(resource.RLIMIT_FSIZE, bounds.file)
    _lower(resource.RLIMIT_CORE, 0)
    leave_network()


def leave_network() -> bool:
    """Move this process where there is no network; tell whether the system allowed it."""
    try:
        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (OSError, AttributeError):  # not Linux
        return False
    return any(unshare(wish) == 0 for wish in (_NEW_NETWORK, _NEW_USER | _NEW_NETWORK))


def _held() -> int:
    """Count the bytes of address space in use: a child inherits those of a large program."""
    try:
        pages = int(_HOLDINGS.read_text().split()[0])
    except OSError:  # not Linux
        return 0
    return pages * resource.getpagesize()


def _lower(kind: int, wanted: int) -> None:
    """Lower a limit; one that is lower already stays."""
    hard = resource.getrlimit(kind)[1]
    limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(kind, (limit, limit))
