"""The catalogue of open data as DCAT, in Turtle and JSON-LD: what there is and how to get it."""

import json
from typing import Any

from django.urls import reverse

from cityhall.ground.look.languages import LANGUAGES
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.serving import Asked, Given, serve
from cityhall.outside.portal.shapes import Dataset
from cityhall.outside.publishing import queries
from cityhall.registers.sheets.handing import FORMS

TURTLE, LINKED = "text/turtle; charset=utf-8", "application/ld+json"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA = "https://www.iana.org/assignments/media-types/"
NAMES = ("열린 시정", "Open city")
Node = dict[str, Any]


@serve()
def give_turtle(asked: Asked) -> Given:
    """Give the catalogue as Turtle."""
    return Given(write_turtle(describe(asked.site)).encode(), TURTLE)


@serve()
def give_linked(asked: Asked) -> Given:
    """Give the catalogue as JSON-LD."""
    document = {"@context": CONTEXT, "@graph": describe(asked.site)}
    return Given(json.dumps(document, ensure_ascii=False, indent=1).encode(), LINKED)


def describe(site: str) -> list[Node]:
    """Describe the catalogue, its data sets and in which forms each comes, as nodes."""
    home = f"{site}{reverse('portal:open')}"
    publisher: Node = {
        "@id": f"{home}#publisher",
        "@type": "foaf:Agent",
        "foaf:name": in_both(NAMES),
    }
    last = queries.find_edition()
    catalogue: Node = {
        "@id": f"{home}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": in_both(NAMES),
        "dct:description": in_both(
            ("공개한 사본의 자료 목록", "What the public copy of the city holds")
        ),
        "dct:language": list(LANGUAGES),
        "dct:publisher": {"@id": publisher["@id"]},
        "foaf:homepage": {"@id": home},
        "dcat:dataset": [{"@id": f"{home}#{key}"} for key in DATASETS],
        "dcat:service": {"@id": f"{home}#api"},
    }
    if last:
        catalogue["dct:modified"] = moment(last.made.isoformat(timespec="seconds"))
    api: Node = {
        "@id": f"{home}#api",
        "@type": "dcat:DataService",
        "dct:title": in_both(("열린 시정 API", "Open city API")),
        "dcat:endpointURL": {"@id": f"{site}/api/v1/"},
        "dcat:endpointDescription": {"@id": f"{site}{reverse('open-api:document')}"},
        "dcat:servesDataset": [{"@id": f"{home}#{key}"} for key in DATASETS],
    }
    nodes = [catalogue, publisher, api]
    for one in DATASETS.values():
        nodes += describe_set(one, site, home, publisher["@id"])
    return nodes


def describe_set(one: Dataset, site: str, home: str, publisher: str) -> list[Node]:
    """Describe a data set and the files in which it comes."""
    files = [describe_file(one, form, site, home) for form in FORMS]
    if feed := one.find_feed("ko"):
        files.append(make_file(f"{home}#{one.key}-atom", f"{site}{feed}", "application/atom+xml"))
    node: Node = {
        "@id": f"{home}#{one.key}",
        "@type": "dcat:Dataset",
        "dct:identifier": one.key,
        "dct:title": in_both(one.names),
        "dct:description": in_both(one.about),
        "dct:publisher": {"@id": publisher},
        "dcat:landingPage": {"@id": f"{site}{one.find_home('ko')}"},
        "dcat:distribution": [{"@id": file["@id"]} for file in files],
    }
    return [node, *files]


def describe_file(one: Dataset, form: str, site: str, home: str) -> Node:
    """Describe a data set in one form."""
    address = reverse("portal:table", args=["ko", one.key, form])
    return make_file(f"{home}#{one.key}-{form}", f"{site}{address}", FORMS[form].split(";")[0])


def make_file(name: str, address: str, kind: str) -> Node:
    """Make the node of a file."""
    return {
        "@id": name,
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{MEDIA}{kind}"},
    }


def in_both(names: tuple[str, str]) -> list[Node]:
    """Say something in both languages."""
    return [
        {"@value": name, "@language": language}
        for language, name in zip(LANGUAGES, names, strict=True)
    ]


def moment(text: str) -> Node:
    """Tell a moment."""
    return {"@value": text, "@type": "xsd:dateTime"}


def write_turtle(nodes: list[Node]) -> str:
    """Write nodes as Turtle."""
    heads = [f"@prefix {name}: <{address}> ." for name, address in CONTEXT.items()]
    return "\n".join([*heads, "", *map(write_node, nodes)])


def write_node(node: Node) -> str:
    """Write a node with all that is said of it."""
    told = [f"    {name} {write_values(values)}" for name, values in node.items() if name[0] != "@"]
    return f"<{node['@id']}> a {node['@type']} ;\n" + " ;\n".join(told) + " .\n"


def write_values(values: Any) -> str:
    """Write what is said under one name."""
    listed = values if isinstance(values, list) else [values]
    return ", ".join(map(write_value, listed))


def write_value(value: Any) -> str:
    """Write an address, or a text with its language or kind."""
    if isinstance(value, str):
        return quote(value)
    if "@id" in value:
        return f"<{value['@id']}>"
    if "@language" in value:
        return f"{quote(value['@value'])}@{value['@language']}"
    return f"{quote(value['@value'])}^^{value['@type']}"


def quote(text: str) -> str:
    """Write a text as Turtle and JSON both quote it."""
    return json.dumps(text, ensure_ascii=False)
