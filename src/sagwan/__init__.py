"""Sagwan reads a city's work reports to its council and proves every figure in them.

The verbs are loaded when first used, so that `sagwan --help` answers at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sagwan.checking import check
    from sagwan.comparing import compare
    from sagwan.reading import read
    from sagwan.understanding import understand
    from sagwan.writing import write

__all__ = ["check", "compare", "read", "understand", "write"]

_HOMES = {
    "read": "sagwan.reading",
    "understand": "sagwan.understanding",
    "check": "sagwan.checking",
    "compare": "sagwan.comparing",
    "write": "sagwan.writing",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'sagwan' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
