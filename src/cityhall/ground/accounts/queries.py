"""Reads with names: people, and how many guesses were made."""

from datetime import timedelta

from django.utils import timezone

from cityhall.ground.accounts.models import Failure, Person

GUESSES = 5  # of one name from one place
GUESSES_FROM_ONE_PLACE = 50  # of whatever names
PAUSE = timedelta(minutes=5)


def find_person(key: str) -> Person | None:
    """Find somebody by the name they sign in with."""
    return Person.objects.filter(key=key).first()


def list_sample_people() -> list[Person]:
    """List the people of the sample city, who sign in with one word."""
    people = Person.objects.filter(is_sample=True, is_active=True).order_by("id")
    return list(people.prefetch_related("appointments__post"))


def must_wait(name: str, source: str) -> bool:
    """Tell whether somebody guessed too often from this place, for this name or for any.

    Guesses from elsewhere do not count against a person: nobody can be locked out by a stranger.
    """
    since = timezone.now() - PAUSE
    recent = Failure.objects.filter(source=source, at__gt=since)
    return recent.filter(name=name).count() >= GUESSES or recent.count() >= GUESSES_FROM_ONE_PLACE
