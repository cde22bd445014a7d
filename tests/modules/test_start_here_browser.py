"""The first page as a new worker meets it: a real JupyterLab, a real browser, no internet."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp.widgets.known_cells import code_sources
from lab_folder import ROOT

START = "modules/00-start-here.ipynb"


@pytest.fixture
def start(page, lab):
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    page.goto(lab.url(START))
    expect(page.locator(".bbcp-activity")).to_have_count(len(code_sources(ROOT / START)))
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_the_page_has_its_activities_and_no_code_is_seen(start):
    for name in ("Your progress", "Workbench: Kayla and Amari", "Where you start", "Check: how this course works"):
        expect(start.get_by_role("group", name=name)).to_have_count(1)
    assert start.locator(".jp-CodeCell .jp-InputArea:visible").count() == 0
    assert start.locator(".bbcp-press:visible").count() == 0


def test_what_was_begun_is_seen_on_the_map_and_in_the_bar(start, lab):
    expect(start.get_by_role("group", name="Your progress")).to_contain_text("Begin with this page: Start here")
    bench = start.get_by_role("group", name="Workbench: Kayla and Amari")
    bench.get_by_label("Your objective for Kayla").fill("Kayla will call her sitter before each shift.")
    expect(bench.locator(".bbcp-verdict")).to_be_visible()
    bench.get_by_role("button", name="Keep this try").click()
    expect(bench).to_contain_text("Kept.")
    progress = start.get_by_role("group", name="Your progress")
    progress.get_by_role("button", name="Bring up to date").click()
    expect(progress).to_contain_text("Go on with this page: Start here")
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"completed", "kept"} <= {one["verb"]["display"]["en"] for one in lines}


def test_nothing_is_cut_off_on_a_screen_of_320_pixels(start):
    start.set_viewport_size({"width": 320, "height": 800})
    start.wait_for_timeout(500)
    for piece in start.locator(".bbcp-activity").all():
        assert piece.evaluate("one => one.scrollWidth - one.clientWidth") <= 1
