"""A comparison as a page."""

from sagwan.facts import Change, Comparison, Copied, Place
from sagwan.showing.page.comparison import write_comparison_page


def test_what_changed_stands_open_and_the_rest_is_folded():
    due = {"due": {"text": "6월"}, "place": {"line": 4}}
    changes = (
        Change("promises", "dropped", "<시상식>", due, None, "없음 · nowhere"),
        Change("promises", "kept", "누리집", due, due),
    )
    page = write_comparison_page(
        Comparison("가.txt", "나.txt", changes, (Copied(Place(1, 0, 1), Place(2, 0, 1), "글"),)),
        "ko",
        "2024-05-31",
    )
    loud, _, quiet = page.partition("<details>")
    assert "&lt;시상식&gt;" in loud
    assert "누리집" not in loud
    assert "누리집" in quiet
    assert "글자 그대로 옮긴 글" in quiet
