"""Tables as files: named after their form, the wanted one first, nothing where there is none."""

import pytest
from django.http import Http404

from cityhall.registers.sheets.attaching import attach_tables, put_first
from cityhall.registers.sheets.tables import Column, Table

COLUMNS = (Column("key", "식별자", "key"),)
TREES = Table("trees", "나무", "Trees", COLUMNS, [{"key": "zelkova"}])
BRIDGES = Table("bridges", "다리", "Bridges", COLUMNS, [{"key": "stone"}])


def test_a_table_is_a_file_under_its_name_and_form():
    answer = attach_tables([TREES], "trees-2021", "csv")
    assert answer["Content-Disposition"] == 'attachment; filename="trees-2021.csv"'
    assert b"zelkova" in answer.content


def test_a_form_that_there_is_not_is_not_found():
    with pytest.raises(Http404):
        attach_tables([TREES], "trees-2021", "pdf")


def test_the_table_that_is_wanted_stands_first():
    assert put_first([TREES, BRIDGES], "bridges") == [BRIDGES, TREES]
    with pytest.raises(Http404):
        put_first([TREES, BRIDGES], "rivers")
