"""A report that was understood is kept beside its file: comparing it, or checking it with other
settings, need not read it again. Written and loaded by confined children only.
"""

import pickle
import secrets
from importlib.metadata import version
from pathlib import Path

from sagwan.facts import Report


def keep_report(folder: Path, report: Report) -> None:
    """Keep a report for this version of the library."""
    fresh = folder / f"kept.{secrets.token_hex(4)}"
    fresh.write_bytes(pickle.dumps(report, pickle.HIGHEST_PROTOCOL))
    fresh.replace(_file(folder))


def load_kept(folder: Path) -> Report | None:
    """Load a report that was kept, None where there is none of this version."""
    try:
        kept = pickle.loads(_file(folder).read_bytes())  # noqa: S301  a confined child wrote it
    except (OSError, pickle.UnpicklingError, AttributeError, EOFError, ImportError, ValueError):
        return None
    return kept if isinstance(kept, Report) else None


def _file(folder: Path) -> Path:
    return folder / f"report-{version('sagwan')}.pickle"
