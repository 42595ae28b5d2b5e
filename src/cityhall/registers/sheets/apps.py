"""Tables of registers, out and in."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    """What all registers share of tables that are handed out and brought in."""

    name = "cityhall.registers.sheets"
