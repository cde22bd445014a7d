"""Every page of the course under axe-core, beside a JupyterLab that has nothing of the course, and 320 pixels wide.

What JupyterLab's own parts break is written into `tests/screenshots/axe.md`, beside what a bare one breaks.
"""

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from axe_support import own, shell, table, violations
from browser_support import PATIENCE, running_lab, watch
from course_pages import BOTH, LOOKS, SMALLEST, WIDE, ZOOMED, Look, course_scenes, page_wider, rest, unfold, wear, wider
from lab_folder import EMPTY, ROOT

EXERCISE = next(one for one in course_scenes() if one.path.startswith("exercises/ex01"))
SERVICE = "Dana will complete a parenting class and bring the certificate."
REPORT = ROOT / "tests" / "screenshots" / "axe.md"


@pytest.fixture(scope="module")
def bare(browser, tmp_path_factory):
    """How many nodes of a bare JupyterLab with an empty notebook break which rule, in each look."""
    with running_lab(tmp_path_factory.mktemp("bare"), bare=True) as lab:
        context = browser.new_context()
        page = context.new_page()
        watch(context, page)
        page.goto(lab.url(EMPTY))
        page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first.wait_for(timeout=2 * PATIENCE)
        assert page.locator(".bbcp-shell").count() == 0
        found = {}
        for look in LOOKS:
            wear(page, look)
            found[look] = shell(violations(page))
        context.close()
    return found


@pytest.fixture(scope="module")
def rows():
    """What was counted around each page; in the end it is written down for a person to look at."""
    counted = []
    yield counted
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(table(counted), encoding="utf-8")


@pytest.mark.parametrize("scene", course_scenes(), ids=lambda scene: scene.name)
def test_a_page_breaks_no_rule_its_shell_fewer_than_jupyterlab_does_and_nothing_is_cut_off(
    page, lab, bare, rows, scene
):
    scene.open(page, lab)
    unfold(page)
    for look in BOTH:
        wear(page, look)
        found = violations(page)
        assert not own(found), look.name
        here = shell(found)
        rows.append((scene.name, look.name, here, bare[look]))
        no_worse(found, bare[look])
        assert sum(here.values()) < sum(bare[look].values()), f"{look.name}: {here} beside {bare[look]}"
    for width in (ZOOMED, SMALLEST):
        wear(page, Look(width, "light"))
        assert wider(page) == [], width
        assert page_wider(page) == [], width
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_all_of_jupyterlab_around_a_page_is_no_worse_than_without_the_course(page, lab, bare):
    course_scenes()[0].open(page, lab)
    page.get_by_role("navigation", name="Course").get_by_role("button", name="Options").click()
    page.get_by_role("button", name="Show all of JupyterLab").click()
    expect(page.locator("#jp-MainMenu")).to_be_visible()
    for look in (Look(WIDE, "light"), Look(WIDE, "dark")):
        wear(page, look)
        found = violations(page)
        assert not own(found), look.name
        no_worse(found, bare[look])


def no_worse(found, beside):
    """Hold what is JupyterLab's own beside what a bare JupyterLab has: no other rule, and no more nodes."""
    here = shell(found)
    assert set(here) <= set(beside), here
    assert sum(here.values()) <= sum(beside.values()), here


def test_what_the_bar_opens_breaks_no_rule(page, lab):
    course_scenes()[0].open(page, lab)
    for look in BOTH:
        wear(page, look)
        for name in ("All pages", "Options"):
            button = page.get_by_role("navigation", name="Course").get_by_role("button", name=name)
            button.click()
            expect(page.get_by_role("dialog", name=name)).to_be_visible()
            assert not own(violations(page)), f"{name}, {look.name}"
            page.keyboard.press("Escape")


def test_an_answer_box_breaks_no_rule_while_it_is_written_in_and_read(page, lab):
    EXERCISE.open(page, lab)
    box = page.locator(".bbcp-answer").first
    box.locator(".jp-InputArea").click()
    expect(box.locator(".cm-content")).to_be_focused()
    page.keyboard.type(SERVICE)
    for look in BOTH:
        wear(page, look)
        assert not own(violations(page)), f"while written in, {look.name}"
    box.get_by_role("button", name="Check my writing").click()
    expect(box.locator(".bbcp-verdict")).to_be_visible()
    for look in BOTH:
        wear(page, look)
        assert not own(violations(page)), f"after it was read, {look.name}"
    box.get_by_role("button", name="Start over").click()
    rest(page)
    assert not own(violations(page)), "while it asks whether to start over"


def test_a_page_that_does_not_start_by_itself_breaks_no_rule(page, lab):
    path = lab.root / "modules" / "altered.ipynb"
    altered = (lab.root / "modules" / "00-start-here.ipynb").read_text(encoding="utf-8")
    path.write_text(altered.replace("from bbcp.widgets", "import os\\nfrom bbcp.widgets"), encoding="utf-8")
    page.goto(lab.url("modules/altered.ipynb"))
    expect(page.locator(".bbcp-notice")).to_be_visible()
    for theme in ("light", "dark"):
        wear(page, Look(WIDE, theme))
        assert not own(violations(page)), theme
