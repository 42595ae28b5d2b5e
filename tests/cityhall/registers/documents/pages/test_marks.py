"""What each figure is marked with, and where each discrepancy shows."""

from cityhall.registers.documents.pages.marks import Flag, Mark, Marks, find_figure_at, mark_report


def test_a_figure_holds_is_open_wrong_or_in_doubt(reading):
    marks = mark_report(reading)
    by_text = {
        figure["text"]: marks.figures[figure["id"]].state for figure in reading.figures.values()
    }
    assert by_text["277,200"] == "holds"
    assert by_text["37.8%"] == "open"
    assert by_text["171,320"] == "error"
    assert by_text["337,200"] == "doubt"
    assert by_text["16.7%"] == "question"


def test_what_is_wrong_carries_the_value_that_its_relation_asks_for(reading):
    marks = mark_report(reading)
    wrong = next(f["id"] for f in reading.figures.values() if f["text"] == "171,320")
    assert marks.figures[wrong] == Mark("error", finding=0, expected="171230")
    assert marks.targets[0] == f"f-{wrong}"


def test_a_stretch_that_is_no_figure_is_flagged(reading):
    marks = mark_report(reading)
    assert marks.flags[27] == [Flag(2, 16, 2, "error"), Flag(43, 47, 4, "warning")]
    assert marks.targets[2] == "at-2"


def test_a_stronger_mark_stays():
    marks = Marks()
    marks.raise_to("f1", Mark("error", 0))
    marks.raise_to("f1", Mark("doubt", 1))
    marks.raise_to("f1", Mark("open"))
    assert marks.figures["f1"] == Mark("error", 0)


def figure(name, start, end):
    return {"id": name, "text": "1" * (end - start), "place": {"start": start, "end": end}}


def test_a_figure_that_the_discrepancy_names_comes_before_its_neighbour():
    figures = [figure("f1", 0, 3), figure("f2", 4, 7)]
    assert find_figure_at(figures, {"start": 0, "end": 7}, ["f2"]) == figures[1]
    assert find_figure_at(figures, {"start": 4, "end": 7}, []) == figures[1]


def test_a_long_stretch_with_figures_in_it_is_not_one_of_them():
    figures = [figure("f1", 0, 3), figure("f2", 24, 27)]
    assert find_figure_at(figures, {"start": 0, "end": 60}, []) is None
    assert find_figure_at([], {"start": 0, "end": 60}, ["f1"]) is None
