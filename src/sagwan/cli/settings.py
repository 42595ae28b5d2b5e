"""Which settings a report is checked with: those named by the caller, else those beside it.

What reads them is loaded when there are any.
"""

from argparse import Namespace
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

from sagwan.checking import Settings
from sagwan.checking.settings_place import find_settings
from sagwan.cli.failures import NoLanguageModelError
from sagwan.cli.folder import time_of
from sagwan.cli.reports import STANDARD_INPUT


def settings_path(name: str, asked: str | None) -> Path | None:
    """Find the settings file for a report."""
    if asked is not None:
        return Path(asked)
    folder = Path() if name == STANDARD_INPUT else Path(name).parent
    return find_settings(folder.absolute())


def settings_for(name: str, options: Namespace) -> Settings:
    """Give the settings for a report, with what the caller asked for on top."""
    path = settings_path(name, options.settings)
    settings = _load_once(path, time_of(path)) if path else Settings()
    if getattr(options, "style", False):
        settings = replace(settings, style=True)
    if settings.style and import_module("importlib.util").find_spec("kiwipiepy") is None:
        raise NoLanguageModelError
    return settings


@cache
def _load_once(path: Path, _saved: int) -> Settings:
    loaded: Settings = import_module("sagwan.checking.settings_file").load_settings(path)
    return loaded
