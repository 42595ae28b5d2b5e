"""A declaration becomes a procedure, or names the line at which it cannot."""

import pytest

from sagwan.procedures import (
    DeclarationError,
    Kind,
    Party,
    load_declared,
    load_procedures,
    parse_procedure,
)
from sagwan.procedures.loading import MOST_SIGNS


def test_a_declaration_is_read_whole(petition):
    assert petition.name.ko == "청원"
    assert petition.version == 1
    assert petition.field_by_key["cost"].kind is Kind.MONEY
    assert petition.step_by_key["assign"].tells == (Party.OFFICER,)
    assert petition.panel.quorum == 3
    assert [one.key for one in petition.terms] == ["answering", "promised"]


def test_a_step_from_anywhere_begins_at_each_stage_that_does_not_end(petition):
    assert petition.step_by_key["refuse"].origins == ("received", "working", "answered")


def test_those_that_come_with_the_library_all_load():
    keys = [one.key for one in load_declared()]
    assert {"audit-item", "lawsuit"} <= set(keys)
    assert len(set(keys)) == len(keys)


def test_toml_that_cannot_be_read_names_its_line():
    with pytest.raises(DeclarationError) as fault:
        parse_procedure('[procedure]\nkey = "x"\nname =\n', "own.toml")
    assert (fault.value.file, fault.value.line) == ("own.toml", 3)


def test_what_is_no_procedure_is_refused():
    with pytest.raises(DeclarationError, match="procedure"):
        parse_procedure("", "own.toml")
    with pytest.raises(DeclarationError, match="너무 깁니다"):
        parse_procedure("#" * (MOST_SIGNS + 1), "own.toml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("needs = ", "need = "),  # a key that nothing knows
        ('from = "received"\n', ""),  # a key that must be there
        ("from = 2020-01-01", 'from = "2020"'),
        ("starts = true", 'starts = "yes"'),
        ("times = 1", 'times = "1"'),
        ("days = 7", "days = -7"),
        ('by = ["clerk"]', 'by = "clerk"'),
        ('by = ["clerk"]', "by = [1]"),
        ('by = ["clerk"]', 'by = ["mayor"]'),
        ('kind = "money"', 'kind = "gold"'),
        ('name = { ko = "비용", en = "Cost" }', 'name = "비용"'),
        ('name = { ko = "비용", en = "Cost" }', 'name = { ko = "비용" }'),
        ('{ key = "road", name', '{ key = "road", title'),
        ('{ key = "park", name', '{ key = "road", name'),
        ("when = \"cost < 1000000 or kind = 'park'\"", 'when = "cost <"'),
        ('counts = "true"', 'count = "true"'),
        ("outside = 3\n", ""),
    ],
)
def test_a_fault_of_writing_names_its_line(altered, petition_text, old, new):
    with pytest.raises(DeclarationError) as fault:
        altered((old, new))
    line = petition_text[: petition_text.index(old)].count("\n") + 1
    assert abs(fault.value.line - line) <= (0 if new else 4)
    assert all(fault.value.words)


@pytest.mark.parametrize("text", ["[step]\nkey = 'x'", "step = 3", "[[procedure]]", "[mayor]"])
def test_tables_are_written_as_tables(text):
    with pytest.raises(DeclarationError):
        parse_procedure(text)


def test_a_folder_gives_a_citys_own(tmp_path, petition_text):
    (tmp_path / "petition.toml").write_text(petition_text, encoding="utf-8")
    (tmp_path / "note.txt").write_text("no procedure", encoding="utf-8")
    assert [one.key for one in load_procedures(tmp_path)] == ["petition"]
    assert load_procedures(tmp_path / "nowhere") == ()


def test_one_version_twice_is_refused(tmp_path, petition_text):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(petition_text, encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"b\.toml:2: .*a\.toml"):
        load_procedures(tmp_path)


def test_a_file_is_read_as_editors_save_it(tmp_path, petition_text):
    (tmp_path / "marked.toml").write_text(petition_text, encoding="utf-8-sig")
    assert [one.file for one in load_procedures(tmp_path)] == ["marked.toml"]
    (tmp_path / "marked.toml").write_text(f"# 1\n# 둘\n{petition_text}", encoding="cp949")
    with pytest.raises(DeclarationError, match=r"marked\.toml:2: UTF-8"):
        load_procedures(tmp_path)


def test_a_group_that_no_list_knows_is_refused(altered):
    with pytest.raises(DeclarationError, match="council, citizens"):
        altered(('group = "', 'group = "nowhere-'))
