"""The language that stands in each address of the open side."""

from functools import cache

from django.urls import register_converter
from django.urls.converters import StringConverter


class Tongue(StringConverter):
    """A language in which pages are written."""

    regex = "ko|en"


@cache
def know_tongues() -> None:
    """Have addresses name a language as `<tongue:language>`; told once."""
    register_converter(Tongue, "tongue")
