"""Passages laid in the index by hand, and people of the sample city who are signed in."""

import pytest

from cityhall.work.desk.actions import make_passages
from cityhall.work.desk.finding.drafts import Draft
from cityhall.work.desk.models import Kind, Passage


@pytest.fixture
def lay(db):
    """Lay texts in the index, as results of nobody."""

    def laid(texts):
        drafts = (Draft(str(place), text) for place, text in enumerate(texts))
        rows = [row for one in drafts for row in make_passages(Kind.RESULT, one)]
        Passage.objects.bulk_create(rows)

    return laid
