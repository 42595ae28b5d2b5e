"""Two reports that are not one office's earlier and later one are told apart."""

from types import SimpleNamespace

import pytest

from sagwan.comparing.misfits import find_misfits


def of(organisation, period):
    return SimpleNamespace(organisation=organisation, period=period)


@pytest.mark.parametrize(
    ("old", "new", "misfits"),
    [
        (of("시장비서실", "2019-04"), of("시장비서실", "2020-04"), ()),
        (of("시장비서실", "2020-04"), of("시장비서실", "2019-04"), ("reversed",)),
        (of("시장비서실", "2020-04"), of("기획예산실", "2020-04"), ("offices",)),
        (of("시장비서실", "2020-04"), of("기획예산실", "2019-04"), ("offices",)),
        (of("시장 비서실", "2020-04"), of("시장비서실", "2020-04"), ()),
        (of(None, "2020-04"), of("기획예산실", None), ()),
    ],
)
def test_office_and_month_tell_whether_two_reports_fit(old, new, misfits):
    assert find_misfits(old, new) == misfits
