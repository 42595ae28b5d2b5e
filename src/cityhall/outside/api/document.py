"""The contract with programs, OpenAPI 3.1, written from what the code declares."""

from importlib.metadata import version
from typing import Any

from cityhall.outside.api.declared import LIST, Field
from cityhall.outside.api.doors.all import WAYS
from cityhall.outside.api.doors.written import Way
from cityhall.outside.api.problems import KIND, TITLES
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.shapes import Dataset

JSON = "application/json"
Document = dict[str, Any]
WORD = {
    "type": "array",
    "items": {"type": "string"},
    "minItems": 2,
    "maxItems": 2,
    "description": "국문, 영문 · Korean, English",
}
KEY: Document = {
    "name": "key",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "minLength": 1},
    "description": "식별자 · the id of an item of the list",
}
AGAIN: Document = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "pattern": "^[!-~]+$", "maxLength": 200},
    "description": (
        "같은 요청을 다시 보내도 한 번만 쓰게 하는 열쇠 · sent again under the same key, it is "
        "written once and answered as before"
    ),
}
POPOLO = frozenset({"people", "organizations"})


def write_document(site: str) -> Document:
    """Write the whole document."""
    paths: Document = {
        "/api/v1/openapi.json": {
            "get": {
                "operationId": "document",
                "summary": "이 규격 · this contract",
                "responses": {"200": answer("OpenAPI 3.1", {"type": "object"})},
            }
        }
    }
    for one in DATASETS.values():
        paths[f"/api/v1/{one.key}"] = {"get": describe_list(one)}
        paths[f"/api/v1/{one.key}/{{key}}"] = {"get": describe_one(one)}
    for way in WAYS.values():
        paths.setdefault(f"/api/v1/{way.path}", {})["post"] = describe_way(way)
    paths["/api/v1/cases/{key}"] = {"get": describe_case()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "사관 열린 시정 · Sagwan, open city",
            "version": version("sagwan"),
            "summary": "공개한 사본을 읽고, 토큰으로 씁니다 · reads the public copy, writes by token",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": site}],
        "tags": [
            *({"name": one.key, "description": tell(one.names)} for one in DATASETS.values()),
            {"name": "cases", "description": "사건 · cases, by token"},
        ],
        "paths": paths,
        "components": {
            "schemas": {
                **schemas(),
                **{name_body(way): body(way) for way in WAYS.values()},
                "Problem": problem(),
                "Taken": taken(),
                "Case": case(),
            },
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def tell(words: tuple[str, str]) -> str:
    """Tell something in both languages."""
    return " · ".join(words)


def describe_list(one: Dataset) -> Document:
    """Describe the list of a series."""
    return {
        "operationId": f"list-{one.key}",
        "tags": [one.key],
        "summary": tell(one.names),
        "description": tell(one.about),
        "parameters": [parameter(field) for field in LIST],
        "responses": {
            "200": answer("목록 · the list", ref(f"{one.key}-list")),
            "422": fault(422),
        },
    }


def describe_one(one: Dataset) -> Document:
    """Describe an object of a series."""
    return {
        "operationId": f"show-{one.key}",
        "tags": [one.key],
        "summary": tell(one.names),
        "parameters": [KEY],
        "responses": {"200": answer("한 건 · one item", ref(one.key)), "404": fault(404)},
    }


def describe_way(way: Way) -> Document:
    """Describe how something is written."""
    faults = (401, 403, *((404,) if way.has_key or way.name in ABOUT_ONE else ()), 409, 413, 422)
    return {
        "operationId": way.name,
        "tags": [way.tag],
        "summary": tell(way.names),
        "description": tell(way.about),
        "security": [{"token": []}],
        "parameters": [*([KEY] if way.has_key else []), AGAIN],
        "requestBody": {"required": True, "content": {JSON: {"schema": ref(name_body(way))}}},
        "responses": {
            "201": answer("새로 씀 · written", ref("Taken")),
            "200": answer("그대로 있음 · it stood already", ref("Taken")),
            **{str(status): fault(status) for status in faults},
        },
    }


ABOUT_ONE = ("correct-figure",)  # its body names what has to be there


def describe_case() -> Document:
    """Describe how a case is read by who may."""
    return {
        "operationId": "show-case",
        "tags": ["cases"],
        "summary": "사건을 읽음 · read a case",
        "description": (
            "토큰 주인이 읽을 수 있는 사건과, 밟을 수 있는 단계 · a case that the owner of the token may "
            "read, with the steps that they may take"
        ),
        "security": [{"token": []}],
        "parameters": [KEY],
        "responses": {
            "200": answer("사건 · the case", ref("Case")),
            **{str(status): fault(status) for status in (401, 403, 404)},
        },
    }


def name_body(way: Way) -> str:
    """Name the schema of what is sent."""
    return "".join(word.title() for word in way.name.split("-"))


def parameter(field: Field) -> Document:
    """Describe a parameter of a query."""
    return {"name": field.name, "in": "query", "required": False, "schema": field.schema()}


def ref(name: str) -> Document:
    """Point at a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def answer(about: str, schema: Document) -> Document:
    """Describe an answer."""
    return {"description": about, "content": {JSON: {"schema": schema}}}


def fault(status: int) -> Document:
    """Describe what is answered where something is wrong."""
    return {"description": tell(TITLES[status]), "content": {KIND: {"schema": ref("Problem")}}}


def schemas() -> Document:
    """Describe an object and a list of each series."""
    found: Document = {}
    for one in DATASETS.values():
        found[one.key] = item(one)
        found[f"{one.key}-list"] = {
            "type": "object",
            "required": ["total", "next", "items"],
            "properties": {
                "total": {"type": "integer", "minimum": 0},
                "next": {"type": ["string", "null"], "format": "uri"},
                "items": {"type": "array", "items": ref(one.key)},
            },
        }
    return found


def item(one: Dataset) -> Document:
    """Describe an object of a series."""
    name = {"type": "string"} if one.key in POPOLO else WORD
    return {
        "type": "object",
        "title": tell(one.names),
        "required": ["id", "version", "published", "source", "digest", "content"],
        "properties": {
            "id": {"type": "string"},
            "version": {"type": "integer", "minimum": 1},
            "published": {"type": "string", "format": "date-time"},
            "source": {"type": "string"},
            "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "content": {"type": "object", "required": ["name"], "properties": {"name": name}},
        },
    }


def body(way: Way) -> Document:
    """Describe what is sent."""
    needed = [one.name for one in way.fields if one.is_needed]
    return {
        "type": "object",
        "required": needed,
        "properties": {one.name: one.schema() for one in way.fields},
        "additionalProperties": False,
    }


def taken() -> Document:
    """Describe what came of writing."""
    number, word = {"type": "integer", "minimum": 0}, {"type": "string"}
    return {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": word,
            "added": number,
            "unchanged": number,
            "turn": number,
            "number": word,
            "state": word,
            "stage": word,
        },
    }


def case() -> Document:
    """Describe a case as its readers see it."""
    word, keys = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    number, day = {"type": "integer", "minimum": 0}, {"type": ["string", "null"], "format": "date"}
    step = {"step": word, "name": WORD, "needs": keys, "takes": keys, "proofs": number}
    fields: Document = dict.fromkeys(("id", "number", "procedure", "stage"), word)
    fields |= {"turn": number} | dict.fromkeys(("opened", "due", "ended"), day)
    fields["values"] = {"type": "object", "additionalProperties": word}
    one = {
        "type": "object",
        "required": [*step],
        "properties": {**step, "why": {"type": "boolean"}},
    }
    fields["steps"] = {"type": "array", "items": one}
    return {"type": "object", "required": [*fields], "properties": fields}


def problem() -> Document:
    """Describe a problem, as RFC 9457 has it."""
    word = {"type": "string"}
    one = {"type": "object", "properties": {"field": word, "detail": word}}
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": word,
            "title": word,
            "status": {"type": "integer"},
            "detail": word,
            "errors": {"type": "array", "items": one},
        },
    }
