"""What one rule says about a snippet of an invented report."""

import pytest

from sagwan.checking.catalogue import find_rule
from sagwan.checking.evidence import Evidence
from sagwan.checking.settings import Settings
from sagwan.reading import read
from sagwan.understanding import understand


@pytest.fixture
def findings():
    """Every finding of a rule, those that hold as well."""

    def find(code, text, name="report.txt", settings=None):
        report = understand(read(text.encode(), name=name))
        rule = find_rule(code)
        assert rule is not None, f"no rule {code}"
        return list(rule.find(Evidence(report, settings or Settings())))

    return find


@pytest.fixture
def faults(findings):
    """The findings of a rule that do not hold, each as line, severity, found and expected."""

    def find(code, text, name="report.txt", settings=None):
        rule = find_rule(code)
        assert rule is not None, f"no rule {code}"
        return [
            (found.place.line, found.severity or rule.severity, found.found, found.expected)
            for found in findings(code, text, name, settings)
            if not found.holds
        ]

    return find
