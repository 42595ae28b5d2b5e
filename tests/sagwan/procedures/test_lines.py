"""Where tables, keys and items of a TOML text stand."""

from sagwan.procedures.lines import find_lines

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
