"""Answers that the browser lays down as a file, under its own name."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attach(content: bytes, name: str, kind: str) -> HttpResponse:
    """Give content as a file of some media type; a slash would cut its name."""
    disposition = content_disposition_header(True, name.replace("/", " "))
    headers = {"Content-Disposition": disposition or "attachment"}
    return HttpResponse(content, content_type=kind, headers=headers)
