"""G3: what is public is data: tables, feeds, a calendar, a catalogue, an API with its contract."""

import csv
import io
import json
import re
import zipfile
from time import monotonic, sleep
from urllib.request import Request, urlopen
from xml.etree import ElementTree as ET

import icalendar
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from playwright.sync_api import expect
from rdflib import Graph

SERIES = (
    *("promises", "execution", "spending", "uses", "rapid", "figures", "audits"),
    *("appeals", "research", "publications", "sittings", "visits", "sustainability", "epidemics"),
    *("boards", "measures", "frameworks", "gatherings", "organizations", "people"),
)
A_MINUTE = 60
QUOTA = "/figures/staffing.quota@mayors-secretariat"
ATOM = "{http://www.w3.org/2005/Atom}"


def read(address, **headers):
    with urlopen(Request(address, headers=headers), timeout=60) as answer:
        return answer.read()


@pytest.mark.parametrize("series", SERIES)
def test_a_series_is_the_same_as_table_and_by_the_api(city, series):
    plain = csv.DictReader(
        io.StringIO(read(f"{city}/open/ko/data/{series}.csv").decode("utf-8-sig"))
    )
    rows = list(plain)
    assert json.loads(read(f"{city}/open/en/data/{series}.json"))[series] == [
        dict(row) for row in rows
    ]
    assert zipfile.is_zipfile(io.BytesIO(read(f"{city}/open/ko/data/{series}.xlsx")))
    listed = json.loads(read(f"{city}/api/v1/{series}?limit=200"))
    assert listed["total"] == len({row["id"] for row in rows}) > 0
    assert {one["id"] for one in listed["items"]} <= {row["id"] for row in rows}


@pytest.mark.parametrize("series", SERIES)
def test_a_series_is_followed_as_atom(city, series):
    feed = ET.fromstring(read(f"{city}/open/ko/data/{series}.atom"))
    entries = feed.findall(f"{ATOM}entry")
    assert all(entry.findtext(f"{ATOM}id") for entry in entries)
    links = [str(link.get("href")) for link in feed.findall(f"{ATOM}entry/{ATOM}link")]
    assert len(links) == len(entries) > 0
    read(links[-1])


def test_public_engagements_are_a_calendar(city):
    calendar = icalendar.Calendar.from_ical(read(f"{city}/open/en/data/visits.ics"))
    events = list(calendar.walk("VEVENT"))
    assert len(events) == json.loads(read(f"{city}/api/v1/visits"))["total"]
    assert all(event["SUMMARY"] and event["DTSTART"].to_ical() for event in events)


def test_the_contract_is_valid_and_generated_clients_find_what_it_names(city):
    document = json.loads(read(f"{city}/api/v1/openapi.json"))
    OpenAPIV31SpecValidator(document).validate()
    for path, ways in document["paths"].items():
        if "{" not in path and "get" in ways:
            assert json.loads(read(city + path))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_the_catalogue_is_read_by_others(city):
    turtle = Graph().parse(data=read(f"{city}/open/catalogue.ttl"), format="turtle")
    linked = Graph().parse(data=read(f"{city}/open/catalogue.jsonld"), format="json-ld")
    assert len(turtle) == len(linked) > 200


@pytest.fixture
def correct(sign_in, city):
    """Correct the first quota of the secretariat by so many; it is as it was afterwards."""
    done = []

    def write(more):
        page = sign_in("maru")
        page.goto(f"{city}/figures/measure/staffing.quota/?unit=mayors-secretariat")
        page.locator("a[href$='/correct/']").first.click()
        box = page.get_by_label("바른 값")
        value = str(int(box.input_value()) + more)
        box.fill(value)
        page.get_by_label("까닭").fill("잘못 옮김")
        page.get_by_role("button", name="정정").click()
        expect(page.locator("h1")).not_to_have_text("값 정정")
        done.append(more)
        return value

    yield write
    write(-sum(done))


def test_a_correction_shows_within_a_minute_whatever_a_cache_keeps(correct, city):
    began = monotonic()
    value = correct(777)
    while True:
        with urlopen(f"{city}/open/ko{QUOTA}/", timeout=60) as answer:
            shown, told = answer.read().decode(), answer.headers["Cache-Control"]
        if f">{value} 명" in shown:
            break
        assert monotonic() - began < A_MINUTE
        sleep(0.5)
    kept = re.fullmatch(r"public, max-age=([0-9]+), must-revalidate", told)
    assert kept
    # A cache that asked just before keeps the older answer so long, and no longer.
    assert monotonic() - began + int(kept[1]) < A_MINUTE
