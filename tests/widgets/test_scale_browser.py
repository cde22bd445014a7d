"""The scale as a learner meets it: a real JupyterLab, a real browser, no internet."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from tab_keys import tab_to


def kept(lab):
    log = (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, log) if one["verb"]["display"]["en"] == "kept"]


@pytest.fixture
def scale(page, lab):
    page.goto(lab.url(lab.write_page("try-scale", 'Scale("amari-at-night")')))
    one = page.get_by_role("group", name="Scale: how safe is Amari at night?")
    expect(one.get_by_role("radiogroup", name="Your number")).to_be_visible()
    yield one
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_from_a_number_to_the_end_by_mouse_on_a_narrow_screen(scale, page, lab):
    page.set_viewport_size({"width": 320, "height": 640})
    expect(scale.get_by_role("textbox")).to_have_count(0)
    scale.get_by_role("radio", name="6", exact=True).click()
    box = scale.get_by_label("You said 6. What have you seen Kayla do that makes it 6 and not lower?")
    expect(box).to_be_visible()
    # The question follows the number; what is written stays.
    scale.get_by_role("radio", name="0", exact=True).click()
    box = scale.get_by_label("You said 0, so you are very worried.")
    box.fill('<img src=x onerror="window.hacked=1">')
    scale.get_by_role("radio", name="7", exact=True).click()
    for label in ("Next question", "Next question", "Next question", "Keep my answers"):
        number = scale.get_by_role("radio", name="7", exact=True).locator("xpath=..")
        assert min(number.bounding_box()["width"], number.bounding_box()["height"]) >= 44
        sizes = "one => [one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth - innerWidth]"
        assert max(scale.evaluate(sizes)) <= 0
        scale.get_by_role("button", name=label).click()
        if label == "Next question":
            expect(scale.locator("textarea:focus")).to_have_count(1)
            expect(scale.locator("textarea:focus")).to_have_value("")
    expect(scale.get_by_role("status").filter(has_text="Your number is 7")).to_have_count(1)
    expect(scale.get_by_role("listitem").filter(has_text="your number was 7")).to_have_count(1)
    scale.locator("summary").click()
    expect(scale.locator(".bbcp-answers")).to_contain_text("<img src=x")
    assert page.evaluate("window.hacked") is None
    assert kept(lab)[-1]["context"]["extensions"]["urn:bbcp:number"] == 7


def test_from_a_number_to_a_new_round_by_keyboard_alone(scale, page, lab):
    tab_to(page, scale.get_by_role("radio", name="0", exact=True))
    page.keyboard.press("Space")
    for number in (1, 2, 3):
        page.keyboard.press("ArrowRight" if number % 2 else "ArrowDown")
        expect(scale.get_by_role("radio", name=str(number), exact=True)).to_be_focused()
    expect(scale.get_by_role("radio", checked=True)).to_have_accessible_name("3")
    expect(scale.get_by_role("status").filter(has_text="You chose 3.")).to_have_count(1)
    page.keyboard.press("Tab")
    for at in range(4):
        expect(scale.locator("textarea:focus")).to_have_count(1)
        page.keyboard.type(f"Answer {at}, the last letter counts", delay=5)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        if at < 3:
            expect(scale).to_contain_text(f"Question {at + 2} of 4")
    expect(scale.get_by_role("button", name="Choose a new number")).to_be_focused()
    answers = kept(lab)[-1]["context"]["extensions"]["urn:bbcp:answers"]
    assert answers["high"] == "Answer 0, the last letter counts"
    assert answers["child"] == "Answer 3, the last letter counts"
    page.keyboard.press("Enter")
    expect(scale.get_by_role("radio", name="0", exact=True)).to_be_focused()
    expect(scale.get_by_role("radio", checked=True)).to_have_count(0)
    expect(scale.get_by_role("listitem").filter(has_text="your number was 3")).to_have_count(1)
