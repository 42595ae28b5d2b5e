"""A small framework, invented here: a declaration alone, beside the one of the house."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.outside.publishing.actions import publish
from cityhall.registers.sustainability.declaring import find_framework, read_framework
from cityhall.registers.sustainability.survey_views import CROWDS

HILLS = """
[framework]
key = "hill-town"
name = { ko = "언덕시 지속가능", en = "Hill town" }
about = { ko = "작은 체계", en = "a small one" }
kept_by = ["mayors-secretariat"]

[[version]]
key = "first"
since = 2024-01-01
name = { ko = "첫 판", en = "First" }
targets = 3
indicators = 4

[[version]]
key = "second"
since = 2025-01-01
name = { ko = "둘째 판", en = "Second" }
targets = 3
indicators = 3

[[goal]]
code = "1"
name = { ko = "깨끗한 개울", en = "Clean brooks" }

[[target]]
code = "1-1"
name = { ko = "맑은 물", en = "Clear water" }

[[indicator]]
code = "1-1-1"
name = { ko = "탁도", en = "Turbidity" }
unit = { ko = "NTU", en = "NTU" }
good = "down"
value = 2
year = 2030
base = 10
responsible = "planning-office/budget"

[[indicator]]
code = "1-1-2"
name = { ko = "물고기 종", en = "Kinds of fish" }
unit = { ko = "종", en = "kinds" }
value = 30.5
year = 2030
responsible = "mayors-secretariat"
until = "first"

[[indicator]]
code = "1-1-3"
name = { ko = "여성 직원", en = "Women on the staff" }
unit = { ko = "%", en = "%" }
responsible = "planning-office"
measure = "staffing.women_share"
subject = "planning-office"

[[survey]]
key = "now"
name = { ko = "개울 조사", en = "Brooks" }
since = TODAY
until = TOMORROW
year = 2026
indicators = ["1-1-1", "1-1-3"]
most = 1
"""


@pytest.fixture
def see(house, sample_city):
    """See a page as everybody does: what was written is published, an old address leads there."""

    def ask(address):
        publish(("sustainability", "frameworks", "gatherings"), by=SITE)
        return browse().get(address, follow=True)

    return ask


@pytest.fixture
def hills_text():
    today = localdate()
    later = today + timedelta(1)
    return HILLS.replace("TODAY", f"{today}").replace("TOMORROW", f"{later}")


@pytest.fixture
def hills(hills_text):
    return read_framework("hill-town.toml", hills_text)


@pytest.fixture
def hill_town(settings, tmp_path, hills_text, sample_city):
    """The framework beside the house's own, in the sample city."""
    settings.CITY_FRAMEWORKS = tmp_path / "frameworks"
    settings.CITY_FRAMEWORKS.mkdir()
    (settings.CITY_FRAMEWORKS / "hill-town.toml").write_text(hills_text, encoding="utf-8")
    CROWDS.clear()
    return find_framework("hill-town")
