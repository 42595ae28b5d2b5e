"""Where `sagwan.toml` stands; apart from reading it, since most reports have none beside them."""

from pathlib import Path

FILE_NAME = "sagwan.toml"


def find_settings(folder: Path) -> Path | None:
    """Find the settings for a folder: in it, or above it up to the top of its repository."""
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return place / FILE_NAME
        if (place / ".git").exists():
            return None
    return None
