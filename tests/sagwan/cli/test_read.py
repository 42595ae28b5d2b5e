"""What a report says: its lines, or everything that was understood."""

import json


def test_text_is_the_file_itself(call, wrong):
    done = call("read", wrong)
    assert (done.status, done.out, done.err) == (0, wrong.read_text("utf-8"), "")


def test_json_is_one_document_and_nothing_else(call, wrong):
    done = call("read", wrong, "--format", "json")
    document = json.loads(done.out)
    assert document["schema"] == "sagwan.report/1"
    assert document["document"]["name"] == wrong.name
    assert [f["value"] for f in document["figures"]][:3] == ["900", "350", "650"]
    assert done.err == ""


def test_places_count_characters_of_the_printed_text(call, tmp_path):
    path = tmp_path / "깨진.txt"
    path.write_bytes("직원 12".encode() + b"\xff" + "명, 예산 900원\n".encode())
    lines = call("read", path).out.splitlines()
    for figure in json.loads(call("read", path, "--format", "json").out)["figures"]:
        place = figure["place"]
        assert lines[place["line"] - 1][place["start"] : place["end"]] == figure["text"]


def test_a_result_can_go_to_a_file(call, wrong, tmp_path):
    out = tmp_path / "out.json"
    done = call("read", wrong, "--format", "json", "-o", out)
    assert (done.status, done.out) == (0, "")
    assert json.loads(out.read_text("utf-8"))["schema"] == "sagwan.report/1"


def test_a_summary_tells_whose_report_it_is_and_how_much_is_in_it(call, wrong):
    out = call("read", wrong, "--format", "summary").out
    assert "시민소통실 업무보고" in out
    assert "수치 9" in out


def test_on_a_terminal_the_overview_follows_and_json_is_spread_out(call, wrong, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    done = call("read", wrong)
    assert done.out == wrong.read_text("utf-8")
    assert "수치 9" in done.err
    spread = call("read", wrong, "--format", "json").out
    assert spread.count("\n") > 50
    assert json.loads(spread)["schema"] == "sagwan.report/1"
