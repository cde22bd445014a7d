"""The fixtures of `tests/browser_support.py`, for the tests in this folder."""

from browser_support import browser, lab, page  # noqa: F401
