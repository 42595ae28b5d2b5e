"""From what the caller named to a report, or to the reason why not."""

import os
import socket

import pytest

from sagwan.cli.reports import UnusableReportError, open_report


def test_a_file_is_understood(wrong):
    assert open_report(str(wrong)).document.name == wrong.name


def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnusableReportError, match=r"pipe\.txt: .*파이프"):
        open_report(str(tmp_path / "pipe.txt"))


def test_a_pipe_that_the_shell_has_opened_is_read(wrong):
    reading, writing = os.pipe()
    os.write(writing, wrong.read_bytes())
    os.close(writing)
    report = open_report(f"/dev/fd/{reading}")
    os.close(reading)
    assert len(report.figures) == 9


def test_a_device_is_refused():
    with pytest.raises(UnusableReportError, match="장치"):
        open_report(os.devnull)


def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("보고.txt")
        with pytest.raises(UnusableReportError, match="장치"):
            open_report("보고.txt")


@pytest.mark.parametrize("name", ["없음.txt", "a" * 300, "a\0b"])
def test_a_name_without_a_file_is_told(name):
    with pytest.raises(UnusableReportError, match="파일을 열 수 없습니다"):
        open_report(name)
