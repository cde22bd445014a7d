"""The caseload of made-up families as a learner meets it: a real JupyterLab, a real browser, no internet."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from axe_support import own, violations
from bbcp.widgets.caseloads.data import get_caseload
from course_pages import LOOKS, unfold, wear
from tab_keys import tab_to

FOUND = get_caseload("sixty-families")
SIZES = """one => [one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth - innerWidth,
    ...[...one.querySelectorAll('.bbcp-load-window')].map(each => each.scrollWidth - each.clientWidth)]"""


@pytest.fixture
def caseload(page, lab):
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    page.goto(lab.url(lab.write_page("try-caseload", 'Caseload("sixty-families")')))
    one = page.locator(".bbcp-activity")
    expect(one.get_by_role("button", name="In none of them")).to_be_visible()
    yield one
    assert page.seen.outside == []
    assert page.seen.ours() == []


def option(one, question, option_id):
    return one.get_by_role("button", name=question.option(option_id).text, exact=True)


def fits(one):
    assert max(one.evaluate(SIZES)) <= 0


def test_from_start_to_end_by_mouse_on_a_narrow_screen(caseload, page, lab):
    page.set_viewport_size({"width": 320, "height": 640})
    option(caseload, FOUND.guess, "none").click()
    expect(caseload.get_by_role("status").filter(has_text="Your guess: In none of them.")).to_have_count(1)
    fits(caseload)
    caseload.get_by_role("button", name="Look at all 60 families").click()
    window = caseload.get_by_role("region", name="Table of 60 made-up families.")
    expect(window.get_by_role("row")).to_have_count(61)
    caseload.get_by_role("button", name="Sort by sessions").click()
    numbers = FOUND.numbers
    told = f"new harm in {numbers['finished_harm']} of {numbers['finished']} families"
    expect(caseload.get_by_role("status").filter(has_text=told)).to_have_count(1)
    expect(window.get_by_role("columnheader", name="Sessions")).to_have_attribute("aria-sort", "descending")
    expect(caseload.get_by_role("button", name="See both in one picture")).to_be_hidden()
    caseload.get_by_role("button", name="Sort by what was seen at home").click()
    expect(window.get_by_role("row").nth(2).get_by_role("cell").nth(2)).to_have_text("12")
    fits(caseload)
    caseload.get_by_role("button", name="See both in one picture").click()
    picture = caseload.get_by_role("img", name="Made up, no real family.")
    expect(picture).to_contain_text("Made up - no real family")
    ground = picture.bounding_box()
    for mark in picture.locator("g").all():
        box = mark.bounding_box()
        assert ground["x"] <= box["x"] and box["x"] + box["width"] <= ground["x"] + ground["width"] + 1
    caseload.get_by_text("The same as a table").click()
    expect(caseload.get_by_role("table", name="New harm in the year after")).to_be_visible()
    fits(caseload)
    caseload.get_by_role("button", name="Go on to the two questions").click()
    for at, question in enumerate(FOUND.questions):
        if at == 0:
            option(caseload, question, "finish").click()
            expect(caseload.get_by_role("status").filter(has_text="Look again.")).to_have_count(1)
        right = option(caseload, question, question.right)
        right.click()
        assert right.bounding_box()["height"] >= 44
        fits(caseload)
        caseload.get_by_role("button", name="See how it went" if at else "Next question").click()
    expect(caseload.get_by_role("status").filter(has_text="1 of 2 on your first")).to_have_count(1)
    fits(caseload)
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["verb"]["display"]["en"] for one in lines] == [
        "answered",
        "experienced",
        "experienced",
        *["answered"] * 3,
        "completed",
    ]


def test_from_start_to_end_by_keyboard_alone(caseload, page):
    keys = page.keyboard
    tab_to(page, option(caseload, FOUND.guess, "none"))
    keys.press("Tab")
    keys.press("Enter")
    expect(caseload.get_by_role("button", name="Look at all 60 families")).to_be_focused()
    keys.press("Space")
    expect(caseload.get_by_role("button", name="Sort by sessions")).to_be_focused()
    keys.press("Enter")
    expect(caseload.get_by_role("button", name="Sorted by sessions")).to_be_focused()
    keys.press("Tab")
    keys.press("Enter")
    expect(caseload.get_by_role("button", name="Sorted by what was seen at home")).to_be_focused()
    keys.press("Tab")
    window = caseload.get_by_role("region", name="Table of 60 made-up families.")
    expect(window).to_be_focused()
    for _ in range(5):
        keys.press("ArrowDown")
    page.wait_for_function("() => document.querySelector('.bbcp-load-window').scrollTop > 0")
    keys.press("Tab")
    expect(caseload.get_by_role("button", name="See both in one picture")).to_be_focused()
    keys.press("Enter")
    # The focus goes to the line above the picture, so that nobody is taken past it.
    expect(caseload.get_by_text("Step 3 of 4")).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    expect(caseload.get_by_role("button", name="Go on to the two questions")).to_be_focused()
    keys.press("Enter")
    for at, question in enumerate(FOUND.questions):
        expect(option(caseload, question, question.options[0].id)).to_be_focused()
        for _ in range([one.id for one in question.options].index(question.right)):
            keys.press("Tab")
        keys.press("Space" if at else "Enter")
        expect(caseload.get_by_role("button", name="See how it went" if at else "Next question")).to_be_focused()
        keys.press("Enter")
    expect(caseload.get_by_role("button", name="Start again")).to_be_focused()
    expect(caseload.get_by_text("You had every one on your first choice.")).to_be_in_viewport()
    unfold(page)
    for look in LOOKS:
        wear(page, look)
        assert not own(violations(page)), look.name
    wear(page, LOOKS[0])
    caseload.get_by_role("button", name="Start again").focus()
    keys.press("Enter")
    expect(option(caseload, FOUND.guess, "none")).to_be_focused()
