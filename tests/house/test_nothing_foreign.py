"""Nothing stands in the repository that must not: addresses, machines, other people's files."""

import json
import re
from pathlib import Path

import pytest

TEXT_LIMIT = 2_000_000
REGISTRIES = re.compile(
    r"pypi\.(?:org|python)|files\.pythonhosted|registry\.(?:npmjs|yarnpkg)"
    r"|(?:deb|security)\.debian\.org|(?:--|^)(?:extra-)?index-url[ =]|\"resolved\": \"http",
    re.MULTILINE,
)
# Folders that name nobody's machine in particular.
PLAIN_FOLDERS = {"/", "/home", "/Users", "/tmp", "/var/tmp", "/private/tmp", "/opt", "/srv"}
WINDOW = 24  # Hangul-rich stretches of this many characters do not coincide by chance
ENOUGH_HANGUL = 14


@pytest.fixture(scope="module")
def texts(committed, root):
    """Every text file of the repository: path → text, this file left out."""
    found = {}
    for path in committed:
        if path.stat().st_size > TEXT_LIMIT or path == Path(__file__):
            continue
        try:
            found[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found


def test_no_package_index_is_named(texts):
    naming = [
        f"{shown}: {match[0]}"
        for shown, text in texts.items()
        for match in REGISTRIES.finditer(text)
    ]
    assert naming == []


def test_no_lock_file_records_addresses(committed, root):
    assert [path for path in committed if path.name in {"uv.lock", "poetry.lock"}] == []
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_no_path_of_this_machine_stands_in_a_file(texts, root):
    places = {str(root.parent), str(root), str(Path.home())} - PLAIN_FOLDERS
    naming = [
        f"{shown}: {place}/"
        for shown, text in texts.items()
        for place in places
        if f"{place}/" in text
    ]
    assert naming == []


def test_no_third_party_file_is_committed(committed, root):
    foreign = [
        shown
        for path in committed
        if (shown := path.relative_to(root).as_posix())
        and (
            path.suffix in {".whl", ".woff2", ".woff", ".ttf", ".otf", ".jar", ".hwp", ".hwpx"}
            or ".min." in path.name
            or {"node_modules", "vendor", "_vendor", "site-packages"} & set(path.parts)
        )
    ]
    assert foreign == []


def squash(text):
    return re.sub(r"\s+", "", text)


def sentences_of(text):
    """The sentences of a source report, without blanks, tags and bullets."""
    for line in re.split(r"\n|<li>|</li>|<p>|</p>|\t", text):
        bare = squash(re.sub(r"<[^>]+>", "", line)).lstrip("○□-－※‣·*●∙▷◇")
        if len(bare) >= WINDOW and len(re.findall(r"[가-힣]", bare)) >= ENOUGH_HANGUL:
            yield bare


def test_no_sentence_of_a_source_report_stands_in_a_file(texts, shared_file):
    openings: dict[str, set[str]] = {}
    for report in sorted(shared_file("seeds").glob("*.txt")):
        for sentence in sentences_of(report.read_text(encoding="utf-8", errors="ignore")):
            openings.setdefault(sentence[:WINDOW], set()).add(sentence)
    copied = []
    for shown, text in texts.items():
        if not re.search("[가-힣]", text):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            bare = squash(line)
            for start in range(len(bare) - WINDOW + 1):
                candidates = openings.get(bare[start : start + WINDOW], ())
                if any(bare.startswith(sentence, start) for sentence in candidates):
                    copied.append(f"{shown}:{number}")
    assert copied == []
