"""The workbench's help in a real JupyterLab: once by mouse, once by keyboard alone, and on a small screen."""

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from course_pages import rest
from tab_keys import tab_to

LINE = 'Workbench("milo")'
SERVICE = "Dana will complete a parenting class and learn to stay calm."
VAGUE = "Dana will stay calm when Milo throws things."
BEHAVIOR = "When Milo hits, Dana kneels down and tells him the rule."


@pytest.fixture
def bench(page, lab):
    page.goto(lab.url(lab.write_page("try-workbench", LINE)))
    expect(page.locator(".bbcp-activity")).to_have_count(1)
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    yield page.locator(".bbcp-activity")
    assert page.seen.outside == []
    assert page.seen.ours() == []


def write(page, text):
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)


def go_to(page, name):
    """Press Tab until a button has the focus, as a person without a mouse does."""
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText.trim()") == name:
            return
    raise AssertionError(f"Tab never reaches {name}")


def test_hints_comparison_and_model_answer_by_mouse(bench, page):
    box = bench.get_by_label("Your objective for Dana")
    for text, kind in ((SERVICE, "service"), (VAGUE, "vague")):
        box.fill(text)
        # Nobody presses within the same moment: what was written has to be read before it is kept.
        expect(bench.locator(f".bbcp-verdict[data-kind={kind}]")).to_be_visible()
        bench.get_by_role("button", name="Keep this try").click()
        expect(bench).to_contain_text("Kept.")
    box.fill(BEHAVIOR)
    # The feedback moves the buttons: somebody who presses sees it first. For quicker ones see test_presses_browser.py.
    expect(bench.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    bench.get_by_role("button", name="Give me a hint").click()
    bench.get_by_role("button", name="One more hint").click()
    expect(bench.locator(".bbcp-hints li")).to_have_count(2)
    bench.get_by_role("button", name="Compare with my last try").click()
    expect(bench.locator(".bbcp-compare")).to_contain_text(VAGUE)
    expect(bench.get_by_role("table")).to_contain_text("more now")
    bench.get_by_role("button", name="See a model answer").click()
    expect(bench).to_contain_text("One way to write it")


def test_the_same_by_keyboard_alone(bench, page):
    tab_to(page, bench.get_by_label("Your objective for Dana"))
    write(page, VAGUE)
    go_to(page, "Keep this try")
    page.keyboard.press("Enter")
    expect(bench).to_contain_text("Kept.")
    page.keyboard.press("Shift+Tab")
    write(page, BEHAVIOR)
    expect(bench.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    go_to(page, "Give me a hint")
    page.keyboard.press("Space")
    expect(bench.locator(".bbcp-hints li")).to_have_count(1)
    page.keyboard.press("Space")
    expect(bench.locator(".bbcp-hints li")).to_have_count(2)
    go_to(page, "Compare with my last try")
    page.keyboard.press("Enter")
    expect(bench.locator(".bbcp-compare")).to_contain_text(VAGUE)
    assert page.locator(".bbcp-activity").count() == 1, "no key reached the notebook"


def test_on_a_small_screen_nothing_runs_out_of_the_side(bench, page):
    page.set_viewport_size({"width": 320, "height": 800})
    bench.get_by_label("Your objective for Dana").fill(SERVICE)
    bench.get_by_role("button", name="Give me a hint").click()
    expect(bench.locator(".bbcp-hints li")).to_have_count(1)
    expect(bench.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
    bench.get_by_role("button", name="Keep this try").click()
    expect(bench).to_contain_text("Kept.")
    bench.get_by_label("Your objective for Dana").fill(BEHAVIOR)
    bench.get_by_role("button", name="Compare with my last try").click()
    # Its cells stand below each other there, and it is a table all the same.
    rows = bench.get_by_role("table").get_by_role("row")
    expect(rows.filter(has_text="more now").first.get_by_role("cell")).to_have_count(3)
    wide = "(one) => one.scrollWidth - one.clientWidth"
    rest(page)
    assert bench.evaluate(wide) <= 0
    page.evaluate("document.body.style.setProperty('--bbcp-size', '1.45')")
    rest(page)
    assert bench.evaluate(wide) <= 0
    assert all(
        one.evaluate("(one) => one.getBoundingClientRect().right") <= 320 for one in bench.locator("button").all()
    )


def test_the_label_of_a_mark_can_be_read_in_forced_colors(bench, page):
    page.emulate_media(forced_colors="active")
    bench.get_by_label("Your objective for Dana").fill(BEHAVIOR)
    tag = bench.locator(".bbcp-tag").first
    expect(tag).to_be_visible()
    # A mark's words are painted in the system's own colors for marks; a label in them would be black on black.
    look = "one => ['color', 'backgroundColor', 'forcedColorAdjust'].map(name => getComputedStyle(one)[name])"
    color, ground, adjusted = tag.evaluate(look)
    assert color != ground and adjusted == "none"
