"""The circles of support in a real JupyterLab: by mouse and by keyboard alone, and there again the next day."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from tab_keys import tab_to

NARROW = {"width": 320, "height": 900}
TITLE = "Who is around Milo?"


@pytest.fixture
def opened(page, lab):
    lab.stop_kernels()  # one that still runs could write once more
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    page.goto(lab.url(lab.write_page("try-circles", 'NetworkCircles("milo")')))
    expect(page.get_by_role("group", name=TITLE)).to_be_visible()
    # JupyterLab takes the focus once more when its run ends; a person is slower than that.
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def activity(page):
    return page.get_by_role("group", name=TITLE)


def fits(page):
    within = "e => e.scrollWidth <= e.clientWidth"
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth") and activity(page).evaluate(within)


def kept(lab):
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text().splitlines()]
    return [one["result"]["response"] for one in lines if one["verb"]["display"]["en"] == "kept"]


def test_by_mouse_with_somebody_added_and_the_circles_are_there_the_next_day(opened, lab):
    it = activity(opened)
    press = lambda name: it.get_by_role("button", name=name, exact=True).click()  # noqa: E731
    it.get_by_label("Grandma Ruth").select_option("Inner circle")
    expect(it.get_by_role("status").filter(has_text="It fits if Ruth sees Milo most days")).to_be_visible()
    expect(it.get_by_role("img", name="Inner circle: Grandma Ruth.")).to_be_visible()
    it.get_by_label("Ms. Alvarez (teacher)").select_option("Outer circle")
    press("Next: what could they see?")
    expect(it.get_by_role("status").filter(has_text="Please choose a circle for Tia (neighbor) first.")).to_be_visible()
    expect(it.get_by_label("Tia (neighbor)")).to_be_focused()
    it.get_by_label("Tia (neighbor)").select_option("Middle circle")
    it.get_by_label("Is there someone else?").fill('<img src=x onerror="window.hacked=1">')
    press("Add this person")
    added = it.get_by_label('<img src=x onerror="window.hacked=1">', exact=True)
    expect(added).to_be_focused()
    added.select_option("Outer circle")
    opened.set_viewport_size(NARROW)
    assert fits(opened)
    press("Next: what could they see?")
    it.get_by_label("Is Grandma Ruth there at the hard hours?").select_option("Now and then")
    it.get_by_label("How soon could Grandma Ruth be there?").select_option("In a few minutes")
    # A quick writer presses at once: the last letters belong to Ruth.
    box = it.get_by_label("What could Grandma Ruth see?")
    expect(box).to_be_visible()  # the question comes with the answer about the hours; nobody types before that
    box.press_sequentially("Dana kneels down and talks low.")
    press("Next person")
    expect(it.get_by_label("Is Ms. Alvarez (teacher) there at the hard hours?")).to_be_focused()
    assert fits(opened)
    for number in (3, 4):
        press("Next person")
        expect(it).to_contain_text(f"Person {number} of 4")
    press("See what the map tells")
    expect(it.get_by_role("status").filter(has_text="Grandma Ruth could see some of it")).to_be_visible()
    expect(it.locator(".bbcp-circle-asked li")).to_have_count(2)
    assert fits(opened)
    note = it.get_by_label("What will you ask first, and whom?")
    note.press_sequentially("I will ask Tia who hears it at night.")
    press("Keep my circles")
    expect(it).to_contain_text("Kept.")
    (told,) = kept(lab)
    assert "Grandma Ruth: Inner circle - Dana kneels down and talks low." in told
    assert told.endswith("I will ask Tia who hears it at night.")
    assert opened.evaluate("window.hacked") is None and it.locator("img").count() == 0
    lab.stop_kernels()
    opened.goto("about:blank")
    opened.goto(lab.url("modules/try-circles.ipynb"))
    again = activity(opened)
    expect(again).to_contain_text("These are your circles from last time.")
    expect(again.get_by_label("What will you ask first")).to_have_value("I will ask Tia who hears it at night.")
    expect(again.locator(".bbcp-circle-list")).to_contain_text("Dana kneels down and talks low.")


def test_by_keyboard_alone_from_the_first_circle_to_what_is_kept(opened, lab):
    it, keys = activity(opened), opened.keyboard
    tab_to(opened, it.get_by_label("Grandma Ruth"))
    for downs in (1, 3, 2):
        for _ in range(downs):
            keys.press("ArrowDown")
        keys.press("Tab")
    expect(
        it.get_by_role("img", name="Inner circle: Grandma Ruth. Middle circle: Tia (neighbor). Outer")
    ).to_be_visible()
    expect(it.get_by_label("Is there someone else?")).to_be_focused()
    keys.type("bus driver")
    keys.press("Tab")
    keys.press("Enter")
    expect(it.get_by_label("bus driver")).to_be_focused()
    keys.press("Tab")
    keys.press("Space")  # and away again
    expect(it.get_by_label("bus driver")).to_have_count(0)
    expect(it.get_by_label("Is there someone else?")).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    for name in ("Grandma Ruth", "Ms. Alvarez (teacher)", "Tia (neighbor)"):
        expect(it.get_by_label(f"Is {name} there at the hard hours?")).to_be_focused()
        keys.press("ArrowDown")
        keys.press("Tab")
        keys.press("ArrowDown")
        expect(it.get_by_label(f"What could {name} see?")).to_be_visible()
        keys.press("Tab")
        keys.type("Dana kneels down.")
        keys.press("Tab")
        keys.type("Sundays")
        keys.press("Tab")
        keys.press("Enter")
    expect(it.get_by_role("button", name="Change circles")).to_be_focused()
    expect(it.get_by_role("status").filter(has_text="Tia (neighbor) could see what happens")).to_be_visible()
    for _ in range(2):
        keys.press("Tab")
    expect(it.get_by_label("What will you ask first, and whom?")).to_be_focused()
    keys.type("I will ask Ruth.")
    keys.press("Tab")
    keys.press("Space")
    expect(it).to_contain_text("Kept.")
    assert kept(lab)[0].count("Dana kneels down. - Sundays") == 3
    keys.press("Tab")
    assert not it.evaluate("e => e.contains(document.activeElement)")
