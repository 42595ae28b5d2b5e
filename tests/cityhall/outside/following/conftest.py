"""What tests of following stand on: promises that are public, and a mail server that is named."""

import re

import pytest
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.notices.models import Mail
from cityhall.outside.following import actions, views
from cityhall.outside.following.models import Follow
from cityhall.outside.following.telling import tell_changes
from cityhall.outside.publishing.actions import publish

KEY = "local-government-fair"
ADDRESS = "reader@example.com"


@pytest.fixture
def public(house, sample_city, settings):
    """Promises are public, and everybody who follows was told of all so far."""
    settings.EMAIL_HOST = "127.0.0.1"
    settings.SITE_ADDRESS = "https://open.city.test"
    publish(("promises",), by=SITE)
    tell_changes()
    views.ASKING.forget()


@pytest.fixture
def follow(public):
    """Have an address follow something, confirmed."""

    def ask(key=KEY, state="", address=ADDRESS, language="ko"):
        now = timezone.now()
        actions.ask(address, key, state, language=language, now=now)
        one = Follow.objects.get(address=address, key=key, state=state)
        actions.confirm(one, now=now)
        Mail.objects.all().delete()
        return Follow.objects.get(pk=one.pk)

    return ask


@pytest.fixture
def links():
    """Give the links of a mail, without the address of the site."""

    def find(mail):
        return re.findall(r"https://open\.city\.test(/\S+)", mail.text)

    return find
