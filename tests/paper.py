"""How a page comes out of the printer: what it would print, and on how many sheets of paper."""

from __future__ import annotations

import re
from typing import Any

RECORD = """window.print = () => (window.top.printed ||= []).push(
    {title: document.title, text: document.body.innerText, framed: window !== window.top});"""
"""In place of the print window, which no test can press a button in: what a page would print."""


def sheets(page: Any, html: str, paper: str, scale: float = 1) -> int:
    """Print a page as a PDF, as Chromium's print window does, and count the sheets of paper.

    Args:
        page: The browser's page; it is left with this one in it.
        html: The whole page.
        paper: Such as `"A4"`.
        scale: How much larger than life, to leave room for other computers' wider letters.
    """
    page.add_init_script("window.print = () => 0")
    page.goto("about:blank")
    page.set_content(html)
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper, scale=scale)))


def printed(page: Any, times: int) -> list[dict[str, Any]]:
    """Wait until something was printed so many times, and return what; not once more must follow."""
    page.wait_for_function("times => (window.printed || []).length >= times", arg=times)
    page.wait_for_timeout(300)
    found: list[dict[str, Any]] = page.evaluate("window.printed")
    assert len(found) == times
    return found
