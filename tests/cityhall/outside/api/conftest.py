"""A program that writes by the token of somebody of the sample city."""

import json

import pytest
from django.test import Client
from tests.cityhall.people import actor

from cityhall.outside.api.actions import make_token


@pytest.fixture
def write(house, sample_city):
    """Write at an address as a program of somebody; gives status and document."""
    words: dict[str, str] = {}

    def send(path, body, who="gaon", key=None):
        if who not in words:
            words[who] = make_token("업무 시스템", by=actor(who))
        headers = {"authorization": f"Bearer {words[who]}"}
        headers |= {} if key is None else {"idempotency-key": key}
        answer = Client(enforce_csrf_checks=True).post(
            f"/api/v1/{path}", json.dumps(body), content_type="application/json", headers=headers
        )
        told = json.loads(answer.content)
        if "Idempotency-Replayed" in answer.headers:
            told["replayed"] = True
        return answer.status_code, told

    return send


@pytest.fixture
def read(house, sample_city):
    """Read an address as a program of somebody; gives status and document."""

    def ask(path, who="gaon"):
        word = make_token("업무 시스템", by=actor(who))
        headers = {"authorization": f"Bearer {word}"}
        answer = Client().get(f"/api/v1/{path}", headers=headers)
        return answer.status_code, json.loads(answer.content)

    return ask
