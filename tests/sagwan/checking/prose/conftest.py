"""An invented report as the rules of running text see it."""

import pytest

from sagwan.checking.evidence import Evidence
from sagwan.reading import read
from sagwan.understanding import understand


@pytest.fixture
def evidence():
    """The evidence of a text."""

    def see(text, name="report.txt"):
        return Evidence(understand(read(text.encode(), name=name)))

    return see


@pytest.fixture
def passages(evidence):
    """The passages of a text."""
    return lambda text, name="report.txt": evidence(text, name).passages
