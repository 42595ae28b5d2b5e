"""Everybody takes the exchange away as tables, data of the API, feeds and a catalogue."""

import csv
import io
import json
import re

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from openpyxl import load_workbook

from cityhall.outside.exchange.datasets import OPENED
from cityhall.outside.exchange.models import Article, Supply, Wording
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.publishing.queries import list_current

HREF = re.compile(r"http://testserver(/open/[^\"<]+)")


def take(read, series):
    """Take a table as CSV, each line by the keys that JSON gives."""
    text = read(f"/open/ko/data/{series}.csv").content.decode("utf-8-sig")
    first, *lines = csv.reader(io.StringIO(text))
    keys = [one.key for one in DATASETS[series].columns]
    assert len(first) == len(keys)
    return [dict(zip(keys, line, strict=True)) for line in lines]


@pytest.mark.parametrize("series", OPENED)
def test_a_series_comes_as_every_table_and_every_copy_is_in_it(exchange, read, series):
    ids = set(list_current(series).values_list("key", flat=True))
    assert {line["id"] for line in take(read, series)} == ids
    if series != "exchange-status":  # no topic has a day without its epidemic
        assert ids
    book = load_workbook(io.BytesIO(read(f"/open/ko/data/{series}.xlsx").content))
    assert book.worksheets[0].max_column == len(DATASETS[series].columns)
    assert json.loads(read(f"/open/ko/data/{series}.json").content)


def test_an_article_is_a_line_for_each_language(exchange, read):
    lines = take(read, "exchange-articles")
    released = Article.objects.filter(released__isnull=False)
    assert len(lines) == Wording.objects.filter(article__in=released).count() > released.count()
    one = lines[0]
    wording = Wording.objects.get(article__key=one["id"], language=one["language"])
    assert (one["title"], one["text"]) == (wording.title, wording.text)


def test_goods_are_named_as_people_call_them_and_counted(exchange, read):
    line = next(one for one in take(read, "exchange-supplies") if one["item"] == "masks")
    supply = Supply.objects.get(pk=line["id"])
    assert (line["name_ko"], line["name_en"]) == ("마스크", "Masks")
    assert line["quantity"] == str(supply.quantity)


@pytest.mark.parametrize("series", OPENED)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_a_feed_leads_to_is_there(exchange, read, series, language):
    feed = DATASETS[series].find_feed(language)
    answer = read(feed)
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    for address in HREF.findall(answer.content.decode()):
        if "#" not in address:
            assert read(address).status_code == 200, address


def test_programs_read_it_and_the_contract_says_so(exchange, read):
    document = json.loads(read("/api/v1/openapi.json").content)
    OpenAPIV31SpecValidator(document).validate()
    for series in OPENED:
        assert f"/api/v1/{series}" in document["paths"]
        listed = json.loads(read(f"/api/v1/{series}").content)
        assert listed["total"] == list_current(series).count()
        for one in listed["items"][:2]:
            assert json.loads(read(f"/api/v1/{series}/{one['id']}").content) == one
            assert len(one["content"]["name"]) == 2


def test_the_search_of_the_open_side_leads_to_it(exchange, read):
    one = next(iter(list_current("exchange-articles")))
    name = json.loads(one.content)["name"][0]
    page = read(f"/open/ko/search/?q={name}").content.decode()
    assert f'href="/open/ko/exchange/articles/{one.key}/"' in page


@pytest.mark.parametrize("language", ["ko", "en", "ja", "zh"])
@pytest.mark.parametrize("place", ["policies", "questions", "supplies", "cities", "status"])
def test_each_list_says_how_it_is_taken_away(exchange, read, place, language):
    text = read(f"/open/{language}/exchange/{place}/").content.decode()
    taken = re.search(r'<p class="take">.*?</p>', text)
    assert taken
    for address in re.findall(r'href="([^"]+)"', taken[0]):
        assert read(address).status_code == 200, address
