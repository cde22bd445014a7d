"""The case card in a real JupyterLab: on a narrow screen, by mouse and by keyboard, and on paper."""

import contextlib
import json
import urllib.error

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from tab_keys import tab_to

HARM = "What is a harm statement?"
TOLD = "What a caregiver did or did not do"


@pytest.fixture
def card(page, lab):
    page.goto(lab.url(lab.write_page("try-card", 'CaseCard("terrence")')))
    one = page.get_by_role("group", name="At a glance: Terrence, Lena and the girls")
    expect(one.get_by_role("heading", name="Danger statement")).to_be_visible()
    yield one
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_a_term_opens_and_shuts_by_mouse_on_a_narrow_screen(card, page, lab):
    page.set_viewport_size({"width": 320, "height": 640})
    for name in ("Who is in the family", "Harm statement", "Safety goal", "What the plan says now", "Network"):
        expect(card.get_by_role("heading", name=name)).to_be_visible()
    expect(card.get_by_text(TOLD)).not_to_be_visible()
    term = card.locator("summary", has_text=HARM)
    assert term.bounding_box()["height"] >= 44
    term.click()
    expect(card.get_by_text(TOLD)).to_be_visible()
    sizes = "one => [one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth - innerWidth]"
    assert max(card.evaluate(sizes)) <= 0
    term.click()
    expect(card.get_by_text(TOLD)).not_to_be_visible()
    log = map(json.loads, (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines())
    assert [one["object"]["id"] for one in log] == ["urn:bbcp:casecard/terrence"]


def test_every_term_opens_by_keyboard_alone_and_the_focus_goes_on(card, page):
    terms = card.locator("summary")
    tab_to(page, terms)
    for at in range(terms.count()):
        expect(terms.nth(at)).to_be_focused()
        page.keyboard.press("Space" if at % 2 else "Enter")
        expect(card.locator("details").nth(at)).to_have_attribute("open", "")
        page.keyboard.press("Tab")
    expect(card.locator("summary:focus")).to_have_count(0)


def test_what_jupyterlab_prints_holds_the_whole_card(card, page, lab):
    page.keyboard.press("Control+s")
    # JupyterLab's own printing goes through this page, in which no activity runs.
    path = "/nbconvert/html/modules/try-card.ipynb"
    printed = ""
    for _ in range(20):
        # Asked for in the very moment of the saving, the page finds half a notebook and says 500.
        with contextlib.suppress(urllib.error.HTTPError):
            printed = lab.ask(path).decode("utf-8")
        if "Harm statement" in printed:
            break
        page.wait_for_timeout(300)
    assert "<h4" in printed and "Terrence will deal with anger without force" in printed and "Uncle Andre" in printed
