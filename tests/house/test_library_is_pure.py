"""The library takes values and gives values: no network, no clock, no loading in the middle."""

import ast

NETWORK = {
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib",
    "urllib3",
}
CLOCK_MODULES = {"time"}
CLOCK_CALLS = {"now", "today", "utcnow"}
CLOCK_OWNERS = {"date", "datetime"}


def inside(source, package):
    return f"{source.module}.".startswith(f"sagwan.{package}.")


def test_it_does_not_reach_other_machines(library):
    reaching = [
        f"{source.shown}:{line}: {module}"
        for source in library
        if not inside(source, "corpus")  # the one package that may
        for line, module, _ in source.imports()
        if module.split(".")[0] in NETWORK
    ]
    assert reaching == []


def test_it_reads_no_clock(library):
    reading = []
    for source in library:
        if inside(source, "cli"):  # hands today's date in
            continue
        reading += [
            f"{source.shown}:{line}: import {module}"
            for line, module, _ in source.imports()
            if module.split(".")[0] in CLOCK_MODULES
        ]
        reading += [f"{source.shown}:{node.lineno}" for node in clock_calls(source.tree)]
    assert reading == []


def clock_calls(tree):
    """Calls of datetime.now, date.today and the like."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in CLOCK_CALLS
            and ast.unparse(node.value).split(".")[-1] in CLOCK_OWNERS
        ):
            yield node


def test_it_imports_at_the_top_of_a_file(library):
    """Only the command line loads late, so that --help answers at once."""
    late = []
    for source in library:
        if inside(source, "cli"):
            continue
        for function in source.functions():
            late += [
                f"{source.shown}:{node.lineno}"
                for node in ast.walk(function)
                if isinstance(node, ast.Import | ast.ImportFrom)
            ]
    assert late == []


def test_no_value_holds_a_float(library):
    """Figures are Decimal; a float may weigh a choice, never state a number."""
    holding = [
        f"{source.shown}:{node.lineno}"
        for source in library
        if inside(source, "facts") or inside(source, "law")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Name) and node.id == "float"
    ]
    assert holding == []
