"""Whether there is still a terminal."""

import select
import sys


def is_alone() -> bool:
    """Whether the terminal has gone away, of which not everyone is sent a signal.

    Never so where that cannot be asked, as on Windows.
    """
    if not hasattr(select, "poll"):
        return False
    poll = select.poll()
    poll.register(sys.__stdin__ or 0, 0)
    return any(event & select.POLLHUP for _, event in poll.poll(0))
