"""The sentence builder as a learner meets it: a real JupyterLab, a real browser, no internet."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from tab_keys import tab_to

ACTION = "kneel to his level and name the rule"
NARROW = "[...document.querySelectorAll('.bbcp-activity')].every(one => one.scrollWidth <= one.clientWidth + 1)"


@pytest.fixture
def builders(page, lab):
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    page.goto(lab.url(lab.write_page("try-builder", 'Builder("milo")', 'Builder("danger/milo")')))
    expect(page.locator(".bbcp-activity")).to_have_count(2)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def objective(page):
    return page.locator(".bbcp-activity").nth(0)


def kept(lab):
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text().splitlines()]
    return [one["result"]["response"] for one in lines if one["verb"]["display"]["en"] == "kept"]


def test_a_sentence_by_mouse(builders, lab):
    one = objective(builders)
    one.get_by_role("button", name="Ideas: who acts").click()
    one.get_by_role("button", name="Dana", exact=True).click()
    expect(one.get_by_label("1. Who acts?")).to_have_value("Dana")
    expect(one.get_by_label("1. Who acts?")).to_be_focused()
    one.get_by_role("button", name="Ideas: the action").click()
    one.get_by_role("button", name="finish an anger management class").click()
    expect(one.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
    one.get_by_label("2. What would a camera see?").fill(ACTION)
    expect(one.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    one.get_by_label("3. When").fill("Milo hits")
    expect(one.locator(".bbcp-built")).to_have_text(f"When Milo hits, Dana will {ACTION}.")
    one.get_by_role("button", name="Put the situation last").click()
    expect(one.locator(".bbcp-built")).to_have_text(f"Dana will {ACTION} when Milo hits.")
    expect(one.locator(".bbcp-criteria li")).to_have_count(8)
    one.get_by_role("button", name="Keep this sentence").click()
    expect(one).to_contain_text("Kept.")
    assert kept(lab) == [f"Dana will {ACTION} when Milo hits."]
    one.get_by_role("button", name="Start over").click()
    expect(one.get_by_label("1. Who acts?")).to_have_value("")
    expect(one.get_by_label("1. Who acts?")).to_be_focused()
    one.get_by_role("button", name="Bring back my words").click()
    expect(one.get_by_label("2. What would a camera see?")).to_have_value(ACTION)


def test_a_danger_statement_by_keyboard_alone(builders, lab):
    one, keys = builders.locator(".bbcp-activity").nth(1), builders.keyboard
    tab_to(builders, one.get_by_label("1. Who worries?"))
    for label, text in (
        ("1. Who worries?", "Grandma Ruth"),
        ("2. About which caregiver?", "Dana"),
        ("3. What may this caregiver do", "abuse him"),
        ("4. When is it most likely?", "when he hits"),
    ):
        expect(one.get_by_label(label)).to_be_focused()
        keys.type(text)
        keys.press("Tab")
        keys.press("Tab")
    # The last slot takes an idea: its button, down to the third of the ideas.
    expect(one.get_by_label("5. What could it do to the child?")).to_be_focused()
    keys.press("Tab")
    keys.press("Enter")
    expect(one.get_by_role("button", name="Hide ideas")).to_be_focused()
    for _ in range(3):
        keys.press("Tab")
    keys.press("Space")
    expect(one.get_by_label("5. What could it do to the child?")).to_be_focused()
    expect(one).to_contain_text("what looks like a label")
    # Back to the slot with the label, to say what somebody saw.
    for _ in range(4):
        keys.press("Shift+Tab")
    expect(one.get_by_label("3. What may this caregiver do")).to_be_focused()
    keys.press("ControlOrMeta+a")
    keys.type("hit him with a belt")
    wanted = (
        "Grandma Ruth worries that when he hits, Dana may hit him with a belt, "
        "and he could be bruised, badly hurt or stay afraid of her."
    )
    expect(one.locator(".bbcp-built").first).to_have_text(wanted)
    expect(one.locator("[role=status]", has_text="3. What may this caregiver do")).to_contain_text("leaves undone")
    for _ in range(6):
        keys.press("Tab")
    expect(one.get_by_role("button", name="Keep this sentence")).to_be_focused()
    keys.press("Enter")
    expect(one).to_contain_text("How the course says it")
    assert kept(lab) == [wanted]


def test_nothing_overflows_on_a_narrow_screen_and_hostile_words_stay_words(builders):
    one = objective(builders)
    one.get_by_label("1. Who acts?").fill('Dana <img src=x onerror="window.hacked=1">')
    one.get_by_label("2. What would a camera see?").fill(f"{ACTION} {'x' * 300}")
    one.get_by_role("button", name="Ideas: who sees it").click()
    expect(one.locator(".bbcp-verdict")).to_be_visible()
    builders.set_viewport_size({"width": 320, "height": 800})
    builders.wait_for_timeout(500)
    assert builders.evaluate(NARROW)
    expect(one.locator(".bbcp-built")).to_contain_text("<img src=x")
    assert builders.locator(".bbcp-activity img").count() == 0
    assert builders.evaluate("window.hacked") is None
    for button in one.locator("button:visible").all():
        box = button.bounding_box()
        assert box["height"] >= 43.5 and box["width"] >= 43.5
