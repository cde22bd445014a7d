"""Module 01 as a learner meets it: a real JupyterLab, a real browser, no internet."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

MODULE = "modules/01-services-are-not-safety.ipynb"
SERVICE = "Mother will complete a parenting class and an anger management program."
BEHAVIOR = "When Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out."


@pytest.fixture
def module(page, lab):
    page.goto(lab.url(MODULE))
    expect(page.locator(".bbcp-activity")).to_have_count(5)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def sorter(page):
    return page.get_by_role("group", name="Sort it: what counts as proof?")


def workbench(page):
    return page.get_by_role("group", name="Workbench: Dana and Milo")


def test_the_activities_are_there_without_running_anything_and_no_code_is_seen(module):
    expect(sorter(module)).to_be_visible()
    expect(workbench(module).get_by_label("Your objective for Dana")).to_be_attached()
    assert module.locator(".jp-CodeCell .jp-InputArea:visible").count() == 0
    assert module.locator(".bbcp-press:visible").count() == 0


def test_typing_an_objective_shows_its_kind_and_a_better_one_changes_it(module, lab):
    bench = workbench(module)
    box = bench.get_by_label("Your objective for Dana")
    box.click()
    box.press_sequentially(SERVICE, delay=10)
    expect(bench.locator(".bbcp-verdict[data-kind=service]")).to_contain_text("going to, finishing or obeying")
    expect(bench.locator(".bbcp-findings li")).to_have_count(3)
    expect(bench.locator(".bbcp-findings")).to_contain_text("Milo")
    expect(bench.locator(".bbcp-criteria li")).to_have_count(8)
    expect(bench.locator("[role=status]", has_text="Service.")).to_have_count(1)
    box.fill("")
    box.press_sequentially(BEHAVIOR, delay=10)
    expect(bench.locator(".bbcp-verdict[data-kind=behavioral]")).to_contain_text("what the caregiver does")
    assert box.input_value() == BEHAVIOR
    bench.get_by_role("button", name="Keep this try").click()
    expect(bench).to_contain_text("Kept.")
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text().splitlines()]
    assert [one["result"]["response"] for one in lines if one["verb"]["display"]["en"] == "kept"] == [BEHAVIOR]


def test_hostile_text_is_shown_and_does_nothing(module):
    bench = workbench(module)
    box = bench.get_by_label("Your objective for Dana")
    box.fill('<img src=x onerror="window.hacked=1"> Dana will kneel down with Milo when he hits him.')
    expect(bench.locator(".bbcp-words")).to_contain_text("<img src=x onerror=")
    assert bench.locator(".bbcp-words img").count() == 0
    assert module.evaluate("window.hacked") is None


def test_a_card_by_mouse_and_a_card_by_keyboard_alone(module):
    cards = sorter(module)
    cards.get_by_role("button", name="Behavior", exact=True).click()
    expect(cards.locator(".bbcp-why")).to_contain_text("Behavior - Look again.")
    cards.get_by_role("button", name="Service", exact=True).click()
    expect(cards.locator(".bbcp-why")).to_contain_text("Service - Yes.")
    following = cards.get_by_role("button", name="Next card")
    expect(following).to_be_focused()
    module.keyboard.press("Enter")
    expect(cards).to_contain_text("Card 2 of 8")
    expect(cards.get_by_role("button", name="Service", exact=True)).to_be_focused()
    module.keyboard.press("Tab")
    module.keyboard.press("Space")
    expect(cards.locator(".bbcp-why")).to_contain_text("Behavior - Yes.")
    expect(following).to_be_focused()
    expect(cards.locator("[role=status]")).to_contain_text("camera")


def test_what_was_typed_is_still_there_after_a_page_reload(module):
    box = workbench(module).get_by_label("Your objective for Dana")
    box.fill(BEHAVIOR)
    expect(workbench(module).locator(".bbcp-verdict")).to_be_visible()
    # JupyterLab saves by itself every few seconds; the activity's place in the page is saved with it.
    expect(module.locator(".jp-mod-current.jp-mod-dirty")).to_have_count(0)
    module.keyboard.press("Control+s")
    module.wait_for_timeout(1500)
    module.reload()
    expect(workbench(module).get_by_label("Your objective for Dana")).to_have_value(BEHAVIOR)


def test_activities_that_live_on_and_cannot_be_drawn_again_are_begun_anew(module):
    module.keyboard.press("Control+s")
    module.wait_for_timeout(1500)
    # A slow computer: ipywidgets asks the kernel what it knew, and hears nothing in time.
    module.add_init_script(
        """const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (data) {
          const text = typeof data === "string" ? data : new TextDecoder().decode(data);
          if (!text.includes("request_state")) send.call(this, data);
        };"""
    )
    module.reload()
    box = workbench(module).get_by_label("Your objective for Dana")
    expect(box).to_be_attached(timeout=60_000)
    box.fill(BEHAVIOR)
    expect(workbench(module).locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    expect(module.get_by_text("Error displaying widget")).to_have_count(0)


def test_a_notebook_opened_again_on_another_day_starts_afresh_without_an_error_on_the_page(module, lab):
    module.keyboard.press("Control+s")
    module.wait_for_timeout(1500)
    assert "widget-view" in (lab.root / MODULE).read_text(encoding="utf-8")
    lab.stop_kernels()
    module.goto("about:blank")
    module.goto(lab.url(MODULE))
    expect(sorter(module)).to_be_visible()
    expect(module.get_by_text("Error displaying widget")).to_have_count(0)
