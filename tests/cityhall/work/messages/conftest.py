"""The sample city, those who write and review messages in it, and a message to work with."""

from datetime import date
from typing import Any

import pytest
from django.utils.timezone import localdate
from tests.cityhall import people

from cityhall.work.messages import actions, queries
from cityhall.work.messages.actions import Wanted

BUDGET = "planning-office/budget"
DAY = date(2020, 4, 20)
SPENT = "{7조 4,737억원 = rapid.spent@city}"
TEXT = f"1분기에 {SPENT}을 집행했습니다.\n\n늦어진 사업은 까닭을 밝히겠습니다."


@pytest.fixture
def nari(sample_city):
    """The officer of the budget division, who writes."""
    return people.actor("nari")


@pytest.fixture
def daon(sample_city):
    """The head of the budget division."""
    return people.actor("daon")


@pytest.fixture
def raon(sample_city):
    """The chief of staff."""
    return people.actor("raon")


@pytest.fixture
def begin(nari):
    """Begin a message of the budget division."""

    def make(text=TEXT, **told):
        wanted: dict[str, Any] = {
            "kind": "position",
            "title": "신속집행에 대한 입장",
            "owner": BUDGET,
            "occasion": "1분기 결과 발표",
            "on": DAY,
        }
        one = actions.begin(Wanted(**(wanted | told)), by=nari, on=localdate())
        if text:
            actions.write(one, text, seen=0, by=nari)
        return find(one)

    return make


def find(one):
    """Find a message as it stands now."""
    found = queries.find_message(one.key)
    assert found
    return found
