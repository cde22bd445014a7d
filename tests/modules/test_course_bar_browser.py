"""The course view: a bar that shows the way, letters that grow, and one switch to all of JupyterLab."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts, content
from bbcp.widgets.course_map import course_map_text
from bbcp.widgets.known_cells import code_sources
from lab_folder import ROOT

START = "modules/00-start-here.ipynb"
PAGES = content.load("course")["pages"]
ACTIVITIES = len(code_sources(ROOT / START))


@pytest.fixture
def start(page, lab):
    page.goto(lab.url(START))
    expect(page.locator(".bbcp-activity")).to_have_count(ACTIVITIES)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def bar(page):
    return page.get_by_role("navigation", name="Course")


def heading(page, words):
    return page.locator("h1:visible").filter(has_text=words)


def test_the_bar_leads_through_the_course_and_back_to_where_one_was(start, lab):
    expect(bar(start)).to_contain_text(f"Page 1 of {len(PAGES)}")
    expect(bar(start).get_by_role("button", name="Previous")).to_be_disabled()
    bar(start).get_by_role("button", name="Next").click()
    expect(heading(start, PAGES[1]["title"])).to_be_visible()
    expect(bar(start)).to_contain_text(f"Page 2 of {len(PAGES)}")
    bar(start).get_by_role("button", name="All pages").click()
    start.get_by_role("dialog", name="All pages").get_by_role("button", name="Exercise 1").click()
    expect(heading(start, "Exercise 1")).to_be_visible()
    bar(start).get_by_role("button", name="All pages").click()
    start.get_by_role("dialog", name="All pages").get_by_role("button", name=PAGES[-1]["title"]).click()
    expect(bar(start)).to_contain_text(f"Page {len(PAGES)} of {len(PAGES)}")
    expect(bar(start).get_by_role("button", name="Next")).to_be_disabled()
    bar(start).get_by_role("button", name="All pages").click()
    start.get_by_role("dialog", name="All pages").get_by_role("button", name="Exercise 1").click()
    expect(heading(start, "Exercise 1")).to_be_visible()
    start.wait_for_timeout(3000)  # Chromium hands what a page remembers to the next page a moment later
    start.goto(lab.url(START))
    expect(heading(start, "start here")).to_be_visible()
    bar(start).get_by_role("button", name="All pages").click()
    start.get_by_role("button", name="Continue where you left off: Exercise 1").click()
    expect(heading(start, "Exercise 1")).to_be_visible()


def stands_on_the_page(page, words):
    """Whether the focus is on the page with this heading, so that the next Tab goes on from there."""
    page.wait_for_timeout(2000)  # the focus is led back for so long
    return page.evaluate(
        """words => { const panel = document.activeElement.closest(".jp-NotebookPanel");
        return Boolean(panel) && panel.querySelector("h1").textContent.includes(words); }""",
        words,
    )


def test_the_focus_goes_along_to_the_next_page_by_the_bar_and_by_a_link(start, lab):
    start.get_by_role("link", name=PAGES[2]["title"]).focus()
    start.keyboard.press("Enter")
    expect(heading(start, PAGES[2]["title"])).to_be_visible()
    assert stands_on_the_page(start, PAGES[2]["title"])
    bar(start).get_by_role("button", name="Next").focus()
    start.keyboard.press("Enter")
    expect(heading(start, "Exercise 1")).to_be_visible()
    assert stands_on_the_page(start, "Exercise 1")


def test_the_bar_shows_what_is_done(page, lab):
    lines = [
        attempts.statement("completed", "sorter/proof-of-change", {"completion": True}),
        attempts.statement("attempted", "workbench/milo", {"response": "Dana will"}),
    ]
    text = "".join(json.dumps(one) + "\n" for one in lines)
    (lab.root / attempts.LOG_NAME).write_text(text[:40] + "\n" + text)
    page.goto(lab.url("modules/01-services-are-not-safety.ipynb"))
    expect(bar(page)).to_contain_text("1 of 5 activities done")


def test_an_address_that_names_a_folder_only_leads_back_to_the_page(page, lab):
    module = next(one for one in PAGES if one["path"].startswith("modules/02"))
    page.goto(lab.url(module["path"]))
    expect(heading(page, module["title"])).to_be_visible()
    page.goto("about:blank")
    page.goto(lab.url("modules").replace("/lab/", "/doc/", 1))
    expect(heading(page, module["title"])).to_be_visible()
    expect(page.locator(".jp-Launcher:visible")).to_have_count(0)


def test_the_bar_counts_along_while_one_stays_on_the_page(page, lab):
    log = lab.root / attempts.LOG_NAME
    log.unlink(missing_ok=True)
    log.touch()
    page.goto(lab.url("modules/01-services-are-not-safety.ipynb"))
    bench = page.get_by_role("group", name="Workbench: Dana and Milo")
    bench.get_by_label("Your objective for Dana").fill("When Milo hits, Dana will kneel and name the rule.")
    expect(bar(page)).to_contain_text("0 of 5 activities done")
    # What the activity keeps goes to the tests' work folder; the bar reads the folder that is shown.
    log.write_text(json.dumps(attempts.statement("kept", "workbench/milo", {"response": "Dana will"})) + "\n")
    bench.get_by_role("button", name="Keep this try").click()
    expect(bar(page)).to_contain_text("1 of 5 activities done")
    log.unlink()


def test_a_page_is_done_without_more_practice_and_an_exercise_once_it_was_checked(page, lab):
    module = next(one for one in PAGES if one.get("more_practice"))
    exercise = next(one for one in PAGES if one["path"].startswith("exercises/"))
    listed = {one["path"]: one["activities"] for one in json.loads(course_map_text())["pages"]}
    lines = [attempts.statement("completed", name, {}) for name in listed[module["path"]]]
    lines += [attempts.statement("attempted", name, {"response": "Dana will"}) for name in listed[exercise["path"]]]
    log = lab.root / attempts.LOG_NAME
    log.write_text("".join(json.dumps(one) + "\n" for one in lines))
    page.goto(lab.url(module["path"]))
    total = len(listed[module["path"]])
    expect(bar(page)).to_contain_text(f"{total} of {total} activities done")
    bar(page).get_by_role("button", name="All pages").click()
    menu = page.get_by_role("dialog", name="All pages")
    for one in (module, exercise):
        expect(menu.get_by_role("button", name=one["title"])).to_contain_text("· done")
    assert menu.evaluate("one => one.scrollWidth <= one.clientWidth")
    log.unlink()


def test_back_and_forward_of_the_browser_turn_the_pages(start, lab):
    for at in (1, 2):
        bar(start).get_by_role("button", name="Next").click()
        expect(heading(start, PAGES[at]["title"])).to_be_visible()
        start.wait_for_url(f"**/{PAGES[at]['path']}")
    for turn, at in ((start.go_back, 1), (start.go_back, 0), (start.go_forward, 1)):
        turn()
        expect(bar(start)).to_contain_text(f"Page {at + 1} of {len(PAGES)}")
        expect(heading(start, PAGES[at]["title"])).to_be_visible()
        assert start.url.endswith(PAGES[at]["path"])
    start.reload()
    expect(heading(start, PAGES[1]["title"])).to_be_visible()


def letters(piece):
    return piece.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")


def test_letters_grow_by_keyboard_alone_and_stay_so(start):
    bar(start).get_by_role("button", name="Options").focus()
    start.keyboard.press("Enter")
    large = start.get_by_role("button", name="Large", exact=True)
    for _ in range(4):
        start.keyboard.press("Tab")
        if large.evaluate("one => one === document.activeElement"):
            break
    parts = (
        ".bbcp-title",
        ".bbcp-quiet",
        ".widget-textarea .widget-label",
        ".widget-textarea textarea",
        ".widget-button",
    )
    within = {one: letters(start.locator(f".bbcp-activity {one}").first) for one in parts}
    before = letters(start.locator(".jp-MarkdownOutput p").first)
    start.keyboard.press("Space")
    expect(large).to_have_attribute("aria-pressed", "true")
    expect(large).to_be_focused()
    after = letters(start.locator(".jp-MarkdownOutput p").first)
    assert after > 1.15 * before
    for one, small in within.items():
        assert letters(start.locator(f".bbcp-activity {one}").first) > 1.15 * small, one
    start.reload()
    expect(start.locator(".bbcp-activity")).to_have_count(ACTIVITIES)
    again = letters(start.locator(".jp-MarkdownOutput p").first)
    assert again == after


def test_one_switch_brings_all_of_jupyterlab_and_one_takes_it_away(start):
    menus, status = start.locator("#jp-MainMenu"), start.locator("#jp-main-statusbar")
    sides = start.locator(".jp-SideBar:visible")
    for piece in (menus, status):
        expect(piece).to_be_hidden()
    expect(sides).to_have_count(0)
    assert start.locator(".jp-NotebookPanel-toolbar:visible, .jp-InputPrompt:visible").count() == 0
    bar(start).get_by_role("button", name="Options").click()
    start.get_by_role("button", name="Show all of JupyterLab").click()
    expect(menus).to_be_visible()
    expect(start.locator(".jp-NotebookPanel-toolbar:visible")).to_have_count(1)
    start.reload()
    expect(start.locator(".bbcp-activity")).to_have_count(ACTIVITIES)
    expect(menus).to_be_visible()
    bar(start).get_by_role("button", name="Options").click()
    start.get_by_role("button", name="Back to the course view").click()
    for piece in (menus, status):
        expect(piece).to_be_hidden()
    expect(sides).to_have_count(0)


@pytest.mark.parametrize("path", [START, "modules/01-services-are-not-safety.ipynb", "exercises/ex01_v1/ex01.ipynb"])
def test_nothing_is_cut_off_on_a_screen_of_320_pixels(page, lab, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(lab.url(path))
    expect(page.locator(".bbcp-activity, .bbcp-answer").first).to_be_visible()
    wide = """() => [document.documentElement, ...document.querySelectorAll('.bbcp-nav, .jp-WindowedPanel-outer')]
        .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className + ' ' + one.scrollWidth)"""
    assert page.evaluate(wide) == []
    for name in ("All pages", "Options"):
        piece = bar(page).get_by_role("button", name=name).bounding_box()
        assert piece["x"] >= 0 and piece["x"] + piece["width"] <= 320
    bar(page).get_by_role("button", name="All pages").click()
    assert page.get_by_role("dialog", name="All pages").evaluate("one => one.scrollWidth <= one.clientWidth")
