"""`make bench`: measures speed and memory, as ratios that hold on a slow machine too."""

import sys
from pathlib import Path

import formats
import read_and_check

WORDS = sys.argv[1:]
FILES = [Path(word) for word in WORDS if not word.startswith("-")]

sys.exit(
    read_and_check.main([word for word in WORDS if word.startswith("-")]) or formats.main(FILES)
)
