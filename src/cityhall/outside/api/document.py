"""The contract with programs, OpenAPI 3.1, written from what the code declares."""

from importlib.metadata import version
from typing import Any

from cityhall.outside.api.declared import FIGURE, LIST, Field
from cityhall.outside.api.problems import KIND, TITLES
from cityhall.outside.portal.datasets import DATASETS, Dataset

JSON = "application/json"
Document = dict[str, Any]
WORD = {
    "type": "array",
    "items": {"type": "string"},
    "minItems": 2,
    "maxItems": 2,
    "description": "국문, 영문 · Korean, English",
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
    paths["/api/v1/figures"]["post"] = describe_writing()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "사관 열린 시정 · Sagwan, open city",
            "version": version("sagwan"),
            "summary": "공개한 사본을 읽고, 토큰으로 씁니다 · reads the public copy, writes by token",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": site}],
        "tags": [{"name": one.key, "description": tell(one.names)} for one in DATASETS.values()],
        "paths": paths,
        "components": {
            "schemas": {**schemas(), "Problem": problem(), "Figure": body(), "Taken": taken()},
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
    key = {
        "name": "key",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "minLength": 1},
        "description": "식별자 · the id of an item of the list",
    }
    return {
        "operationId": f"show-{one.key}",
        "tags": [one.key],
        "summary": tell(one.names),
        "parameters": [key],
        "responses": {"200": answer("한 건 · one item", ref(one.key)), "404": fault(404)},
    }


def describe_writing() -> Document:
    """Describe how the value of a figure is handed in."""
    return {
        "operationId": "hand-in-figure",
        "tags": ["figures"],
        "summary": "수치를 넣음 · hand in the value of a figure",
        "description": (
            "자기 부서의 값만 넣을 수 있고, 계산되는 값과 이미 있는 다른 값은 거절합니다. 공개는 문을 "
            "거칩니다. · Only of one's own unit; what is computed, or stands otherwise, is refused. "
            "It is published through the gate."
        ),
        "security": [{"token": []}],
        "requestBody": {"required": True, "content": {JSON: {"schema": ref("Figure")}}},
        "responses": {
            "201": answer("넣음 · entered", ref("Taken")),
            "200": answer("그대로 있음 · it stood already", ref("Taken")),
            **{str(status): fault(status) for status in (401, 403, 409, 413, 422)},
        },
    }


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


def body() -> Document:
    """Describe what hands in a figure."""
    return {
        "type": "object",
        "required": [one.name for one in FIGURE if one.is_needed],
        "properties": {one.name: one.schema() for one in FIGURE},
        "additionalProperties": False,
    }


def taken() -> Document:
    """Describe what came of handing in."""
    number = {"type": "integer", "minimum": 0}
    return {
        "type": "object",
        "required": ["id", "added", "unchanged"],
        "properties": {"id": {"type": "string"}, "added": number, "unchanged": number},
    }


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
