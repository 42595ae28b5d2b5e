"""The only door by which people are added, sign in, change their password, or are shut out."""

from datetime import timedelta

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Failure, Person
from cityhall.ground.accounts.queries import must_wait
from cityhall.ground.accounts.rules import check_keeper
from cityhall.ground.history.actions import note, record

KEPT = timedelta(days=1)  # how long failures are kept


class GuessedTooOftenError(Exception):
    """Somebody guessed too often; even the right word is not heard for some minutes."""


def add_people(people: list[Person], *, by: Actor, why: str = "") -> None:
    """Add people, with passwords that are hashed already."""
    check_keeper(by)
    with record("accounts.add_people", by=by.author, of=("people", ""), why=why):
        Person.objects.bulk_create(people)


def sign_in(request: HttpRequest, name: str, word: str, source: str) -> Person | None:
    """Sign somebody in by name and password; None where the two do not belong together."""
    if must_wait(name, source):
        raise GuessedTooOftenError
    person = authenticate(request, username=name, password=word)
    if not isinstance(person, Person):
        count_failure(name, source)
        return None
    login(request, person)
    note("accounts.sign_in", by=person.author, of=("person", person.key))
    return person


def count_failure(name: str, source: str) -> None:
    """Remember a failure, and forget those of days ago."""
    now = timezone.now()
    Failure.objects.filter(at__lt=now - KEPT).delete()
    Failure.objects.create(name=name[:80], source=source[:64], at=now)


def sign_out(request: HttpRequest) -> None:
    """Sign somebody out; their session is dead at once."""
    if isinstance(request.user, Person):
        note("accounts.sign_out", by=request.user.author, of=("person", request.user.key))
    logout(request)


def change_password(person: Person, word: str, *, by: Actor) -> None:
    """Give somebody a new password; all their sessions end."""
    if by.key != person.key:
        check_keeper(by)
    with record(
        "accounts.change_password", by=by.author, of=("person", person.key), even_unchanged=True
    ):
        Person.objects.filter(pk=person.pk).update(password=make_password(word))


def shut_out(person: Person, *, by: Actor, why: str) -> None:
    """Close an account; whoever uses it is out with the next request."""
    check_keeper(by)
    with record("accounts.shut_out", by=by.author, of=("person", person.key), why=why):
        Person.objects.filter(pk=person.pk).update(is_active=False)


def let_in_again(person: Person, *, by: Actor, why: str) -> None:
    """Open a closed account."""
    check_keeper(by)
    with record("accounts.let_in_again", by=by.author, of=("person", person.key), why=why):
        Person.objects.filter(pk=person.pk).update(is_active=True)
