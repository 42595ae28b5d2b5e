"""Everything that set-up installs is pinned: one exact version, and the digests to prove it."""

import json
import re
import tomllib

import pytest

NAME = re.compile(r"^([A-Za-z0-9._-]+)", re.MULTILINE)
SCRIPT = "src/cityhall/static/vendor/manifest.json"


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(root, ending):
    return sorted((root / "requirements").glob(f"*{ending}"))


def test_every_list_is_compiled(root):
    wanted = [file.stem for file in requirements(root, ".in")]
    assert [file.stem for file in requirements(root, ".txt")] == wanted


def test_every_line_is_one_version_with_digests(root):
    loose = []
    for file in requirements(root, ".txt"):
        entries = re.split(r"\n(?=\S)", file.read_text(encoding="utf-8"))
        loose += [
            entry
            for entry in entries
            if entry.strip() and not entry.startswith("#")
            if not re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", entry) or "--hash=sha256:" not in entry
        ]
    assert loose == []


def test_no_two_lists_pin_one_package_differently(root):
    pinned: dict[str, set[str]] = {}
    for file in requirements(root, ".txt"):
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", file.read_text(), re.MULTILINE):
            pinned.setdefault(plain(name), set()).add(version)
    torn = {name for name, versions in pinned.items() if len(versions) > 1}
    assert torn <= {"numpy"}  # which follows the Python version


def test_what_the_project_declares_is_what_is_installed(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {
        "library": project["dependencies"],
        "site": project["optional-dependencies"]["site"],
        "style": project["optional-dependencies"]["style"],
    }
    for name, packages in declared.items():
        wanted = NAME.findall((root / "requirements" / f"{name}.in").read_text(encoding="utf-8"))
        assert sorted(map(plain, wanted)) == sorted(
            plain(match[1]) for package in packages if (match := NAME.match(package))
        )


def test_web_assets_are_the_ones_pinned(root):
    if not (root / SCRIPT).exists():
        pytest.skip("web assets were not fetched (make setup)")
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    carried = json.loads((root / SCRIPT).read_text(encoding="utf-8"))
    for package, about in carried.items():
        assert about["version"] == locked[f"node_modules/{package}"]["version"]
        assert any(file.startswith("LICENSE") for file in about["files"])


def test_every_web_package_is_named_exactly(root):
    about = json.loads((root / "package.json").read_text(encoding="utf-8"))
    versions = {**about["dependencies"], **about["devDependencies"]}.values()
    assert [version for version in versions if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
