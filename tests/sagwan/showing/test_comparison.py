"""A comparison as text."""

from sagwan.facts import Change, Comparison, Copied, Message, Place
from sagwan.showing.comparison import write_comparison
from sagwan.showing.findings import Page

PROMISES = (
    Change(
        "promises",
        "moved",
        "누리집 개편",
        {"due": {"text": "5월"}, "place": {"line": 9}},
        {"due": {"text": "9월"}, "place": {"line": 8}},
        "기한이 바뀜 · the date moved",
    ),
    Change("promises", "kept", "시상식", {"due": {"text": "6월"}}, {"due": {"text": "6월"}}),
)
COPIED = (Copied(Place(1, 0, 4), Place(2, 0, 4), "글"),)


def test_what_changed_is_told_and_the_rest_counted():
    text = write_comparison(
        Comparison("가.txt", "나.txt", PROMISES, COPIED), Page(), with_all=False
    )
    assert text == (
        "가.txt → 나.txt\n\n"
        "향후계획  바뀜 1 · 그대로 1\n"
        "글자 그대로 옮긴 글 1곳\n\n"
        "향후계획\n"
        "  바뀜  누리집 개편  5월 → 9월\n"
        "        9 → 8줄 · 기한이 바뀜\n"
        "\n"
        "글자 그대로 옮긴 글\n"
        "  1 → 2줄  글\n"
    )


def test_everything_is_told_when_asked_for():
    text = write_comparison(Comparison("a", "b", PROMISES, ()), Page("en"), with_all=True)
    assert "  kept   시상식  6월\n" in text
    assert "line 9 → 8 · the date moved" in text


def dropped(count):
    due = {"due": {"text": "5월"}, "place": {"line": 9}}
    return tuple(Change("promises", "dropped", f"약속 {n}", due, None) for n in range(count))


def test_of_many_alike_the_first_are_told_and_the_rest_counted_unless_all_are_wanted():
    comparison = Comparison("a", "b", dropped(14), COPIED * 14)
    text = write_comparison(comparison, Page(), with_all=False)
    assert text.count("  말없이 빠짐  ") == 10
    assert text.count("… 그 밖에 4건 (--all 로 모두)") == 2
    whole = write_comparison(comparison, Page(), with_all=True)
    assert "그 밖에" not in whole
    assert whole.count("1 → 2줄") == 14


def test_a_title_is_told_once():
    gone = Change("tasks", "gone", "누리집 개편", {"title": "누리집 개편"}, None)
    text = write_comparison(Comparison("a", "b", (gone,), ()), Page(), with_all=False)
    assert text.count("누리집 개편") == 1


def test_what_may_be_wrong_with_the_pair_is_said_first():
    said = Message("순서가 바뀐 듯합니다.", "The order seems wrong.")
    text = write_comparison(Comparison("a", "b", (), COPIED), Page(), False, [said])
    assert text.startswith("a → b\n! 순서가 바뀐 듯합니다.\n")


def test_two_reports_with_nothing_in_them_have_nothing_to_compare():
    assert "견줄 것이 없습니다" in write_comparison(Comparison("a", "b", (), ()), Page(), False)
