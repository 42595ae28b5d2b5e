"""What the public reads of the mayor's messages: those that were opened, through the gate."""

import json

import pytest
from django.utils.timezone import localdate
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.outside.publishing.actions import publish
from cityhall.outside.publishing.models import Copy, Held
from cityhall.outside.publishing.offers.messages import offer_messages
from cityhall.work.messages import actions, reviewing
from cityhall.work.messages.models import Message
from cityhall.work.messages.queries import find_message
from cityhall.work.sample.messages import found_messages


def find(key):
    """Find a message that there is."""
    found = find_message(key)
    assert found
    return found


@pytest.fixture
def messages(sample_city):
    """The messages of the sample city; its engagements are not there."""
    found_messages(SITE)


@pytest.mark.usefixtures("messages")
def test_only_what_was_opened_is_offered_as_it_is_said():
    offers = {one.key: one for one in offer_messages(localdate())}
    assert set(offers) == set(Message.objects.exclude(opened=None).values_list("key", flat=True))
    told = offers["20200420-rapid-execution"]
    assert (told.facet, told.content["on"]) == ("position", "2020-04-20")
    assert "7조 4,737억원을 1분기에" in told.content["text"]
    assert "rapid.spent" not in json.dumps(told.content)
    assert "나리" in told.names


@pytest.mark.usefixtures("messages")
def test_what_is_opened_passes_the_gate_and_what_is_closed_leaves_the_page():
    raon, key = people.actor("raon"), "20200423-emergency-living"
    publish(["messages"], by=SITE)
    assert not Copy.objects.filter(series="messages", key=key).exists()
    reviewing.open_up(find(key), by=raon)
    publish(["messages"], by=SITE)
    assert Copy.objects.get(series="messages", key=key).is_current
    reviewing.close(find(key), "다시 봄", by=raon)
    publish(["messages"], by=SITE)
    assert not Copy.objects.get(series="messages", key=key).is_current
    assert not Held.objects.filter(series="messages").exists()


@pytest.mark.usefixtures("messages")
def test_a_number_that_names_somebody_does_not_go_out():
    nari, raon, key = people.actor("nari"), people.actor("raon"), "20200423-emergency-living"
    reviewing.take_back(find(key), "고침", by=nari)
    actions.write(find(key), "문의: 900101-1234567", seen=1, by=nari)
    reviewing.hand_in(find(key), seen=2, by=nari)
    reviewing.approve(find(key), seen=2, by=people.actor("daon"))
    reviewing.approve(find(key), seen=2, by=raon)
    reviewing.open_up(find(key), by=raon)
    publish(["messages"], by=SITE)
    copies = Copy.objects.filter(series="messages", key=key)
    assert not any("1234567" in one.content for one in copies)
