"""People of the sample city as tests meet them: as they act, and with a browser of their own."""

from datetime import date

from django.test import Client
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.queries import find_actor


def actor(key: str, on: date | None = None) -> Actor:
    """Give somebody as they may act on a day: today, if none is named."""
    return find_actor(Person.objects.get(key=key), on or localdate())


def browse(key: str = "", language: str = "") -> Client:
    """Give the browser of somebody who is signed in, or of a stranger."""
    client = Client()
    if language:
        client.cookies["language"] = language
    if key:
        client.force_login(Person.objects.get(key=key))
    return client
