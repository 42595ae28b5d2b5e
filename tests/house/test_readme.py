"""What the two READMEs tell a stranger to type exists, in both languages alike."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

READMES = ("README.md", "README.ko.md")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
MADE = re.compile(r"(?:^|`|\s)make ([a-z]+)\b")
CALLED = re.compile(r"(?:^|`|bin/)sagwan ([a-z]+)\b([^`\n]*)", re.MULTILINE)


def commands_of(text):
    """The stretches of a README that are meant to be typed."""
    shell = [body for kind, body in FENCE.findall(text) if kind in {"sh", "bash", "console"}]
    inline = re.findall(r"`([^`]+)`", FENCE.sub("", text))
    return "\n".join([*shell, *(" ".join(command.split()) for command in inline)])


def readme(root, name):
    return (root / name).read_text(encoding="utf-8")


def program_exists(root):
    return (root / "src/sagwan/cli").exists() or (root / "src/sagwan/cli.py").exists()


def answer(*arguments, cwd):
    program = Path(sys.executable).parent / "sagwan"
    return subprocess.run(
        [program, *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", READMES)
def test_every_make_target_exists(name, root):
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(MADE.findall(commands_of(readme(root, name))))
    assert {"run", "test"} <= named
    assert named - targets == set()


@pytest.mark.parametrize("name", READMES)
def test_every_command_and_option_exists(name, root):
    if not program_exists(root):
        pytest.skip("no command line yet")
    unknown = []
    for command, rest in set(CALLED.findall(commands_of(readme(root, name)))):
        explained = answer(command, "--help", cwd=root)
        options = re.findall(r"--[a-z-]+", rest)
        unknown += [command] if explained.returncode else []
        unknown += [f"{command} {o}" for o in options if o not in explained.stdout]
    assert unknown == []


@pytest.mark.parametrize("name", READMES)
def test_the_python_example_runs(name, root):
    examples = [body for kind, body in FENCE.findall(readme(root, name)) if kind == "python"]
    assert examples
    if not program_exists(root) or not (root / "samples").exists():
        pytest.skip("no library or no samples yet")
    for example in examples:
        run = subprocess.run(
            [sys.executable, "-c", example], cwd=root, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        assert run.stdout


@pytest.mark.parametrize("name", READMES)
def test_every_path_exists(name, root):
    links = re.findall(r"\]\(([^)#:]+)\)", readme(root, name))
    samples = re.findall(r"samples/[^\s`\"')]+", readme(root, name))
    paths = [path for path in [*links, *samples] if (root / path).parent.exists()]
    assert [path for path in paths if not (root / path).exists()] == []


def test_both_languages_name_the_same_commands(root):
    english, korean = (commands_of(readme(root, name)) for name in READMES)
    assert set(MADE.findall(english)) == set(MADE.findall(korean))
    assert {c for c, _ in CALLED.findall(english)} == {c for c, _ in CALLED.findall(korean)}


def test_make_alone_lists_every_verb(root):
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    verbs = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    listing = subprocess.run(["make"], cwd=root, capture_output=True, text=True, check=True).stdout
    assert verbs
    assert [verb for verb in verbs[1].split() if f"make {verb} " not in listing] == []
