"""Names say what a thing is, modules say why they exist, and nothing is left half-said."""

import ast
import re

import pytest

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
EMPTY_VERBS = {"handle", "process", "manage", "do"}
DOCSTRING_LINES = 6
UNFINISHED = re.compile(r"#.*\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
IGNORE = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover|ruff:\s*noqa|mypy:)")
EXPLAINED = re.compile(
    r"#\s*(noqa:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*|type:\s*ignore\[[\w, -]+\]|pragma:\s*no cover"
    r"|ruff:\s*noqa:\s*[A-Z]+\d+|mypy:\s*[\w=, -]+?)[\s#:—-]+\S.{7,}"
)
WIDTH = 100  # characters; ruff counts a Hangul syllable as two
MOCKS = {"unittest.mock", "mock", "pytest_mock"}


def own_functions(source):
    """Functions whose name is ours to choose: those of no class, or of a class without parent."""
    inherited = {
        id(node)
        for found in source.classes()
        if found.bases
        for node in ast.walk(found)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    return [function for function in source.functions() if id(function) not in inherited]


def test_no_file_has_a_name_that_says_nothing(python_files):
    empty = [source.shown for source in python_files if source.path.stem in EMPTY_NAMES]
    empty += [source.shown for source in python_files if source.path.parent.name in EMPTY_NAMES]
    assert empty == []


def test_no_class_or_function_has_a_name_that_says_nothing(sources):
    names = [
        (source.shown, node.lineno, node.name)
        for source in sources
        for node in [*source.classes(), *own_functions(source)]
    ]
    empty = [
        f"{shown}:{line}: {name}"
        for shown, line, name in names
        if name.strip("_").lower() in EMPTY_NAMES | EMPTY_VERBS
        or name.strip("_").startswith("get_")
    ]
    assert empty == []


def test_every_module_opens_with_what_it_is(sources):
    silent = [s.shown for s in sources if s.text.strip() and not ast.get_docstring(s.tree)]
    assert silent == []


def test_the_opening_of_a_module_is_short(python_files):
    talkative = [
        source.shown
        for source in python_files
        if len((ast.get_docstring(source.tree) or "").splitlines()) > DOCSTRING_LINES
    ]
    assert talkative == []


def test_what_the_library_offers_is_described(library):
    silent = [
        f"{source.shown}:{node.lineno}: {node.name}"
        for source in library
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_line_is_wide(python_files):
    wide = [
        f"{source.shown}:{number}"
        for source in python_files
        for number, line in enumerate(source.lines, 1)
        if len(line) > WIDTH
    ]
    assert wide == []


def test_nothing_is_left_unfinished(python_files):
    unfinished = [
        f"{source.shown}:{number}"
        for source in python_files
        for number, line in enumerate(source.lines, 1)
        if UNFINISHED.search(line)
    ]
    assert unfinished == []


def test_every_ignore_carries_its_reason(python_files):
    bare = [
        f"{source.shown}:{number}: {line.strip()}"
        for source in python_files
        if source.path.name != "test_names_and_prose.py"
        for number, line in enumerate(source.lines, 1)
        if IGNORE.search(line) and not EXPLAINED.search(line)
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("line", "accepted"),
    [
        ("x = 1  # noqa: E501  # the address is one word", True),
        ("x = y  # type: ignore[attr-defined]  # no stubs for this package", True),
        ("x = 1  # noqa: S308  every part was escaped above", True),
        ("x = 1  # noqa: E501", False),
        ("x = 1  # noqa", False),
        ("x = y  # type: ignore[attr-defined]", False),
        ("x = y  # type: ignore  # no stubs for this package", False),
    ],
)
def test_a_reason_is_told_from_a_bare_ignore(line, accepted):
    assert bool(EXPLAINED.search(line)) is accepted


def test_no_test_is_about_a_mock(python_files):
    mocking = [
        f"{source.shown}:{line}"
        for source in python_files
        if source.shown.startswith("tests/")
        for line, module, name in source.imports()
        if module in MOCKS or f"{module}.{name}" in MOCKS
    ]
    assert mocking == []
