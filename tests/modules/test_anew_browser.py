"""The Python behind a page is ready before the first press, and is there again after it was lost."""

import contextlib
import json

import psutil
import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from answer_boxes import EXERCISE
from browser_support import PATIENCE, SIZE, watch

SERVICE = "Dana will complete a parenting class"
BEHAVIOR = "When Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out."


def test_the_course_is_ready_to_read_before_anybody_presses_a_button(page, lab):
    sent = []
    heard = lambda frame: sent.append(frame if isinstance(frame, bytes) else frame.encode())  # noqa: E731
    page.on("websocket", lambda socket: socket.on("framesent", heard))
    page.goto(lab.url(EXERCISE))
    expect(page.locator(".bbcp-answer")).to_have_count(4)
    for _ in range(PATIENCE // 100):
        if any(b'call(\\"ready\\"' in frame for frame in sent):
            break
        page.wait_for_timeout(100)
    else:
        pytest.fail("nothing was asked of Python before the first press")
    assert not any(b'call(\\"check\\"' in frame for frame in sent)
    assert not (lab.work / "attempts.jsonl").exists()
    expect(page.get_by_role("button", name="Check my writing").first).to_be_visible()
    expect(page.locator(".bbcp-answer [role=status]").first).to_be_empty()


@pytest.fixture(scope="module")
def module(browser, lab):
    """One page with two activities for the tests that follow each other."""
    context = browser.new_context(viewport=SIZE)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.seen = watch(context, page)
    page.goto(lab.url(lab.write_page("again", 'Workbench("milo")', 'Sorter("proof-of-change")')))
    expect(page.locator(".bbcp-activity")).to_have_count(2)
    yield page
    assert page.seen.outside == []
    context.close()


def restart(lab):
    for kernel in json.loads(lab.ask("/api/kernels")):
        lab.ask(f"/api/kernels/{kernel['id']}/restart", "POST")


def die(lab):
    """End the page's Python as a computer does that runs out of room: the server starts it anew by itself."""
    for kernel in json.loads(lab.ask("/api/kernels")):
        for one in psutil.process_iter(["cmdline"]):
            if any(kernel["id"] in word for word in one.info["cmdline"] or []):
                with contextlib.suppress(psutil.Error):
                    one.kill()


def stop(lab):
    lab.stop_kernels()


@pytest.mark.parametrize("lost", [restart, die, stop])
def test_activities_come_back_with_the_words_that_were_being_written(module, lab, lost):
    bench = module.get_by_role("group", name="Workbench: Dana and Milo")
    box = bench.get_by_label("Your objective for Dana")
    box.click()
    box.fill("")
    box.press_sequentially(SERVICE, delay=5)
    expect(bench.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
    lost(lab)
    notice = module.locator(".bbcp-notice")
    # Of a start by somebody else a page hears by what the new kernel says first. ZeroMQ may lose that where the machine
    # is busy (a "slow joiner"); no page hears of that start then, JupyterLab's own no more than ours.
    with contextlib.suppress(AssertionError):
        expect(notice).to_be_visible(timeout=PATIENCE // 2)
    if lost is restart and not notice.count():
        lost(lab)
    expect(notice).to_contain_text("The activities on this page had to start again")
    assert module.locator(".jp-Dialog:visible").count() == 0
    expect(box).to_have_value(SERVICE)
    expect(box).to_be_focused()
    expect(bench.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
    module.keyboard.press("ControlOrMeta+a")
    module.keyboard.type(BEHAVIOR, delay=5)
    expect(bench.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    assert module.locator(".bbcp-activity").count() == 2
    notice.get_by_role("button", name="Close this note").click()
    expect(notice).to_have_count(0)
