"""The catalogue is DCAT that others read: Turtle and JSON-LD say the same of every data set."""

import pytest
from django.test import Client
from rdflib import Graph, Namespace
from rdflib.compare import isomorphic
from rdflib.namespace import RDF

from cityhall.ground.access.actors import SITE
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.publishing.actions import publish

# rdflib's own reader of JSON-LD makes a graph of a kind that rdflib gives up.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
DCAT = Namespace("http://www.w3.org/ns/dcat#")


@pytest.fixture
def graphs(house, sample_city):
    publish(("people",), by=SITE)
    turtle = Client().get("/open/catalogue.ttl").content
    linked = Client().get("/open/catalogue.jsonld").content
    return Graph().parse(turtle, format="turtle"), Graph().parse(linked, format="json-ld")


def test_both_forms_say_the_same(graphs):
    turtle, linked = graphs
    assert isomorphic(turtle, linked)
    assert len(list(turtle.subjects(RDF.type, DCAT.Dataset))) == len(DATASETS)


def test_every_file_of_the_catalogue_can_be_had(graphs):
    turtle, _ = graphs
    files = list(turtle.subject_objects(DCAT.downloadURL))
    assert len(files) == 4 * len(DATASETS) - 1
    for file, address in files:
        path = str(address).removeprefix("http://testserver")
        answer = Client().get(path)
        assert answer.status_code == 200
        kind = str(turtle.value(file, DCAT.mediaType)).rsplit("media-types/", 1)[1]
        assert answer.headers["Content-Type"].startswith(kind)
