"""Go about a page by real Tab presses, as a person without a mouse does."""

from __future__ import annotations

from typing import Any

import pytest

_HAS_FOCUS = "one => one === document.activeElement"
_STOP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    window.tabStops ||= new Map();
    if (!window.tabStops.has(one)) window.tabStops.set(one, window.tabStops.size);
    const inside = one.closest('.bbcp-activity, .bbcp-answer, .bbcp-nav');
    const name = inside && (inside.matches('.bbcp-nav') ? 'bar' : inside.matches('.bbcp-answer')
        ? `box ${[...document.querySelectorAll('.bbcp-answer')].indexOf(inside)}` : inside.getAttribute('aria-label'));
    return [window.tabStops.get(one), name || '', one.outerHTML.slice(0, 120)];
}"""


def tab_to(page: Any, target: Any, key: str = "Tab", most: int = 80) -> None:
    """Press Tab until a place on the page has the focus.

    Args:
        page: A Playwright page.
        target: The place, as a locator.
        key: `"Tab"` or `"Shift+Tab"`.
        most: After so many presses the test fails: it cannot be reached.
    """
    for _ in range(most):
        page.keyboard.press(key)
        if target.count() and target.first.evaluate(_HAS_FOCUS):
            return
    pytest.fail(f"{key} does not lead to {target}")


def tab_through(page: Any, most: int = 600) -> list[str]:
    """Press Tab from where the focus is to the end of the page.

    Args:
        page: A Playwright page.
        most: More presses than any page has stops.

    Returns:
        What was met, in order: `bar`, the titles of activities, `box 0` and so on for answer boxes.

    Raises:
        AssertionError: When the focus comes to a place for the second time before it has left the page: a trap.
    """
    met: list[str] = []
    seen: set[int] = set()
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        left = stop is None or (stop[1] == "bar" and set(met) - {"bar", ""})
        if left:
            return met
        number, name, html = stop
        assert number not in seen, f"a trap, after {met[-3:]}: {html}"
        seen.add(number)
        if not met or met[-1] != name:
            met.append(name)
    pytest.fail(f"no end after {most} presses: {met[-5:]}")
