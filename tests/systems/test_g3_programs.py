"""G3: programs of others meet the API: a client is generated from its contract and used, and a tool
that asks what nobody would finds no fault."""

import json
import re
import subprocess
import sys
from http.cookiejar import CookieJar
from importlib import import_module
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import pytest
from tests.cityhall.founded import copy_city

from cityhall.settings import SAMPLE_PASSWORD
from cityhall.tour import running_site

BIN = Path(sys.executable).parent
CLIENT = """package_name_override: city_client
project_name_override: city-client
post_hooks: []
"""
FIGURE = {"measure": "staffing.quota", "subject": "mayors-secretariat", "unit": "명", "value": "40"}
# What is there, so that questions reach the registers and not only "there is no such thing".
KNOWN = {
    "GET /api/v1/promises/{key}": "local-government-fair",
    "GET /api/v1/organizations/{key}": "planning-office/budget",
    "GET /api/v1/cases/{key}": "audit-item-2019-25",
    "POST /api/v1/cases/{key}/steps": "audit-item-2019-25",
    "POST /api/v1/promises/{key}/results": "local-government-fair",
    "POST /api/v1/promises/{key}/moves": "field-visits",
    "POST /api/v1/promises/{key}/drops": "district-best-practice",
    "POST /api/v1/promises/{key}/explanations": "city-district-dialogue",
    "POST /api/v1/visits/{key}/moves": "visit-notice-2021-61",
    "POST /api/v1/visits/{key}/steps": "visit-notice-2021-61",
}


@pytest.fixture(scope="module")
def own_city(tmp_path_factory):
    """A site of its own: what is sent here changes what others look at."""
    folder = copy_city(tmp_path_factory.mktemp("var"))
    with running_site(CITYHALL_VAR=str(folder)) as address:
        yield address


@pytest.fixture(scope="module")
def token(own_city):
    """A token of the planning officer, made on its page."""
    jar = CookieJar()
    opener = build_opener(HTTPCookieProcessor(jar))

    def post(path, **given):
        opener.open(own_city + path, timeout=60).close()
        csrf = next(cookie.value for cookie in jar if "csrf" in cookie.name)
        data = urlencode({**given, "csrfmiddlewaretoken": csrf}).encode()
        with opener.open(Request(own_city + path, data), timeout=60) as answer:
            return answer.read().decode()

    post("/sign-in/", name="maru", word=SAMPLE_PASSWORD)
    return post("/tokens/", name="다른 기관").split("<code>")[1].split("</code>")[0]


@pytest.fixture
def generated(own_city, tmp_path, monkeypatch):
    """A client for the API, as a well-known tool generates it from the contract."""
    contract, settings = tmp_path / "openapi.json", tmp_path / "client.yaml"
    with urlopen(f"{own_city}/api/v1/openapi.json", timeout=60) as answer:
        contract.write_bytes(answer.read())
    settings.write_text(CLIENT)
    words = ["generate", "--meta", "none", "--fail-on-warning"]
    named = ["--path", contract, "--config", settings, "--output-path", tmp_path / "city_client"]
    done = subprocess.run(
        [BIN / "openapi-python-client", *words, *named],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    monkeypatch.syspath_prepend(tmp_path)
    yield lambda name: import_module(f"city_client.{name}")
    for name in [name for name in sys.modules if name.split(".")[0] == "city_client"]:
        del sys.modules[name]


@pytest.mark.long
def test_a_generated_client_reads_registers_and_writes_by_token(own_city, token, generated):
    clients = generated("client")
    with clients.Client(own_city) as client:
        promises = generated("api.promises.list_promises").sync(client=client, limit=3)
        assert promises.total > len(promises.items) == 3
        key = promises.items[0].id
        assert generated("api.promises.show_promises").sync(key, client=client).id == key
        show_unit = generated("api.organizations.show_organizations")
        unit = show_unit.sync("planning-office/budget", client=client)
        assert unit.content["classification"] == "division"
        nothing = show_unit.sync("no-such-unit", client=client)
        assert (nothing.status, type(nothing).__name__) == (404, "Problem")

    body = generated("models.hand_in_figure").HandInFigure.from_dict(
        FIGURE | {"as_of": "2026-01-31", "dimensions": "grade=general/5"}
    )
    hand_in = generated("api.figures.hand_in_figure").sync_detailed
    with clients.Client(own_city) as stranger:
        assert hand_in(client=stranger, body=body).status_code == 401
    with clients.AuthenticatedClient(own_city, token) as client:
        first = hand_in(client=client, body=body, idempotency_key="one")
        again = hand_in(client=client, body=body, idempotency_key="one")
        assert first.status_code == again.status_code == 201
        assert first.parsed == again.parsed
        assert hand_in(client=client, body=body).parsed.unchanged == 1
        case = generated("api.cases.show_case").sync("audit-item-2019-25", client=client)
        assert [one.step for one in case.steps] == ["reopen"]


@pytest.mark.endurance
@pytest.mark.timeout(1800)
def test_schemathesis_finds_no_fault(own_city, token, tmp_path):
    settings = tmp_path / "schemathesis.toml"
    settings.write_text(
        "\n".join(
            f'[[operations]]\ninclude-name = "{name}"\nparameters = {{ "path.key" = "{key}" }}'
            for name, key in KNOWN.items()
        )
    )
    command = [
        *(BIN / "schemathesis", "--config-file", settings, "run"),
        *(f"{own_city}/api/v1/openapi.json", "-H", f"Authorization: Bearer {token}"),
        *("--phases", "examples,coverage,fuzzing", "--max-examples", "40"),
        *("--seed", "20201122", "--request-timeout", "60", "--no-color", "--continue-on-failure"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    asked = re.search(r"(\d+) generated", done.stdout)
    with urlopen(f"{own_city}/api/v1/openapi.json", timeout=60) as answer:
        ways = sum(len(one) for one in json.load(answer)["paths"].values())
    assert asked
    assert int(asked[1]) >= 40 * ways
