"""One real browser for all tests: the fixtures of `tests/browser_support.py`."""

import os

from browser_support import browser, lab, page  # noqa: F401


def pytest_collection_modifyitems(items):
    """Begin with the tests marked as long, so that no core waits for them at the end."""
    items.sort(key=lambda one: one.get_closest_marker("long") is None)


def pytest_xdist_auto_num_workers(config):
    """Run one file more at a time than there are cores: tests in a browser wait for pages half of their time."""
    return (os.cpu_count() or 1) + 1
