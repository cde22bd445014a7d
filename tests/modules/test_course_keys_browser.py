"""The course view under real keys and the right button: nothing of JupyterLab comes up, and no cell is touched."""

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from answer_boxes import EXERCISE, STUB, sources
from browser_support import PATIENCE, SIZE, watch

SCHEMAS = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"
PAGE = "exercises/keys/ex01.ipynb"
BLANK = {"cell_type": "code", "id": "blank", "metadata": {}, "source": " \n", "outputs": [], "execution_count": None}
# Tab and Shift+Tab go on to the next control, as everywhere; the print window is the browser's own.
PASS = {"Tab", "Shift+Tab", "ControlOrMeta+p"}
# What came up beside the page, how many pages and cells there are, and where the focus is.
AROUND = """() => {
    const seen = '#jp-left-stack, #jp-right-stack, #jp-down-stack, #modal-command-palette, .jp-SideBar, .jp-Dialog,'
        + ' .lm-Menu, .jp-DocumentSearch-overlay, .jp-CodeConsole, .jp-SettingEditor, .jp-Launcher, .jp-cell-toolbar';
    return {
        shown: [...document.querySelectorAll(seen)].filter(one => one.checkVisibility()).map(one => one.className),
        pages: document.querySelectorAll('#jp-main-dock-panel > .lm-DockPanel-widget').length,
        cells: document.querySelectorAll('.jp-Notebook .jp-Cell').length,
        marked: document.querySelectorAll('.jp-Cell.jp-mod-selected').length,
    };
}"""


def as_pressed(keys):
    """Write keys such as "Accel Shift C" as Playwright presses them."""
    names = {"Accel": "ControlOrMeta", "Ctrl": "Control", "Cmd": "Meta", "Space": " "}
    *held, last = keys.split(" ")
    last = last if "Shift" in held or len(last) > 1 else last.lower()
    return "+".join([*(names.get(one, one) for one in held), last])


def shortcuts():
    """Every shortcut that the installed JupyterLab knows, in the order of its files."""
    found = []
    for path in sorted(SCHEMAS.rglob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8")).get("jupyter.lab.shortcuts", []):
            keys = one.get("linuxKeys") or one.get("keys") or []
            found += [[as_pressed(key) for key in keys]] if any(keys) else []
    return [list(one) for one in dict.fromkeys(map(tuple, found)) if not PASS & set(one)]


def test_the_shortcuts_are_read_from_the_installed_jupyterlab():
    found = shortcuts()
    assert ["Alt+Enter"] in found and ["d", "d"] in found and ["Control+Shift+-"] in found
    assert len(found) > 80


@pytest.fixture(scope="module")
def course(browser, lab):
    """A page with an activity, an empty cell and answer boxes, open in the course view for all tests of this file."""
    notebook = json.loads((lab.root / EXERCISE).read_text(encoding="utf-8"))
    activity = json.loads((lab.root / lab.write_page("a", 'Sorter("proof-of-change")')).read_text(encoding="utf-8"))
    notebook["cells"][1:1] = [activity["cells"][1], BLANK]
    (lab.root / PAGE).parent.mkdir()
    (lab.root / PAGE).write_text(json.dumps(notebook), encoding="utf-8")
    context = browser.new_context(viewport=SIZE)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.seen = watch(context, page)
    page.goto(lab.url(PAGE))
    expect(page.locator(".bbcp-activity")).to_have_count(1)
    expect(page.locator(".bbcp-answer")).to_have_count(4)
    yield page
    assert page.seen.outside == [] and page.seen.ours() == []
    context.close()


def kept(page, lab):
    page.keyboard.press("ControlOrMeta+s")
    page.wait_for_timeout(1500)
    return sources(lab, PAGE)


def inside(page, box):
    """Click into a box's text and choose all of it, so that what is typed takes its place."""
    box.locator(".jp-InputArea").click()
    expect(box.locator(".cm-content")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")


def test_an_empty_cell_that_somebody_added_keeps_nothing_from_starting_and_is_not_seen(course):
    expect(course.locator(".bbcp-activity .bbcp-title")).to_be_visible()
    expect(course.locator(".bbcp-notice")).to_have_count(0)
    expect(course.locator(".jp-CodeCell.bbcp-blank")).to_have_count(1)
    assert course.locator(".jp-CodeCell.bbcp-blank:visible, .jp-CodeCell .jp-InputArea:visible").count() == 0


@pytest.mark.parametrize("place", ["a heading", "an activity", "an answer"])
def test_no_shortcut_of_jupyterlab_does_anything(course, lab, place):
    before = kept(course, lab)
    box = course.locator(".bbcp-answer").nth(2)
    if place == "a heading":
        course.locator(".jp-MarkdownCell h1").first.click()
    elif place == "an activity":
        course.locator(".bbcp-activity .bbcp-title").click()
    else:
        box.locator(".jp-InputArea").click()
        expect(box.locator(".cm-content")).to_be_focused()
    around = course.evaluate(AROUND)
    assert around["shown"] == []
    for keys in shortcuts():
        for key in keys:
            course.keyboard.press(key)
        assert course.evaluate(AROUND) == around, keys
    if place == "an answer":
        expect(box.locator(".cm-content")).to_be_focused()
        course.keyboard.press("ControlOrMeta+a")
        course.keyboard.insert_text(STUB)
        course.locator(".jp-MarkdownCell h1").first.click()
    assert kept(course, lab) == before


def test_enter_with_another_key_breaks_the_line_and_escape_leaves_the_text_open(course, lab):
    inside(course, course.locator(".bbcp-answer").first)
    for key in ("Shift+Enter", "Control+Enter", "Alt+Enter", "Enter", "Escape", "Control+m"):
        course.keyboard.type(f"Before {key}.")
        course.keyboard.press(key)
    course.keyboard.type(" The end.")
    course.keyboard.press("ArrowDown")
    course.keyboard.type(" Really.")
    expect(course.locator(".bbcp-answer").first.locator(".cm-content")).to_be_focused()
    wanted = "Before Shift+Enter.\nBefore Control+Enter.\nBefore Alt+Enter.\nBefore Enter.\n"
    assert f"{wanted}Before Escape.Before Control+m. The end. Really." in kept(course, lab)


def test_a_line_break_is_the_first_key_in_a_box_and_can_be_undone(course, lab):
    box = course.locator(".bbcp-answer").nth(1)
    box.locator(".jp-InputArea").click()
    expect(box.locator(".cm-content")).to_be_focused()
    course.keyboard.press("Shift+Enter")
    course.keyboard.type("Dana sings.")
    assert "\nDana sings." in kept(course, lab)
    course.keyboard.press("ControlOrMeta+z")
    expect(box.locator(".cm-content")).not_to_contain_text("Dana sings.")


def test_letters_typed_on_a_box_that_is_closed_open_it_and_are_kept(course, lab):
    box = course.locator(".bbcp-answer").nth(1)
    inside(course, box)
    course.keyboard.type("Dana sings.")
    course.locator(".jp-MarkdownCell h1").first.click()
    expect(box.locator(".jp-MarkdownOutput")).to_be_visible()
    box.evaluate("one => one.focus()")
    course.keyboard.type("And hums.")
    expect(box.locator(".cm-content")).to_be_focused()
    assert "Dana sings.And hums." in kept(course, lab)


def test_the_right_button_opens_no_menu_of_jupyterlab_and_the_text_stays_open(course, lab):
    box = course.locator(".bbcp-answer").nth(1)
    for place in (".jp-MarkdownCell p", ".bbcp-activity", ".bbcp-answer .jp-MarkdownOutput"):
        course.locator(place).first.click(button="right")
        course.wait_for_timeout(150)
        assert course.evaluate(AROUND)["shown"] == [], place
    inside(course, box)
    course.keyboard.type("Before.")
    box.locator(".cm-content").click(button="right")
    course.wait_for_timeout(150)
    assert course.evaluate(AROUND)["shown"] == []
    course.keyboard.type(" After.")
    assert "Before. After." in kept(course, lab)


def test_trainers_keep_the_shortcuts_and_the_menu(course):
    course.get_by_role("button", name="Options").click()
    course.get_by_role("button", name="Show all of JupyterLab").click()
    cells = course.evaluate(AROUND)["cells"]
    course.locator(".jp-MarkdownCell h1").first.click(button="right")
    expect(course.locator(".lm-Menu")).to_contain_text("Delete Cell")
    course.keyboard.press("Escape")
    course.locator(".jp-MarkdownCell h1").first.click()
    course.keyboard.press("b")
    expect(course.locator(".jp-Cell")).to_have_count(cells + 1)
    course.keyboard.press("z")
    expect(course.locator(".jp-Cell")).to_have_count(cells)
    course.keyboard.press("ControlOrMeta+b")
    expect(course.locator("#jp-left-stack")).to_be_visible()
    course.keyboard.press("ControlOrMeta+Shift+H")
    expect(course.locator(".jp-Dialog")).to_be_visible()
