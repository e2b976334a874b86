from shutil import which

import pytest
from hypothesis import HealthCheck, settings

# A fresh clone must see what we saw, however slow the machine: the examples are the same ones
# in every run. To hunt with new ones: pytest --hypothesis-profile hunt
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("hunt", deadline=None, max_examples=2000)
settings.load_profile("house")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what cannot be played here; .ci/run sees to it that nothing is left out there."""
    needed = {program for mark in item.iter_markers("needs") for program in mark.args}
    if missing := sorted(program for program in needed if which(program) is None):
        pytest.skip(f"not installed: {', '.join(missing)}")
