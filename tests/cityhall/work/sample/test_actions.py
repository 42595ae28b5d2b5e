"""The sample city is founded once, with its history, and every one of its people can sign in."""

import pytest
from django.test import Client

from cityhall.ground.accounts.queries import list_sample_people
from cityhall.ground.history import queries as history
from cityhall.ground.history.models import Entry
from cityhall.ground.organisation.models import Standing, Unit
from cityhall.work.sample.actions import found_sample_city

pytestmark = pytest.mark.django_db


def test_it_is_founded_once_and_proves_itself(sample_city):
    entries = Entry.objects.count()
    assert Unit.objects.count() >= 150
    assert not found_sample_city()
    assert Entry.objects.count() == entries
    assert list(history.list_breaks()) == []


def test_every_unit_is_marked_as_sample_and_stood_at_some_time(sample_city):
    assert not Unit.objects.filter(is_sample=False).exists()
    assert not Unit.objects.exclude(pk__in=Standing.objects.values("unit")).exists()


def test_its_people_sign_in_with_the_word_that_the_page_offers(sample_city):
    people = list_sample_people()
    assert len(people) == 11
    client = Client()
    assert "sagwan-sample" in client.get("/sign-in/").content.decode()
    form = {"name": people[0].key, "word": "sagwan-sample"}
    assert client.post("/sign-in/", form).status_code == 302
