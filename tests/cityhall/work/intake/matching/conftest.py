"""An invented report, read as any other, and the series that its figures come to."""

import json
from datetime import date

import pytest

import sagwan
from cityhall.registers.figures.measures import load_catalogue
from cityhall.work.intake.matching.figures import Book
from cityhall.work.intake.matching.report import match_report

UNITS = {
    "시": "city",
    "한강광역시": "city",
    "본청": "city",
    "기획과": "office/plan",
    "교통과": "office/traffic",
    "한강대학교": "college",
    "한강연구원": "institute",
}


@pytest.fixture
def book():
    return Book(load_catalogue(), UNITS, "office", date(2026, 4, 20))


@pytest.fixture
def offered(book):
    """What the figures of a text come to: as printed → (measure, unit of the city, cell, day)."""

    def match(text):
        document = sagwan.read(text.strip().encode(), "report.txt")
        report = json.loads(json.dumps(sagwan.understand(document).as_dict(), default=str))
        lines = text.strip().split("\n")
        return [
            (figure["text"], match.measure, match.subject, match.dimensions, str(match.as_of))
            for figure, match in match_report(report, lines, book)
            if match
        ]

    return match
