"""A press never overtakes the words that were typed before it, however slow the computer is."""

import contextlib
import json

import psutil
import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

SERVICE = "Dana will complete a parenting class and learn to stay calm."
BEHAVIOR = "When Milo hits, Dana kneels down and tells him the rule."


@contextlib.contextmanager
def held_up(lab):
    """Hold the page's Python up, as a computer does that is busy with something else."""
    names = [kernel["id"] for kernel in json.loads(lab.ask("/api/kernels"))]
    lines = [(one, " ".join(one.info["cmdline"] or [])) for one in psutil.process_iter(["cmdline"])]
    found = [one for one, line in lines if any(name in line for name in names)]
    assert found
    for one in found:
        one.suspend()
    try:
        yield
    finally:
        for one in found:
            one.resume()


@pytest.fixture
def opened(page, lab):
    page.goto(lab.url(lab.write_page("try-presses", 'Workbench("milo")', 'NetworkCircles("milo")')))
    expect(page.locator(".bbcp-activity")).to_have_count(2)
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def tries(lab):
    log = lab.work / "attempts.jsonl"
    told = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
    return [one["result"]["response"] for one in told if one["verb"]["id"].endswith("kept")]


def test_what_was_typed_before_a_press_is_kept_to_the_last_letter(opened, lab):
    bench = opened.locator(".bbcp-activity").first
    with held_up(lab):
        bench.get_by_label("Your objective for Dana").press_sequentially(BEHAVIOR)
        bench.get_by_role("button", name="Keep this try").click()
        # The whole sentence stands on the page; Python has not heard a word of it.
        opened.wait_for_timeout(1000)
        assert tries(lab) == []
    expect(bench).to_contain_text("Kept.")
    assert tries(lab)[-1] == BEHAVIOR


def test_a_hint_is_about_the_words_that_stand_there(opened, lab):
    bench = opened.locator(".bbcp-activity").first
    box = bench.get_by_label("Your objective for Dana")
    box.fill(SERVICE)
    expect(bench.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
    with held_up(lab):
        opened.keyboard.press("ControlOrMeta+a")
        box.press_sequentially(BEHAVIOR)
        bench.get_by_role("button", name="Give me a hint").press("Enter")
    expect(bench.get_by_role("button", name="One more hint")).to_be_visible()
    expect(bench.locator(".bbcp-verdict")).not_to_have_attribute("data-kind", "service")
    expect(bench.locator(".bbcp-hints li")).to_have_count(1)


def test_who_writes_stays_in_the_field_when_the_focus_is_led_away_late(opened):
    """The question's own "go on here" comes after the person has begun to write, as on a busy computer."""
    circles, bench = opened.locator(".bbcp-activity").last, opened.locator(".bbcp-activity").first
    box = bench.get_by_label("Your objective for Dana")
    box.press_sequentially(BEHAVIOR[:20])
    for late in (bench.get_by_role("button", name="Keep this try"), circles.locator("select").first):
        late.evaluate("one => one.focus()")
        expect(box).to_be_focused()
    opened.locator(".jp-Cell").nth(1).evaluate("one => one.focus()")
    expect(box).to_be_focused()
    box.press("End")
    opened.keyboard.type(BEHAVIOR[20:])
    expect(box).to_have_value(BEHAVIOR)
    # They leave it themselves: by key, by mouse, and with a screen reader, of which the page hears nothing else.
    opened.keyboard.press("Tab")
    expect(box).not_to_be_focused()
    box.click()
    circles.get_by_label("Grandma Ruth").click()
    expect(box).not_to_be_focused()
    box.click()
    circles.locator("select").first.focus()
    expect(box).not_to_be_focused()


def test_a_double_click_and_a_key_held_down_are_one_press(opened):
    circles = opened.locator(".bbcp-activity").last
    for name in ("Grandma Ruth", "Ms. Alvarez (teacher)", "Tia (neighbor)"):
        circles.get_by_label(name).select_option("Inner circle")
    circles.get_by_role("button", name="Next: what could they see?").dblclick()
    expect(circles).to_contain_text("Person 1 of 3")
    following = circles.get_by_role("button", name="Next person", exact=True)
    following.dblclick()
    expect(circles).to_contain_text("Person 2 of 3")
    back = circles.get_by_role("button", name="Back", exact=True)
    expect(back).to_be_visible()
    following.focus()
    for _ in range(3):
        opened.keyboard.down("Enter")
    opened.keyboard.up("Enter")
    expect(circles).to_contain_text("Person 3 of 3")
    opened.wait_for_timeout(500)
    expect(circles).to_contain_text("Person 3 of 3")


def press_while_the_page_moves(page, button, by):
    """Let the mouse down on a button, push all of the page downwards as a late answer does, and let the mouse up."""
    button.scroll_into_view_if_needed()
    at = button.bounding_box()
    page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    page.mouse.down()
    button.evaluate(
        """(one, far) => one.closest('.bbcp-activity').insertAdjacentHTML(
            'beforebegin', `<div class="late" style="height: ${far}px"></div>`)""",
        200,
    )
    if by:
        page.mouse.move(at["x"] + at["width"] / 2 + by, at["y"] + at["height"] / 2)
    page.mouse.up()


def test_a_press_counts_once_though_the_page_moves_under_the_mouse(opened, lab):
    bench = opened.locator(".bbcp-activity").first
    bench.get_by_label("Your objective for Dana").fill(SERVICE)
    before = len(tries(lab))
    press_while_the_page_moves(opened, bench.get_by_role("button", name="Keep this try"), 0)
    expect(bench).to_contain_text("Kept.")
    assert tries(lab)[before:] == [SERVICE]


def test_who_moves_off_a_button_has_not_pressed_it(opened, lab):
    bench = opened.locator(".bbcp-activity").first
    bench.get_by_label("Your objective for Dana").fill(BEHAVIOR)
    before = len(tries(lab))
    press_while_the_page_moves(opened, bench.get_by_role("button", name="Keep this try"), 40)
    opened.wait_for_timeout(500)
    assert len(tries(lab)) == before
