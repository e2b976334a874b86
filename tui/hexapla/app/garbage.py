"""When the interpreter looks for garbage: never while a person waits.

All objects are looked through each time, and the toolkit and the texts are many: a third of the
start went into that, and one key in twenty took four times as long as the others.
"""

import gc

THRESHOLDS = (10_000, 20, 100)  # new objects, and rounds, before the older ones are looked through


def put_off() -> None:
    """Do not look while modules are loaded and the first screen is made: nearly all of it stays."""
    gc.disable()


def settle() -> None:
    """Take what is there now for lasting, and look through the rest, seldom."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    gc.enable()
