"""What the browser tests rest on: a page's calls outside are seen and not answered, and each page begins empty."""

import pytest

pytest.importorskip("playwright.sync_api")

OUTSIDE = ["http://example.org/picture", "http://192.0.2.1/by-number"]
CALL = "address => fetch(address).then(() => 'answered', () => 'nobody')"
SOCKET = "address => new Promise(end => { new WebSocket(address).onerror = () => end('nobody'); })"
KEEP = "() => { localStorage.setItem('kept', 'yes'); document.cookie = 'kept=yes'; }"
KEPT = "() => [localStorage.getItem('kept'), document.cookie.includes('kept')]"


def open_page(page, lab):
    page.goto(f"{lab.address}/login")


def test_calls_outside_are_seen_and_answered_by_nobody(page, lab):
    open_page(page, lab)
    assert [page.evaluate(CALL, one) for one in OUTSIDE] == ["nobody", "nobody"]
    assert page.evaluate(SOCKET, "ws://example.org/talk") == "nobody"
    assert page.seen.outside == [*OUTSIDE, "ws://example.org/talk"]


def test_calls_of_a_page_that_a_page_opened_are_seen_too(page, lab):
    open_page(page, lab)
    with page.expect_popup() as other:
        page.evaluate("() => { open('/login'); }")
    assert other.value.evaluate(CALL, OUTSIDE[0]) == "nobody"
    assert page.seen.outside == OUTSIDE[:1]


@pytest.mark.parametrize("turn", range(2))
def test_nothing_is_left_of_the_page_before(page, lab, turn):
    open_page(page, lab)
    assert page.evaluate(KEPT) == [None, False]
    page.evaluate(KEEP)
    assert page.evaluate(KEPT) == ["yes", True]
    assert page.seen.outside == []
