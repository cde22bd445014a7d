"""The two forms as a learner meets them: by mouse, by keyboard alone, on another day, and on a narrow screen."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts
from bbcp.widgets.measuring.forms import FORMS, get_form
from bbcp.widgets.measuring.record import Record, answer_statement, end_statement
from course_pages import wider
from tab_keys import tab_to

PRE, POST = (get_form(one) for one in FORMS)


@pytest.fixture(autouse=True)
def fresh(page, lab):
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    lab.stop_kernels()
    yield
    assert page.seen.outside == []
    assert page.seen.ours() == []


def opened(page, lab, form, *more):
    page.goto(lab.url(lab.write_page(f"try-baseline-{form.id}", f'Baseline("{form.id}")', *more)))
    found = page.get_by_role("group", name=form.title)
    expect(found).to_be_visible()
    return found


def keep(lab, form, kinds):
    log = lab.work / "attempts.jsonl"
    record = Record(dict(zip((one.id for one in form.items), kinds, strict=True)))
    for item in form.items:
        attempts.append(answer_statement(form, item, record.answers[item.id]), log)
    attempts.append(end_statement(form, record), log)


def lines(lab, verb):
    log = (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, log) if one["verb"]["display"]["en"] == verb]


def press(activity, name):
    activity.get_by_role("button", name=name, exact=True).click()


def test_by_mouse_the_first_form_is_answered_changed_and_handed_in(page, lab):
    activity = opened(page, lab, PRE)
    expect(activity).to_contain_text("That is on purpose, and it is not an exam.")
    press(activity, "Begin")
    for at, item in enumerate(PRE.items[:3]):
        expect(activity).to_contain_text(item.text)
        # At once after the choice, as a quick person does.
        activity.locator("input[type=radio]:visible").nth(at).check()
        press(activity, "Next")
    expect(activity).to_contain_text("4 of 12")
    press(activity, "Back")
    expect(activity.locator("input[type=radio]:visible").nth(2)).to_be_checked()
    press(activity, "Look over my answers")
    press(activity, "Answer number 11")
    expect(activity.locator("textarea:visible")).to_have_count(1)
    activity.locator("textarea:visible").press_sequentially("Grace will call Bea at seven.")
    press(activity, "Look over my answers")
    row = activity.locator(".bbcp-base-row")
    expect(row).to_have_count(12)
    expect(row.nth(10)).to_contain_text("Grace will call Bea at seven.")
    expect(row.nth(11)).to_contain_text("still open")
    press(activity, "Change number 1")
    activity.get_by_role("radio", name="I am not sure yet").and_(activity.locator(":visible")).check()
    press(activity, "Look over my answers")
    expect(row.nth(0)).to_contain_text("I am not sure yet")
    press(activity, "Hand it in")
    expect(activity.locator("[role=status]")).to_contain_text("8 answers are still open.")
    press(activity, "Hand it in as it is")
    expect(activity).to_contain_text("Your answers are kept.")
    for told in (PRE.items[0].why, "You saw it", "It is:"):
        expect(activity).not_to_contain_text(told)
    said = {one["object"]["id"].rpartition("/")[2]: one["result"]["response"] for one in lines(lab, "answered")}
    assert said == {"pre-1": "unsure", "pre-2": "mixed", "pre-3": "absence"}
    assert len(lines(lab, "completed")) == 1


def test_by_keyboard_alone_the_second_form_shows_every_answer_and_what_has_changed(page, lab):
    keep(lab, PRE, ["vague"] * 10)
    activity = opened(page, lab, POST, 'Gain("course")')
    tab_to(page, activity.get_by_role("button", name="Begin"))
    page.keyboard.press("Enter")
    for at in range(3):
        expect(activity.get_by_text(f"{at + 1} of 12", exact=True)).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(activity.locator("input[type=radio]:visible").first).to_be_checked()
        for _ in range(at):
            page.keyboard.press("ArrowDown")
        expect(activity.locator("input[type=radio]:visible").nth(at)).to_be_checked()
        page.keyboard.press("Tab")
        expect(activity.get_by_role("button", name="Next", exact=True)).to_be_focused()
        page.keyboard.press("Enter")
    expect(activity.get_by_text("4 of 12", exact=True)).to_be_focused()
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(activity.get_by_text("Your answers", exact=True)).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
    expect(activity.get_by_role("button", name="Answer number 12")).to_be_focused()
    page.keyboard.press("Enter")
    expect(activity.get_by_text("12 of 12", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("He will call Auntie Lorraine.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(activity.get_by_text("Your answers", exact=True)).to_be_focused()
    for _ in range(13):
        page.keyboard.press("Tab")
    expect(activity.get_by_role("button", name="Hand it in", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(activity.get_by_role("button", name="Hand it in as it is")).to_be_focused()
    page.keyboard.press("Enter")
    expect(activity.get_by_text("Your answers are kept.", exact=True)).to_be_focused()
    expect(activity).to_contain_text("He will call Auntie Lorraine.")
    expect(activity.locator("details", has_text="All answers to the first form").last).to_be_attached()
    for text in (POST.items[2].why, PRE.items[0].why):
        expect(activity.get_by_text(text).first).to_be_attached()
    gain = page.get_by_role("group", name="What has changed")
    gain.get_by_role("button", name="Bring up to date").focus()
    page.keyboard.press("Enter")
    expect(gain).to_contain_text("In the first form you saw the kind of 2 out of 10 objectives.")
    expect(gain.get_by_role("img")).to_have_count(2)
    gain.get_by_text("Show the same as a table").first.focus()
    page.keyboard.press("Enter")
    expect(gain.get_by_role("table").first).to_contain_text("Too broad to see")


def test_a_missing_form_leads_to_the_heading_above_it(page, lab):
    page.goto(lab.url(lab.write_page("try-gain", 'Gain("course")')))
    gain = page.get_by_role("group", name="What has changed")
    expect(gain).to_contain_text("Neither of the two forms is handed in yet")
    page.evaluate("window.stayed = true")
    gain.get_by_role("link", name="Go to the first form").click()
    expect(page.get_by_role("heading", name="Your starting point")).to_be_focused()
    assert page.evaluate("window.stayed"), "JupyterLab was not loaded anew"


def test_nothing_is_cut_off_on_a_screen_of_320_pixels(page, lab):
    page.set_viewport_size({"width": 320, "height": 640})
    activity = opened(page, lab, POST)
    assert wider(page) == []
    press(activity, "Begin")
    expect(activity).to_contain_text("1 of 12")
    assert wider(page) == []
    for label in activity.locator(".widget-radio-box:visible label").all():
        assert label.bounding_box()["height"] >= 44
    press(activity, "Look over my answers")
    expect(activity.locator(".bbcp-base-row")).to_have_count(12)
    assert wider(page) == []
    press(activity, "Hand it in")
    press(activity, "Hand it in as it is")
    expect(activity).to_contain_text("All answers to the second form")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert wider(page) == []
