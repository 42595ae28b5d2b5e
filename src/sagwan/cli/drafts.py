"""What `sagwan write` starts from: a report in any format that can be read, or a draft of one."""

import json
import re
from collections.abc import Mapping
from typing import Any

from sagwan.cli.failures import BrokenDraftError
from sagwan.cli.reports import UnusableReportError, naming, take_in, understand_original
from sagwan.facts import Report
from sagwan.reading import is_parsed
from sagwan.reading.encoding import decode

_JSON = re.compile(r"\s*\{\s*[\"}]")
_BYTE_ORDER = "\ufeff"


def open_draft(name: str) -> Report | Mapping[str, Any]:
    """Open the report or the JSON document that the caller named; - is standard input."""
    original = take_in(name)
    with naming(name):
        text = "" if is_parsed(original) else decode(original.data).text.lstrip(_BYTE_ORDER)
        if not (name.lower().endswith(".json") or _JSON.match(text)):
            return understand_original(original)
    try:
        return _parse(text)
    except BrokenDraftError as failure:
        raise UnusableReportError(name, failure.message) from failure


def _parse(text: str) -> Mapping[str, Any]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as failure:
        where = f"{failure.lineno}:{failure.colno}"
        raise BrokenDraftError(f"{where} {failure.msg}") from failure
    except (ValueError, RecursionError) as failure:
        raise BrokenDraftError(type(failure).__name__) from failure
    if not isinstance(document, dict):
        raise BrokenDraftError(f"{type(document).__name__}, not an object")
    return document
