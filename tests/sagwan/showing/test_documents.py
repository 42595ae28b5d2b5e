"""JSON: one line, Hangul as it is, always valid UTF-8."""

import json

from sagwan.showing.documents import write_json


def test_it_is_one_line():
    assert write_json({"a": ["가", "\n"]}) == '{"a":["가","\\n"]}\n'


def test_bytes_that_were_no_text_survive_as_escapes():
    written = write_json({"a": "\udcff"}).encode("utf-8", "backslashreplace")
    assert json.loads(written) == {"a": "\udcff"}
