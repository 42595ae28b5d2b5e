"""Code stays small enough to be read: budgets for files, functions and classes."""

import ast
import statistics

FILE_LINES = 500
FILE_MEDIAN = 120
FUNCTION_LINES = 60
FUNCTION_MEAN = 12
CLASS_METHODS = 15
ENOUGH = 10  # a mean over fewer says nothing


def length(node):
    return node.end_lineno - node.lineno + 1


def test_no_file_is_long(python_files):
    long = [f"{s.shown}: {len(s.lines)}" for s in python_files if len(s.lines) > FILE_LINES]
    assert long == []


def test_files_are_short_as_a_rule(sources):
    lengths = [len(source.lines) for source in sources if source.text.strip()]
    assert len(lengths) < ENOUGH or statistics.median(lengths) <= FILE_MEDIAN


def test_no_function_is_long(python_files):
    long = [
        f"{source.shown}:{function.lineno}: {function.name} has {length(function)} lines"
        for source in python_files
        for function in source.functions()
        if length(function) > FUNCTION_LINES
    ]
    assert long == []


def test_functions_are_short_as_a_rule(sources):
    lengths = [length(function) for source in sources for function in source.functions()]
    assert len(lengths) < ENOUGH or statistics.mean(lengths) <= FUNCTION_MEAN


def test_no_class_has_many_methods(sources):
    many = [
        f"{source.shown}:{found.lineno}: {found.name}"
        for source in sources
        for found in source.classes()
        if sum(isinstance(node, ast.FunctionDef) for node in found.body) > CLASS_METHODS
    ]
    assert many == []
