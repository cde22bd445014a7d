"""One real browser for all tests: the fixtures of `tests/browser_support.py`."""

from browser_support import browser, lab, page, profile, served, window  # noqa: F401
