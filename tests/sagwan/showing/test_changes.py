"""Changes between two reports in words."""

from sagwan.facts import Change, Comparison, Message
from sagwan.showing.changes import list_chapters, split_judgement


def figure(text, value, line, unit="명"):
    return {"text": text, "value": value, "unit": unit, "place": {"line": line}}


def chapters(*changes):
    return list(list_chapters(Comparison("a", "b", changes, ())))


def test_a_figure_tells_by_how_much_it_moved():
    change = Change("figures", "moved", "현원", figure("1,028", "1028", 4), figure("27", "27", 5))
    told = chapters(change)[0].loud[0]
    assert (told.old, told.new, told.delta) == ("1,028 명", "27 명", "△1,001")
    assert (told.old_line, told.new_line) == (4, 5)


def test_another_unit_has_no_difference():
    change = Change("figures", "moved", "예산", figure("1", "1", 4), figure("2", "2", 5, "억원"))
    assert chapters(change)[0].loud[0].delta == ""


def test_rates_differ_by_points():
    change = Change(
        "figures", "moved", "집행률", figure("49.2", "49.2", 4, "%"), figure("40", "40", 5, "%")
    )
    assert chapters(change)[0].loud[0].delta == "△9.2%p"


def test_a_unit_is_not_written_twice():
    change = Change("figures", "moved", "현원", figure("28명", "28", 4), figure("29명", "29", 4))
    assert chapters(change)[0].loud[0].old == "28명"


def test_kinds_and_verdicts_stand_in_the_order_of_their_weight():
    changes = [
        Change("figures", "new", "a", None, figure("1", "1", 1)),
        Change("promises", "kept", "b", {"due": {"text": "6월"}}, {"due": {"text": "6월"}}),
        Change("promises", "dropped", "c", {"due": {"text": "5월"}}, None),
        Change("requests", "advanced", "d", {"status": "검토중"}, {"status": "추진완료"}),
        Change("tasks", "renamed", "e", {"title": "옛"}, {"title": "새"}),
    ]
    found = chapters(*changes)
    assert [chapter.kind for chapter in found] == ["promises", "requests", "tasks", "figures"]
    assert list(found[0].counts) == ["dropped", "kept"]
    assert [told.subject for told in found[0].quiet] == ["b"]
    assert (found[1].loud[0].old, found[1].loud[0].new) == ("검토중", "추진완료")
    assert [told.verdict for told in found[3].loud] == ["new"]


def test_a_judgement_carries_both_languages():
    assert split_judgement("기한이 바뀜: 5월 → 9월 · moved") == Message(
        "기한이 바뀜: 5월 → 9월", "moved"
    )
    assert split_judgement("moved") == Message("moved", "moved")
