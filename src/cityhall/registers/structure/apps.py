"""The organisation as tables, out and in."""

from django.apps import AppConfig


class StructureConfig(AppConfig):
    """Pages on which the organisation is handed out and brought in."""

    name = "cityhall.registers.structure"
