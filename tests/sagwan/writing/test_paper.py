"""A paper of a program is a `sagwan.report/1` document, whatever order its parts come in."""

import pytest

from sagwan import read, understand
from sagwan.writing import TARGETS, write
from sagwan.writing.paper import Paper


@pytest.fixture
def paper():
    made = Paper("물길 정비 보고", "물길과", "2031-04")
    made.cover()
    made.heading(1, "Ⅰ", "정비\n현황")
    made.bullet("물길  세 곳을 고침")
    made.table(["구분", "길이"], [["윗물길", "3"], ["아랫물길", "4"]])
    made.heading(2, "□", "남은 일")
    made.bullets("물막이 하나\n\n", 2)
    made.note("2031년 3월 말 기준")
    return made


def texts(document):
    return [one["text"] for one in document["blocks"]]


def test_sections_stand_under_the_ones_that_hold_them(paper):
    paper.heading(1, "", "끝")
    document = paper.as_dict()
    told = [(one["id"], one["parent"], one["number"]) for one in document["sections"]]
    assert told == [("S1", None, "Ⅰ"), ("S2", "S1", None), ("S3", None, None)]
    signs = [one["sign"] for one in document["blocks"] if one["role"] == "heading"]
    assert signs == [None, "Ⅰ.", "□", None]


def test_the_cover_comes_before_all_sections_and_lines_are_flat(paper):
    document = paper.as_dict()
    assert texts(document)[:3] == ["물길 정비 보고", "2031. 4.", "물길과"]
    assert texts(document)[3:5] == ["정비 현황", "물길 세 곳을 고침"]
    assert [one["section"] for one in document["blocks"]][:4] == ["", "", "", "S1"]


def test_a_table_has_its_title_and_place_from_its_section(paper):
    [table] = paper.as_dict()["tables"]
    assert (table["title"], table["section"]) == ("정비\n현황", "S1")
    assert table["columns"] == [["길이"]]
    assert [row["label"] for row in table["rows"]] == [["윗물길"], ["아랫물길"]]


def test_figures_and_what_a_writer_adds_are_found_again():
    paper = Paper("초안", "물길과", "2031-04", "2031-04 물길과")
    figure = paper.keep_figure(text="3", value="3")
    cells = [{"text": "3", "figures": [figure]}]
    table = paper.lay_table(
        "구분", [["길이"]], [{"label": ["계"], "cells": cells}], "km", "2031-04-01"
    )
    paper.add("table", "", table=table, item="lengths")
    document = paper.as_dict()
    assert document["document"]["name"] == "2031-04 물길과"
    assert [(one["id"], one["value"]) for one in document["figures"]] == [("F1", "3")]
    assert (document["tables"][0]["unit"], document["blocks"][0]["item"]) == ("km", "lengths")


def test_another_document_is_taken_in_deeper_without_its_cover(paper):
    binder = Paper("자료집", "물길시", "2031-05")
    binder.heading(1, "Ⅰ", "보고서")
    binder.append(paper.as_dict(), 5)
    document = binder.as_dict()
    assert texts(document)[:3] == ["보고서", "정비 현황", "물길 세 곳을 고침"]
    assert [one["level"] for one in document["sections"]] == [1, 6, 6]
    assert [one["id"] for one in document["tables"]] == ["T1"]


@pytest.mark.parametrize("form", TARGETS)
def test_it_is_written_in_every_form_the_same_each_time(paper, form):
    assert write(paper.as_dict(), form) == write(paper.as_dict(), form)


def test_what_was_written_is_read_again(paper):
    again = understand(read(write(paper.as_dict(), "md"), "보고.md"))
    assert (again.title, again.organisation) == ("물길 정비 보고", "물길과")
    told = [(one.number, one.title) for one in again.sections if one.level]
    assert told == [("Ⅰ", "정비 현황"), (None, "남은 일")]
    assert [cell.text for row in again.tables[0].rows for cell in row.cells if cell] == ["3", "4"]
