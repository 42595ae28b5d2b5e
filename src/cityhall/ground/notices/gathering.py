"""What apps of this site offer by name: a module of each, such as `jobs` or `calendar`."""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from django.apps import apps

OURS = "cityhall."


def find_modules(name: str) -> Iterator[ModuleType]:
    """Give the module of this name of each app of ours that has one, in the order of the apps."""
    for app in apps.get_app_configs():
        if app.name.startswith(OURS) and find_spec(f"{app.name}.{name}"):
            yield import_module(f"{app.name}.{name}")
