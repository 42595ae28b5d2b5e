"""Where tables, keys and items of a TOML text stand, and where it is broken."""

import pytest

from sagwan.reading.toml import (
    BrokenTomlError,
    find_lines,
    find_named,
    list_files,
    need,
    parse_toml,
)

TEXT = """\
[procedure]
key = "x"

[[step]]
key = "one"
[[step]]  # the second
key = "two"
columns = [
  { key = "a" },
  { key = "b" },
]
"""


def test_tables_keys_and_items_have_their_lines():
    lines = find_lines(TEXT)
    assert lines["procedure"] == 1
    assert lines["procedure.key"] == 2
    assert lines["step[0].key"] == 5
    assert lines["step[1]"] == 6
    assert lines["step[1].columns"] == 8
    assert lines["step[1].columns[1]"] == 10


def test_a_kind_of_table_has_the_line_of_its_first():
    assert find_lines(TEXT)["step"] == 4


def test_keys_in_quotes_or_with_a_dot_have_their_lines_too():
    lines = find_lines('terms.words = []\n["same"]\n"전염병" = "감염병"\n')
    assert lines == {"terms": 1, "same": 2, "same.전염병": 3}


@pytest.mark.parametrize(
    ("key", "near", "line"),
    [("one", "", 5), ("one", "[[", 6), ("one", "none", 5), ("none", "", 1), ("", "columns", 8)],
)
def test_what_has_a_key_is_found_by_it(key, near, line):
    assert find_named(TEXT, key, near) == line


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb = \nc = 2\n", 2), ("a = 1\nb = [\n\n", 2)])
def test_what_is_no_toml_names_its_line(text, line):
    with pytest.raises(BrokenTomlError) as refused:
        parse_toml(text)
    assert refused.value.line == line
    assert "line" not in refused.value.reason


def test_declarations_of_a_folder_are_listed_by_name_and_nothing_else(tmp_path):
    for name in ("b.toml", "a.toml", "notes.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [one.name for one in list_files(tmp_path)] == ["a.toml", "b.toml"]
    assert list_files(tmp_path / "nowhere") == []


def test_a_yes_is_no_number():
    assert need(int)(3) == 3
    with pytest.raises(TypeError):
        need(int)(True)
