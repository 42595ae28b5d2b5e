"""What tests of the exchange stand on: the sample city with its exchange, published."""

import pytest
from django.test import Client
from tests.cityhall.ground.notices.mailserver import running_server

from cityhall.ground.access.actors import SITE
from cityhall.outside.exchange import links, open_forms
from cityhall.outside.exchange.founding import found_exchange
from cityhall.outside.exchange.offers import OFFERED
from cityhall.outside.publishing.actions import publish


@pytest.fixture
def exchange(house, sample_city):
    """The exchange of the sample city, as everybody reads it."""
    open_forms.CROWDS.clear()
    found_exchange(SITE)
    publish(OFFERED, by=SITE)


@pytest.fixture
def post_office(settings):
    """A mail server is named; nobody asks it anything."""
    settings.EMAIL_HOST = "127.0.0.1"
    settings.DEFAULT_FROM_EMAIL = "사관 <sagwan@city.test>"
    settings.SITE_ADDRESS = "https://sagwan.city.test"


@pytest.fixture
def mail_server(post_office, settings):
    """A real mail server on loopback; gives what it keeps."""
    with running_server() as (kept, port):
        settings.EMAIL_PORT = port
        yield kept


@pytest.fixture
def read():
    """Read a public page as somebody whom nobody knows."""
    return lambda address, **headers: Client().get(address, headers=headers)


@pytest.fixture
def send():
    """Send a form of the open side, signed as it is when its page is opened."""

    def send_form(name, address, /, **given):
        told = {"form": links.sign_form(name)} | given
        return Client().post(address, told)

    return send_form
