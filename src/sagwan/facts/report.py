"""A report as it was understood: everything it says, each thing with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sagwan.facts.council import CouncilRequest
from sagwan.facts.document import Document, Unread
from sagwan.facts.figure import Figure
from sagwan.facts.outline import Block, Section
from sagwan.facts.period import DateMention
from sagwan.facts.place import Place
from sagwan.facts.promise import Promise, Result, Task
from sagwan.facts.table import Table

SCHEMA = "sagwan.report/1"


@dataclass(frozen=True)
class Report:
    """A work report to the council. Its JSON form is `sagwan.report/1`."""

    document: Document
    organisation: str | None
    title: str | None
    period: str | None
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]
    tasks: tuple[Task, ...]
    results: tuple[Result, ...]
    promises: tuple[Promise, ...]
    requests: tuple[CouncilRequest, ...]
    dates: tuple[DateMention, ...]
    unread: tuple[Unread, ...]

    @cached_property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """Find a figure by its id."""
        return {figure.id: figure for figure in self.figures}

    def as_dict(self) -> dict[str, Any]:
        """Give the report as the JSON document `sagwan.report/1`."""
        document = self.document
        tree: dict[str, Any] = {
            "schema": SCHEMA,
            "document": {
                "name": document.name,
                "format": document.format,
                "sha256": document.sha256,
                "pages": document.pages,
            },
            "organisation": self.organisation,
            "title": self.title,
            "period": self.period,
            "sections": [section.as_dict() for section in self.sections],
            "blocks": [block.as_dict() for block in self.blocks],
            "tables": [table.as_dict() for table in self.tables],
            "figures": [figure.as_dict() for figure in self.figures],
            "tasks": [task.as_dict() for task in self.tasks],
            "results": [result.as_dict() for result in self.results],
            "promises": [promise.as_dict() for promise in self.promises],
            "requests": [request.as_dict() for request in self.requests],
            "dates": [mention.as_dict() for mention in self.dates],
            "unread": [_unread(stretch) for stretch in self.unread],
        }
        if document.page_starts:
            _number_pages(tree, document)
        return tree


def _number_pages(tree: Any, document: Document) -> None:
    """Name the page in every place of a tree of JSON: only the document knows its pages."""
    if isinstance(tree, list):
        for branch in tree:
            _number_pages(branch, document)
    elif isinstance(tree, dict):
        if "page" in tree and "line" in tree:
            tree["page"] = document.page_of(tree["line"])
        else:
            for branch in tree.values():
                _number_pages(branch, document)


def _unread(stretch: Unread) -> dict[str, Any]:
    place = Place(stretch.line, stretch.start, stretch.end).as_dict()
    return {"text": stretch.text, "reason": stretch.reason, "place": place}
