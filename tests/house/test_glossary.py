"""One concept, one word: each value of the library stands in GLOSSARY.md with its Korean term."""

import re

import pytest

ROW = re.compile(r"^\|([^|]+)\|([^|]+)\|([^|]+)\|([^|]*)\|$", re.MULTILINE)


@pytest.fixture(scope="module")
def glossary(root):
    """Identifier → (Korean term, meaning), for each identifier between back-ticks."""
    text = (root / "GLOSSARY.md").read_text(encoding="utf-8")
    return {
        name: (korean.strip(), meaning.strip())
        for korean, names, meaning, _ in ROW.findall(text)
        for name in re.findall(r"`([^`]+)`", names)
    }


def test_every_value_of_the_library_has_a_korean_term(library, glossary):
    unnamed = [
        node.name
        for source in library
        if source.module.startswith("sagwan.facts")
        for node in source.classes()
        if not node.name.startswith("_") and node.name not in glossary
    ]
    assert unnamed == []


def test_every_term_is_korean_and_explained(glossary):
    poor = [
        name
        for name, (korean, meaning) in glossary.items()
        if not re.search("[가-힣]", korean) or len(meaning) < 10
    ]
    assert poor == []


def test_no_class_is_in_the_glossary_that_the_code_does_not_know(sources, glossary):
    if not sources:
        pytest.skip("no sources yet")
    known = {node.name for source in sources for node in source.classes()}
    classes = {name for name in glossary if re.fullmatch(r"[A-Z][A-Za-z]+", name)}
    assert sorted(classes - known) == []
