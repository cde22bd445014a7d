"""The first steps and the completion record in a browser: kept, printed on one page, by keyboard, on a small screen."""

import json
from datetime import date

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts
from bbcp.widgets.carrying.plan import BOXES, plan_sheet_html
from bbcp.widgets.carrying.record_sheet import sheet_html
from bbcp.widgets.carrying.standing import Page, Standing, get_completion
from bbcp.widgets.course_map import course_map_text
from bbcp.widgets.takeaways.printing import print_page
from course_pages import wider
from paper import RECORD, printed, sheets
from tab_keys import tab_to

COMPLETION = get_completion("course")
DONE = tuple(Page(f"{start}x.ipynb", "", 60, ("a",)) for start, _ in COMPLETION.objectives)
LONG = "The plan of the family with the class in it, and what happens on a morning when it gets hard. " * 6


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_record_and_plan_print_on_one_page_with_room_to_spare_for_wider_letters(page, paper):
    found = Standing(DONE, (), date(2026, 12, 3))
    record = sheet_html(found, COMPLETION, "N" * 80, level=1)
    for fill, scale in (("", 1.1), (LONG, 1)):
        plan = plan_sheet_html(dict.fromkeys(BOXES, fill), "December 3, 2026")
        assert sheets(page, print_page("t", plan, "t"), paper, scale) == 1
    for scale in (1, 1.1):
        assert sheets(page, print_page("t", record, "t"), paper, scale) == 1
    assert sheets(page, print_page("t", record * 3, "t"), paper) > 1, "the measure tells a sheet that is too long"


@pytest.fixture
def opened(page, lab):
    page.add_init_script(RECORD)
    log = lab.work / "attempts.jsonl"
    log.unlink(missing_ok=True)
    lab.stop_kernels()
    page.goto(lab.url(lab.write_page("try-carrying", 'ActionPlan("course")', 'CompletionRecord("course")')))
    expect(page.locator(".bbcp-title")).to_have_count(2)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def lines(lab):
    return [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()]


def test_by_keyboard_a_plan_is_kept_and_printed_with_its_last_letters(opened, lab):
    plan = opened.get_by_role("group", name="My first steps")
    tab_to(opened, plan.get_by_label("1. The family objective that I rewrite first"))
    opened.keyboard.type("the plan of Mrs. Miller")
    expect(plan.get_by_text("please take it out")).to_be_visible()
    opened.keyboard.press("Control+a")
    opened.keyboard.type("the plan with the class")
    expect(plan.get_by_text("please take it out")).to_be_hidden()
    opened.keyboard.press("Tab")
    opened.keyboard.type("my supervisor")
    opened.keyboard.press("Tab")
    opened.keyboard.type("by Friday")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    expect(plan).to_contain_text("Kept. You can change it and keep it again.")
    assert lines(lab)[-1]["result"]["response"] == "the plan with the class\n\nmy supervisor\n\nby Friday"
    opened.keyboard.press("Tab")
    expect(plan.get_by_role("button", name="Print my plan")).to_be_focused()
    opened.keyboard.press("Space")
    text = printed(opened, 1)[0]["text"]
    assert "by Friday" in text and "Keep my plan" not in text


def test_by_mouse_the_record_says_what_is_open_then_opens_and_prints_with_the_name(opened, lab):
    record = opened.get_by_role("group", name="Completion record")
    expect(record).to_contain_text("Your record opens when all pages of the course are done.")
    expect(record.get_by_role("link").first).to_be_visible()
    for one in json.loads(course_map_text())["pages"]:
        for name in one["activities"]:
            attempts.append(attempts.statement("completed", name, {"completion": True}), lab.work / "attempts.jsonl")
    record.get_by_role("button", name="Bring up to date").click()
    expect(record).to_contain_text("You have done every page.")
    name = record.get_by_label("Your name, as it should stand on the record")
    expect(name).to_be_visible()
    expect(record.get_by_role("button", name="Bring up to date")).to_be_focused()
    name.press_sequentially("Imani Jones")
    expect(record.locator(".bbcp-sheet")).to_contain_text("Imani Jones")
    record.get_by_role("button", name="Print the record").click()
    text = printed(opened, 1)[0]["text"]
    assert "Imani Jones" in text and "This is not a continuing-education certificate." in text
    expect(record).to_contain_text("The print window opens.")
    assert "Imani" not in (lab.work / "attempts.jsonl").read_text(encoding="utf-8")
    opened.set_viewport_size({"width": 320, "height": 640})
    name.fill("N" * 80)
    expect(record.locator(".bbcp-sheet")).to_contain_text("N" * 80)
    assert record.locator(".bbcp-sheet").evaluate("one => one.scrollWidth - one.clientWidth") <= 1
    # A field scrolls in itself when its text is long.
    name.fill("")
    assert wider(opened) == []
    for name in ("Print the record", "I do not need it on paper", "Keep my plan"):
        assert opened.get_by_role("button", name=name).bounding_box()["height"] >= 44
