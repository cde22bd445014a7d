"""The check as a learner meets it: a real JupyterLab, a real browser, no internet."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp.widgets.checking.questions import get_questions
from tab_keys import tab_to

QUESTIONS = get_questions("services-or-safety").questions


def tempting(question):
    return next(one for one in question.options if one.id != question.right)


def lines(lab, verb):
    log = (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, log) if one["verb"]["display"]["en"] == verb]


@pytest.fixture
def check(page, lab):
    page.goto(lab.url(lab.write_page("try-check", 'Check("services-or-safety")')))
    one = page.locator(".bbcp-activity")
    expect(one.get_by_role("heading", name=QUESTIONS[0].ask)).to_be_visible()
    yield one
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_from_start_to_end_by_mouse_on_a_narrow_screen(check, page, lab):
    page.set_viewport_size({"width": 320, "height": 640})
    for at, question in enumerate(QUESTIONS):
        group = check.get_by_role("group", name=question.ask)
        if at == 1:
            group.get_by_role("button", name=tempting(question).text, exact=True).click()
            expect(group.get_by_role("status").filter(has_text="Look again.")).to_have_count(1)
        right = group.get_by_role("button", name=question.option(question.right).text, exact=True)
        right.click()
        expect(group.get_by_role("status").filter(has_text="Yes.")).to_have_count(1)
        expect(right).to_be_disabled()
        sizes = "one => [one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth - innerWidth]"
        assert max(check.evaluate(sizes)) <= 0
        assert right.bounding_box()["height"] >= 44
        check.get_by_role("button", name="See how it went" if at == 3 else "Next question").click()
    expect(check.get_by_role("status").filter(has_text="3 of 4 on your first choice")).to_have_count(1)
    again = check.locator(".bbcp-missed")
    expect(again).to_have_count(1)
    expect(again).to_contain_text(QUESTIONS[1].again)
    # The focus goes on to the buttons, and the result above them is still in sight.
    expect(check.get_by_role("button", name="Start again")).to_be_focused()
    expect(check.get_by_text("3 of 4 on your first choice")).to_be_in_viewport()
    assert lines(lab, "completed")[-1]["result"]["score"]["raw"] == 3


def test_from_start_to_end_by_keyboard_alone(check, page):
    group = check.get_by_role("group", name=QUESTIONS[0].ask)
    tab_to(page, group.get_by_role("button"))
    for at, question in enumerate(QUESTIONS):
        ids = [one.id for one in question.options]
        expect(check.get_by_role("button", name=question.options[0].text, exact=True)).to_be_focused()
        for _ in range(ids.index(question.right)):
            page.keyboard.press("Tab")
        page.keyboard.press("Space" if at % 2 else "Enter")
        following = check.get_by_role("button", name="See how it went" if at == 3 else "Next question")
        expect(following).to_be_focused()
        page.keyboard.press("Enter")
    expect(check).to_contain_text("You had every one on your first choice")
    expect(check.get_by_role("button", name="Start again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(check.get_by_role("button", name=QUESTIONS[0].options[0].text, exact=True)).to_be_focused()
    expect(check).to_contain_text("Question 1 of 4")
