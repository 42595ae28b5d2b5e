"""The search for cyclic garbage, put off in a program that ends in a second.

Its rounds over values that all stay alive took a twentieth of a check; it still comes round, so
memory stays bounded. Not for a watch, which runs for days, nor for whoever calls the library.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 250_000  # made since the last round; Python's own measure is 700


@contextmanager
def collecting_seldom(*, to_the_end: bool = False) -> Iterator[None]:
    """Look for cyclic garbage seldom as long as this lasts; where the program ends with it, spare
    the interpreter the last rounds over all that is alive."""
    before = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *before[1:])
    try:
        yield
    finally:
        if to_the_end:
            gc.freeze()
        gc.set_threshold(*before)
