"""The take-away in a real JupyterLab, and how every sheet comes out of the printer."""

import json
from dataclasses import replace

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import content
from bbcp.widgets.takeaways.sheet import get_sheet
from bbcp.widgets.takeaways.view import page_html
from course_pages import wider
from paper import RECORD, printed, sheets
from tab_keys import tab_to

SHEETS = [one["id"] for one in content.load("takeaways")]
ONE = "services-are-not-safety"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("sheet_id", SHEETS)
def test_every_sheet_prints_on_one_page_with_room_to_spare_for_wider_letters(page, sheet_id, paper):
    html = page_html(get_sheet(sheet_id), "t")
    assert sheets(page, html, paper) == 1
    assert sheets(page, html, paper, scale=1.1) == 1


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_measure_tells_a_sheet_that_is_too_long(page, paper):
    sheet = get_sheet(ONE)
    assert sheets(page, page_html(replace(sheet, points=sheet.points * 6), "t"), paper) == 2


@pytest.fixture
def opened(page, lab):
    page.add_init_script(RECORD)
    lab.stop_kernels()
    page.goto(lab.url(lab.write_page("try-takeaway", f'Takeaway("{ONE}")')))
    activity = page.get_by_role("group", name="Take it with you")
    expect(activity).to_contain_text("Services are not safety")
    yield activity
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_only_the_sheet_is_printed_once_for_each_press_by_mouse_and_by_keyboard(opened, page, lab):
    button = opened.get_by_role("button", name="Print this sheet")
    button.click()
    one = printed(page, 1)[0]
    assert one["framed"] and one["title"] == "Safety over services · Module 1 - Services are not safety"
    assert "Say it to a family member" in one["text"] and "Print this sheet" not in one["text"]
    expect(opened.locator("[role=status]")).to_contain_text("The print window opens.")
    page.keyboard.press("Shift+Tab")
    tab_to(page, button)
    page.keyboard.press("Enter")
    printed(page, 2)
    page.keyboard.press("Tab")
    expect(opened.get_by_role("button", name="I have read it")).to_be_focused()
    page.keyboard.press("Space")
    expect(opened.locator("[role=status]")).to_contain_text("Noted.")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('.bbcp-unseen') !== null"), "the unseen page is no stop"
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text().splitlines()]
    assert [one["result"]["response"] for one in lines] == ["printed", "printed", "read"]
    # The notebook remembers the page in its frame; it must not go to the printer again by itself.
    page.keyboard.press("Control+s")
    page.wait_for_timeout(1500)
    expect(page.locator(".jp-mod-current.jp-mod-dirty")).to_have_count(0)
    page.reload()
    expect(page.locator(".bbcp-unseen iframe")).to_have_count(1)
    page.wait_for_timeout(1000)
    assert page.evaluate("window.printed") is None


def test_nothing_is_cut_off_on_a_screen_of_320_pixels(opened, page):
    page.set_viewport_size({"width": 320, "height": 640})
    assert wider(page) == []
    for name in ("Print this sheet", "I have read it"):
        piece = opened.get_by_role("button", name=name)
        piece.scroll_into_view_if_needed()
        box = piece.bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 320
