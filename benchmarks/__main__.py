"""`make bench`: measures speed and memory, as ratios that hold on a slow machine too."""

import sys

from read_and_check import main

sys.exit(main(sys.argv[1:]))
