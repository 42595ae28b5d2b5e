"""Letting a finding pass: written once, remembered, and nothing else in the file touched."""

import tomllib

import pytest


def settings_of(path):
    return tomllib.loads(path.read_text("utf-8"))


def test_a_waived_finding_does_not_come_back(call, wrong, tmp_path):
    done = call(
        "waive", f"{wrong}:6", "DIF001", "--reason", "이월액을 더함", "--date", "2024-05-31"
    )
    assert done.status == 0
    waived = settings_of(tmp_path / "sagwan.toml")["waive"]
    assert [str(waived[0].pop("date"))] == ["2024-05-31"]
    assert waived == [
        {
            "rule": "DIF001",
            "file": wrong.name,
            "text": "행사운영비900350650",
            "reason": "이월액을 더함",
        }
    ]
    again = call("check", wrong)
    assert again.status == 0
    assert "받아들인 지적 1건" in again.out


def test_the_place_is_taken_as_the_findings_print_it(call, wrong):
    first = call("check", "--brief", wrong).out.split(" ")[0]
    assert call("waive", first, "dif001", "--reason", "확인함").status == 0


def test_the_line_may_stand_by_itself(call, wrong):
    assert call("waive", wrong, "DIF001", 6, "--reason", "확인함").status == 0


def test_what_stood_in_the_file_stays_letter_by_letter(call, wrong, tmp_path):
    settings = tmp_path / "sagwan.toml"
    before = b"# \xec\x9a\xb0\xeb\xa6\xac \xec\x8b\x9c\r\n[same]\r\n'a'   =   'b'  # why\r\n"
    settings.write_bytes(before)
    call("waive", f"{wrong}:6", "DIF001", "--reason", '"따옴표" \\ 와\n줄바꿈')
    after = settings.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")
    assert settings_of(settings)["waive"][0]["reason"] == '"따옴표" \\ 와\n줄바꿈'


def test_a_file_without_a_last_line_end_is_gone_on_with(call, wrong, tmp_path):
    settings = tmp_path / "sagwan.toml"
    settings.write_text("[rules]\nsilence = []", encoding="utf-8")
    call("waive", f"{wrong}:6", "DIF001", "--reason", "확인함")
    assert list(settings_of(settings)) == ["rules", "waive"]


def test_waiving_twice_writes_once(call, wrong, tmp_path):
    words = ("waive", f"{wrong}:6", "DIF001", "--reason", "확인함")
    call(*words)
    again = call(*words)
    assert again.status == 0
    assert "이미" in again.err
    assert len(settings_of(tmp_path / "sagwan.toml")["waive"]) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{}:7", "DIF001", "--reason", "x"), "7줄에는 DIF001 지적이 없습니다. 그 줄에는 지적이"),
        (("{}:6", "SUM001", "--reason", "x"), "그 줄의 지적: DIF001"),
        (("{}:6", "ZZZ001", "--reason", "x"), "그런 규칙은 없습니다"),
        (("{}", "DIF001", "--reason", "x"), "줄 번호가 없습니다"),
        (("{}:6", "DIF001", "--reason", "x", "--date", "2024-02-30"), "날짜가 아닙니다"),
        (("{}:6", "DIF001", "--reason", "  "), "사유가 비었습니다"),
        (("{}:6", "DIF001"), "빠진 것이 있습니다: --reason"),
    ],
)
def test_what_cannot_be_waived_is_said_and_nothing_written(call, wrong, tmp_path, words, said):
    done = call("waive", *(word.format(wrong) for word in words))
    assert done.status == 2
    assert said in done.err
    assert not (tmp_path / "sagwan.toml").exists()


def test_what_two_offices_tell_differently_can_pass_too(call, two_offices, tmp_path):
    one, two = two_offices
    found = next(
        line for line in call("check", "--brief", one, two).out.splitlines() if "XRP" in line
    )
    place, code = found.split(" ")[:2]
    other = two if str(one) in place else one
    assert call("waive", place, code, "--reason", "확인함").status == 2
    assert call("waive", place, code, "--reason", "확인함", "--beside", other).status == 0
    assert "XRP" not in call("check", "--brief", one, two).out
