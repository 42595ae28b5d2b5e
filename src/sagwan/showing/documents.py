"""The JSON documents that other programs read: one document, one line, nothing else."""

import json
from typing import Any


def write_json(document: dict[str, Any]) -> str:
    """Write a document as JSON on one line, Hangul as it is."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
