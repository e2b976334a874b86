"""Python's collector of garbage at rest: many values are made, and none of them is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """Keep the collector from looking through all that is being made, again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if not gc.get_freeze_count():
                gc.freeze()  # all of it is old at once, and unseen:
                gc.unfreeze()  # the first look would take as long as a third of the making
            gc.enable()
