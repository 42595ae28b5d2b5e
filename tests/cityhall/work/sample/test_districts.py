"""The sample's requests were raised at the talks that reports count; every district has one."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.ground.look.tiles import load_tiles
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.tabulating import work_out
from cityhall.registers.engagements.models import Engagement
from cityhall.work.sample.districts import found_districts
from cityhall.work.sample.engagements import found_engagements
from sagwan.procedures import Period


@pytest.mark.usefixtures("sample_city")
def test_requests_come_from_the_talks_that_reports_count():
    found_engagements(SITE)
    assert found_districts(SITE) == 32
    requests = Case.objects.filter(procedure="district-request")
    asked = {one.values["district"] for one in requests}
    assert asked == {one.name_ko for one in load_tiles("districts")}
    declared = find_current("district-request", date(2021, 12, 31))
    [table] = [one for one in declared.statistics if one.key == "meetings"]
    told = work_out(declared, Period(date(2020, 1, 1), date(2021, 12, 31)), [table])[0]
    assert {line.key: [int(one or 0) for one in line.values] for line in told.lines} == {
        "2020": [5, 10],
        "2021": [9, 18],
    }
    assert {one.stage for one in requests} == {
        "done",
        "working",
        "longterm",
        "reviewing",
        "declined",
    }
    for link in Link.objects.filter(after__procedure="district-request"):
        talk = Engagement.objects.get(case=link.before)
        assert talk.on.isoformat() == link.after.values["met"]
    assert all("견본" in one.title for one in requests)
    taken = Case.objects.filter(procedure="good-practice", stage="shared")
    assert taken.count() == 3
