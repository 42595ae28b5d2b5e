"""The JSON documents that other programs read: one document, nothing else."""

import json
from typing import Any


def write_json(document: dict[str, Any], *, is_spread: bool = False) -> str:
    """Write a document as JSON, Hangul as it is: on one line, or spread out for people."""
    if is_spread:
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
