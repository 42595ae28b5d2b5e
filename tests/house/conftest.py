"""What the tests of the house look at: the committed files, and the syntax trees of the sources."""

import ast
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LAYOUT_LINE = re.compile(r"^( +)([a-z_]+)(/|\.py)(\s|$)")


@dataclass(frozen=True)
class Source:
    """A Python file of the repository."""

    path: Path
    shown: str
    text: str

    @property
    def module(self) -> str:
        """Its dotted name: sagwan.reading.text for src/sagwan/reading/text.py."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        parts = parts[1:] if parts[0] == "src" else parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text, filename=self.shown)

    @property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.splitlines()

    def imports(self) -> Iterator[tuple[int, str, str]]:
        """Each import, wherever it stands: its line, the module named, the name taken from it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name, "") for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                start = self._named(node)
                yield from ((node.lineno, start, alias.name) for alias in node.names)

    def _named(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.module.split(".")
        if self.path.name != "__init__.py":
            parts = parts[:-1]
        kept = parts[: len(parts) - node.level + 1]
        return ".".join([*kept, node.module] if node.module else kept)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method in it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        """Every class in it."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))


@dataclass(frozen=True)
class Layout:
    """The packages of one half from the ground up, as README.md lists them."""

    half: str
    order: tuple[str, ...]

    def package(self, module: str) -> str | None:
        """The listed package that a module belongs to, the deepest if one lies in another."""
        inner = module.removeprefix(f"{self.half}.")
        homes = [name for name in self.order if f"{inner}.".startswith(f"{name}.")]
        return max(homes, key=len, default=None)

    def place(self, package: str) -> int:
        """How far down the list a package stands."""
        return self.order.index(package)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def committed() -> list[Path]:
    """Every file that is, or is about to be, in the repository."""
    paths = {ROOT / name for name in git_listing() or walked() if name}
    return sorted(path for path in paths if path.is_file())


def git_listing() -> list[str] | None:
    """What git knows or would add; None where there is no git, as in an unpacked archive."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return listing.stdout.split("\0")


def walked() -> list[str]:
    """All files but those in folders that .gitignore names."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = [ROOT / line.strip("/") for line in lines if line.endswith("/")]
    names = {line.strip("/") for line in lines if line.endswith("/")} | {".git"}
    return [
        str(path)
        for path in ROOT.rglob("*")
        if not names & set(path.relative_to(ROOT).parts)
        and not any(path.is_relative_to(folder) for folder in ignored)
    ]


@pytest.fixture(scope="session")
def python_files(committed: list[Path]) -> list[Source]:
    """All Python files of the repository, save migrations, which a machine writes."""
    return [
        Source(path, path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in committed
        if path.suffix == ".py" and path.parent.name != "migrations"
    ]


@pytest.fixture(scope="session")
def sources(python_files: list[Source]) -> list[Source]:
    """The product itself."""
    return [source for source in python_files if source.shown.startswith("src/")]


@pytest.fixture(scope="session")
def library(sources: list[Source]) -> list[Source]:
    """The library's files."""
    return [source for source in sources if source.shown.startswith("src/sagwan/")]


@pytest.fixture(scope="session")
def site(sources: list[Source]) -> list[Source]:
    """The site's files."""
    return [source for source in sources if source.shown.startswith("src/cityhall/")]


@pytest.fixture(scope="session")
def layouts() -> dict[str, Layout]:
    """README's two lists of packages; an entry indented more than a wing lies in it."""
    halves: dict[str, list[str]] = {}
    half = wing = ""
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith(("src/sagwan/", "src/cityhall/")):
            half = line.split("/")[1]
            halves[half] = []
        elif line.startswith("```"):
            half = ""
        elif half and (entry := LAYOUT_LINE.match(line)):
            outermost = len(entry[1]) == 2
            wing = entry[2] if outermost else wing
            halves[half].append(entry[2] if outermost else f"{wing}.{entry[2]}")
    return {half: Layout(half, tuple(order)) for half, order in halves.items()}
