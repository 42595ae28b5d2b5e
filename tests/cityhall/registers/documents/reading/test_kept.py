"""A report that was understood is not read again; what is no such report is not taken for one."""

import pickle

import pytest

import sagwan
from cityhall.registers.documents.reading.kept import keep_report, load_kept


def test_a_report_comes_back_as_it_was(tmp_path):
    assert load_kept(tmp_path) is None
    report = sagwan.understand(sagwan.read("○ 정원 3명\n".encode(), name="a.txt"))
    keep_report(tmp_path, report)
    assert load_kept(tmp_path) == report
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("content", [b"", b"\x80", b"not a pickle", pickle.dumps([1])])
def test_anything_else_is_left_alone(tmp_path, content):
    keep_report(tmp_path, sagwan.understand(sagwan.read(b"1", name="a.txt")))
    [file] = tmp_path.iterdir()
    file.write_bytes(content)
    assert load_kept(tmp_path) is None
