"""The order of README's lists is the order of imports, and nothing imports itself in a circle."""

from graphlib import CycleError, TopologicalSorter

import pytest


def known_modules(sources):
    return {source.module for source in sources}


def targets(source, known):
    """The modules of this repository that a file imports, each with its line."""
    for line, module, name in source.imports():
        inner = f"{module}.{name}"
        if inner in known:
            yield line, inner
        elif module in known:
            yield line, module


def top_level(source):
    """True for what holds a half together: modules that lie in no package of it."""
    return source.module.count(".") <= (0 if source.path.name == "__init__.py" else 1)


@pytest.mark.parametrize("half", ["sagwan", "cityhall"])
def test_every_package_stands_in_the_readme(half, sources, layouts):
    layout = layouts[half]
    strangers = {
        source.shown
        for source in sources
        if source.module.startswith(f"{half}.") and layout.package(source.module) is None
    }
    if half == "cityhall":  # settings, urls and the like hold the site together
        strangers -= {source.shown for source in sources if top_level(source)}
    assert sorted(strangers) == []


@pytest.mark.parametrize("half", ["sagwan", "cityhall"])
def test_a_package_imports_only_packages_listed_above_it(half, sources, layouts):
    layout, known = layouts[half], known_modules(sources)
    climbing = []
    for source in sources:
        mine = layout.package(source.module) if source.module.startswith(f"{half}.") else None
        for line, module in targets(source, known):
            other = layout.package(module) if module.startswith(f"{half}.") else None
            if mine and other and layout.place(other) > layout.place(mine):
                climbing.append(f"{source.shown}:{line}: {mine} imports {other}")
    assert climbing == []


def test_no_package_imports_what_holds_its_half_together(sources):
    tops = {source.module for source in sources if top_level(source)}
    known = known_modules(sources)
    reaching = [
        f"{source.shown}:{line}: {module}"
        for source in sources
        if not top_level(source) and not source.module.startswith("sagwan.cli")
        for line, module in targets(source, known)
        if module in tops and module.split(".")[0] == source.module.split(".")[0]
    ]
    assert reaching == []


def test_there_is_no_cycle(sources):
    known = known_modules(sources)
    graph = {
        source.module: {module for _, module in targets(source, known)} - {source.module}
        for source in sources
        if source.module != "sagwan"  # lists the surface, loads it when asked for
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]), pytrace=False)


def test_the_library_does_not_import_the_site(library):
    reaching = [
        f"{source.shown}:{line}: {module}"
        for source in library
        for line, module, _ in source.imports()
        if module.split(".")[0] in {"cityhall", "django"}
    ]
    assert reaching == []
