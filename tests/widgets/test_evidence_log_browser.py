"""The evidence log in a real JupyterLab: by mouse and by keyboard alone, from the first week to the picture."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp.widgets.evidence.data import get_evidence
from tab_keys import tab_to

NARROW = {"width": 320, "height": 900}
LOG = get_evidence("terrence")
TITLE = "Twelve weeks with Terrence, Lena and the girls"


@pytest.fixture
def opened(page, lab):
    lab.stop_kernels()  # one that still runs could write once more
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    page.goto(lab.url(lab.write_page("try-evidence", 'EvidenceLog("terrence")')))
    expect(page.get_by_role("group", name=TITLE)).to_be_visible()
    # JupyterLab takes the focus once more when its run ends; a person is slower than that.
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def activity(page):
    return page.get_by_role("group", name=TITLE)


def press(page, name):
    activity(page).get_by_role("button", name=name, exact=True).click()


def fits(page):
    within = "e => e.scrollWidth <= e.clientWidth"
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth") and activity(page).evaluate(within)


def verbs(lab):
    lines = (lab.work / "attempts.jsonl").read_text().splitlines()
    return [json.loads(line)["verb"]["display"]["en"] for line in lines]


def test_by_mouse_all_weeks_at_once_and_on_a_small_screen(opened, lab):
    it = activity(opened)
    press(opened, "All 12 weeks at once")
    expect(it).to_contain_text("Nobody wrote anything down.")
    expect(it).to_contain_text("Entry 1 of 9")
    press(opened, "Says nothing about it")
    expect(it.get_by_role("status").filter(has_text="Look again.")).to_contain_text("a label of its own")
    picker = it.get_by_label("Which entry would you like to weigh?")
    picker.select_option("Week 6 · Coach Pat · network · not weighed yet")
    expect(it).to_contain_text("Entry 5 of 9")
    press(opened, "Shows the behavior")
    opened.set_viewport_size(NARROW)
    expect(it.get_by_role("status").filter(has_text="Yes.")).to_contain_text("Coach Pat saw it")
    assert fits(opened)
    opened.set_viewport_size({"width": 1280, "height": 900})
    for one in [*LOG.entries[5:], *LOG.entries[:4]]:
        it.get_by_role("button", name="Next entry").click()
        expect(it.locator(".bbcp-card").first).to_contain_text(one.text)
        press(opened, LOG.label(one.key))
        expect(it.locator(".bbcp-why")).to_contain_text("Yes.")
    press(opened, "Decide what comes next")
    press(opened, "Talk about closing")
    expect(it.locator(".bbcp-why")).to_contain_text("take the service reports away")
    press(opened, "See it as a picture")
    picture = it.get_by_role("img", name="The behavior was told of in 1 of 12 weeks: week 6.")
    expect(picture).to_have_count(1)  # the drawing for a phone is hidden from everyone
    expect(picture).to_contain_text("Made up for this course. No real family.")
    it.get_by_text("Show the same as a table").click()
    expect(it.get_by_role("row", name="6 Coach Pat · network Shows the behavior")).to_be_visible()
    opened.set_viewport_size(NARROW)
    expect(it.locator(".bbcp-time-tall")).to_be_visible()
    expect(it.locator(".bbcp-time-wide")).to_be_hidden()
    assert fits(opened)
    assert verbs(lab) == ["answered"] * 11 + ["completed"]


def test_by_keyboard_alone_week_by_week_and_where_it_was_left(opened, lab):
    it, keys = activity(opened), opened.keyboard
    tab_to(opened, it.get_by_role("button", name="One week at a time"))
    keys.press("Enter")
    labels = [one.label for one in LOG.labels]
    for step in LOG.steps():
        if isinstance(step, int):
            expect(it.locator(".bbcp-time-week")).to_have_text(f"Week {step}")
        else:
            expect(it.locator(".bbcp-card")).to_contain_text(step.text)
            expect(it.get_by_role("button", name=labels[0], exact=True)).to_be_focused()
            for _ in range(labels.index(LOG.label(step.key))):
                keys.press("Tab")
            keys.press("Space")
            expect(it.locator(".bbcp-why")).to_contain_text("Yes.")
        expect(it.locator(".bbcp-primary:visible")).to_be_focused()
        keys.press("Enter")
    expect(it.get_by_role("button", name="Not yet - keep all visits")).to_be_focused()
    keys.press("Enter")
    expect(it.get_by_role("button", name="See it as a picture")).to_be_focused()
    keys.press("Enter")
    expect(it.get_by_role("button", name="Decide again")).to_be_focused()
    expect(it.get_by_role("heading", name="12 weeks in one picture")).to_be_visible()
    assert verbs(lab) == ["answered"] * 10 + ["completed"]
    # The focus is no trap: it leaves the activity at the end.
    for _ in range(6):
        keys.press("Tab")
    assert not it.evaluate("e => e.contains(document.activeElement)")
    lab.stop_kernels()
    opened.goto("about:blank")
    opened.goto(lab.url("modules/try-evidence.ipynb"))
    expect(activity(opened).get_by_role("heading", name="12 weeks in one picture")).to_be_visible()
