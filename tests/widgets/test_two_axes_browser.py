"""The two axes as a learner meets them: a real JupyterLab, a real browser, no internet."""

import itertools
import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from tab_keys import tab_to

RIGHT = ["SMART, but no behavior", "Behavior, but not SMART yet", "Neither one yet", "SMART and behavior"] * 2
OWN = "When her sitter cancels, Kayla will walk Amari down to Mr. Otis, every time, for three months."
FINGER = 42
NARROW = "[...document.querySelectorAll('.bbcp-activity')].every(one => one.scrollWidth <= one.clientWidth + 1)"


@pytest.fixture
def axes(page, lab):
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    page.goto(lab.url(lab.write_page("try-axes", 'TwoAxes("smart-is-not-enough")')))
    expect(page.locator(".bbcp-activity")).to_have_count(1)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def nearest(boxes):
    """Return how far the two points that are closest stand apart, in pixels of the wider direction."""
    pairs = itertools.combinations(boxes, 2)
    return min(max(abs(one["x"] - two["x"]), abs(one["y"] - two["y"])) for one, two in pairs)


def laid_apart(page, points):
    """Return where the points stand once they are laid out anew; a busy computer takes its time."""
    page.wait_for_timeout(500)
    for _ in range(40):
        boxes = [point.bounding_box() for point in points.all()]
        if nearest(boxes) >= FINGER:
            break
        page.wait_for_timeout(250)
    return boxes


def log(lab):
    return [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text().splitlines()]


def test_the_whole_round_by_mouse_and_then_a_narrow_screen(axes, lab):
    one = axes.locator(".bbcp-activity")
    one.get_by_role("button", name="SMART and behavior").click()
    expect(one.locator(".bbcp-why")).to_contain_text("The course puts it into this corner: SMART, but no behavior.")
    expect(one.locator(".bbcp-axes-point:visible")).to_have_count(1)
    one.get_by_role("button", name="Next objective").click()
    for number, corner in list(enumerate(RIGHT))[1:]:
        expect(one).to_contain_text(f"Objective {number + 1} of 8")
        one.get_by_role("button", name=corner, exact=True).click()
        expect(one.locator(".bbcp-why-right")).to_contain_text("Yes, that is its corner.")
        one.get_by_role("button", name="Next objective" if number < 7 else "See the whole picture").click()
    expect(one).to_contain_text("You guessed 7 of 8 corners.")
    picture = one.get_by_role("img", name="Picture with two axes.")
    assert picture.get_attribute("aria-label").endswith("Points in it: 8.")
    one.get_by_role("button", name="5", exact=True).click()
    expect(one.locator("[role=status]", has_text="Objective 5")).to_contain_text("Rosa will pass ten drug tests")
    one.get_by_label("Your own objective").fill(OWN)
    expect(one.locator(".bbcp-axes-star")).to_be_visible()
    expect(one).to_contain_text("Your star stands in this corner: SMART and behavior.")
    one.get_by_role("button", name="Keep this objective").click()
    expect(one).to_contain_text("Kept.")
    assert [entry["verb"]["display"]["en"] for entry in log(lab)][8:] in (
        ["completed", "kept"],
        ["completed", "attempted", "kept"],
    )
    one.get_by_role("button", name="Show the picture as a table").click()
    expect(one.get_by_role("row")).to_have_count(10)
    axes.set_viewport_size({"width": 320, "height": 900})
    boxes = laid_apart(axes, one.locator(".bbcp-axes-point"))
    assert axes.evaluate(NARROW)
    ground = one.locator(".bbcp-axes").bounding_box()
    for box in boxes:
        assert box["width"] >= 43.5 and box["height"] >= 43.5
        assert box["x"] >= ground["x"] - 1 and box["x"] + box["width"] <= ground["x"] + ground["width"] + 1
    assert nearest(boxes) >= FINGER, "no point covers another"


def test_a_round_by_keyboard_alone(axes, lab):
    one, keys = axes.locator(".bbcp-activity"), axes.keyboard
    tab_to(axes, one.get_by_role("button", name="Behavior, but not SMART yet"))
    for number in range(8):
        expect(one.get_by_role("button", name="Behavior, but not SMART yet")).to_be_focused()
        keys.press("Tab")
        keys.press("Enter")
        following = one.get_by_role("button", name="Next objective" if number < 7 else "See the whole picture")
        expect(following).to_be_focused()
        expect(one.locator("[role=status]").first).to_contain_text("How SMART:")
        keys.press("Space")
    expect(one.get_by_role("button", name="1", exact=True)).to_be_focused()
    keys.press("Tab")
    keys.press("Enter")
    expect(one).to_contain_text("Objective 2 - Behavior, but not SMART yet")
    for _ in range(7):
        keys.press("Tab")
    expect(one.get_by_label("Your own objective")).to_be_focused()
    keys.type(OWN)
    expect(one.locator(".bbcp-axes-star")).to_be_visible()
    keys.press("Tab")
    keys.press("Enter")
    expect(one).to_contain_text("Kept.")
    assert [entry["result"]["response"] for entry in log(lab) if entry["verb"]["display"]["en"] == "kept"] == [OWN]
    keys.press("Tab")
    keys.press("Enter")
    expect(one.get_by_role("row").nth(1)).to_be_visible()
    expect(one.get_by_role("button", name="Hide the table")).to_be_focused()
