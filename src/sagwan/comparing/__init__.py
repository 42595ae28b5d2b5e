"""Reports become a comparison: one office over time, two offices of one month.

Each of the two is loaded when it is first asked for: a check compares no times.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sagwan.comparing.offices import catalogue, compare_offices
    from sagwan.comparing.over_time import compare

__all__ = ["catalogue", "compare", "compare_offices"]

_HOMES = {
    "catalogue": "sagwan.comparing.offices",
    "compare": "sagwan.comparing.over_time",
    "compare_offices": "sagwan.comparing.offices",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'sagwan.comparing' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
