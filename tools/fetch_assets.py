"""Copies the few files that pages and written PDFs need out of node_modules into ignored folders.

Only tokens, fonts and scripts that are used are taken, each package with its licence text.
A manifest with versions and SHA-256 is written last, so that it stands only beside whole work.
"""

import hashlib
import json
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "src" / "cityhall" / "static" / "vendor"
FONTS = ROOT / "src" / "sagwan" / "writing" / "fonts"

FONT = "dist/web/variable"

# package -> (what is taken, as it lies in the package; each lands flat in vendor/PACKAGE/)
WANTED: dict[str, tuple[str, ...]] = {
    "htmx.org": ("dist/htmx.min.js", "LICENSE"),
    "krds-uiux": ("resources/css/token/krds_tokens.css",),
    "pretendard-gov": (
        f"{FONT}/pretendardvariable-gov-dynamic-subset.css",
        f"{FONT}/woff2-dynamic-subset",
        "dist/LICENSE.txt",
    ),
    "world-atlas": ("countries-110m.json", "LICENSE"),
}

# what `sagwan write --to pdf` sets its letters with; typst reads no woff2
WANTED_FONTS: dict[str, tuple[str, ...]] = {
    "pretendard-gov": (
        "dist/public/static/PretendardGOV-Regular.otf",
        "dist/public/static/PretendardGOV-Bold.otf",
        "dist/LICENSE.txt",
    ),
    "@expo-google-fonts/noto-sans-kr": (
        "400Regular/NotoSansKR_400Regular.ttf",
        "LICENSE_FONT",
    ),
}

# krds-uiux carries no licence text of its own (decisions/0004).
KRDS_NOTICE = """\
KRDS 대한민국 정부 디자인 시스템 (Korea Design System), krds-uiux {version}
© 행정안전부 (Ministry of the Interior and Safety, Republic of Korea)

공공누리 제1유형: 출처표시 (Korea Open Government License, Type 1: attribution).
The package itself states "ISC". Only its design tokens are carried, unchanged.
"""


def main() -> None:
    """Fill the ignored folders afresh; the manifest of the pages' assets, which make looks for,
    comes last."""
    fill(FONTS, WANTED_FONTS)
    fill(VENDOR, WANTED)


def fill(room: Path, wanted: dict[str, tuple[str, ...]]) -> None:
    """Fill a folder with what is wanted of each package and write its manifest."""
    shutil.rmtree(room, ignore_errors=True)
    manifest = {package: carried(package, files, room) for package, files in wanted.items()}
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (room / "manifest.json").write_text(text, encoding="utf-8")


def carried(package: str, wanted: tuple[str, ...], room: Path) -> dict[str, object]:
    """Copy what is wanted of one package; say its version and the digest of each file."""
    source, shelf = MODULES / package, room / package.rpartition("/")[2]
    shelf.mkdir(parents=True)
    version = json.loads((source / "package.json").read_text(encoding="utf-8"))["version"]
    for entry in wanted:
        copy(source / entry, shelf / Path(entry).name)
    if package == "krds-uiux":
        (shelf / "LICENSE.txt").write_text(KRDS_NOTICE.format(version=version), encoding="utf-8")
    files = sorted(path for path in shelf.rglob("*") if path.is_file())
    return {
        "version": version,
        "files": {path.relative_to(shelf).as_posix(): digest(path) for path in files},
    }


def copy(source: Path, target: Path) -> None:
    """Copy a file or a folder, readable by all whatever the archive said."""
    if source.is_dir():
        shutil.copytree(source, target, copy_function=shutil.copyfile)
    else:
        shutil.copyfile(source, target)


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
