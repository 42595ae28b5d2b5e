"""What every page says of the city: that it is the sample, where the house holds it."""

from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cityhall.ground.access.actors import actor_of

# As it stands: putting it together costs every page more than asking it.
ANY_SAMPLE = "SELECT 1 FROM organisation_unit WHERE is_sample LIMIT 1"
FLAG = "sample-city"  # a file among what the site writes: visitors' pages ask no database


def describe_city(request: HttpRequest) -> dict[str, Any]:
    """Tell templates whether this is the sample city, as soon as one wants to know."""
    return {"is_sample_city": SimpleLazyObject(lambda: is_sample_city(request))}


def is_sample_city(request: HttpRequest) -> bool:
    """Tell whether the sample is held: for visitors by the flag, else by one small query."""
    if not actor_of(request).is_known:
        return (settings.VAR / FLAG).exists()
    return has_sample_units()


def has_sample_units() -> bool:
    """Tell whether any unit is of the sample city; every page asks."""
    with connection.cursor() as cursor:
        cursor.execute(ANY_SAMPLE)
        return cursor.fetchone() is not None


def raise_flag() -> None:
    """Write down for visitors' pages whether this house holds the sample city."""
    flag = settings.VAR / FLAG
    if has_sample_units():
        flag.touch(mode=0o600)
    else:
        flag.unlink(missing_ok=True)
