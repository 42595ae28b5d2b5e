"""A value that stands is corrected with a reason; one that does not stand is not made so."""

from cityhall.ground.history.models import Entry
from cityhall.registers.figures.models import Value

FIGURE = {
    "measure": "staffing.quota",
    "subject": "mayors-secretariat",
    "as_of": "2026-01-31",
    "value": "40",
    "unit": "명",
    "dimensions": "grade=general/5",
}


def test_a_value_is_corrected_and_the_one_before_stays(write):
    assert write("figures", FIGURE)[0] == 201
    status, told = write("figures/corrections", FIGURE | {"value": "41", "why": "발령 누락"})
    assert (status, told["added"]) == (201, 1)
    rows = Value.objects.filter(as_of="2026-01-31").order_by("pk")
    assert [(row.value, row.is_current) for row in rows] == [("40", False), ("41", True)]
    entry = Entry.objects.order_by("-seq").first()
    assert entry is not None
    assert (entry.action, entry.why) == ("figures.correct_value", "발령 누락")


def test_the_history_names_the_token(write):
    write("figures", FIGURE)
    entry = Entry.objects.order_by("-seq").first()
    assert entry is not None
    assert entry.author == "gaon"
    assert entry.author_name == "가온 (토큰: 업무 시스템)"


def test_what_does_not_stand_is_not_corrected(write):
    assert write("figures/corrections", FIGURE | {"why": "정정"})[0] == 404
    assert not Value.objects.filter(as_of="2026-01-31").exists()


def test_a_correction_without_a_reason_is_refused(write):
    write("figures", FIGURE)
    status, told = write("figures/corrections", FIGURE | {"value": "41"})
    assert (status, told["errors"][0]["field"]) == (422, "why")


def test_the_same_again_changes_nothing(write):
    write("figures", FIGURE)
    assert write("figures/corrections", FIGURE | {"why": "정정"})[0] == 200
    assert Value.objects.filter(as_of="2026-01-31").count() == 1
