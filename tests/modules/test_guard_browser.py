"""What the extension leaves alone: altered and foreign notebooks, and pages that people type over."""

import json
import shutil

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect


def change(lab, name, change_it, folder="modules"):
    """Write a changed copy of module 01."""
    source = json.loads((lab.root / "modules" / "01-services-are-not-safety.ipynb").read_text(encoding="utf-8"))
    for cell in source["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
    change_it(source["cells"])
    target = lab.root / folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(source), encoding="utf-8")
    return f"{folder}/{name}"


def code_cells(cells):
    return [cell for cell in cells if cell["cell_type"] == "code"]


def stays_quiet(page, lab, path):
    page.goto(lab.url(path))
    expect(page.locator(".jp-MarkdownCell h1").first).to_be_visible()
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first).to_be_attached()
    page.wait_for_timeout(2500)
    assert page.locator(".bbcp-activity").count() == 0
    assert page.locator(".jp-CodeCell .jp-OutputArea-output").count() == 0


def test_an_altered_cell_keeps_the_whole_notebook_from_running_and_is_shown(page, lab):
    def alter(cells):
        code_cells(cells)[0]["source"] += "\nopen('ran.txt', 'w').close()"

    stays_quiet(page, lab, change(lab, "altered.ipynb", alter))
    assert not (lab.root / "modules" / "ran.txt").exists()
    expect(page.locator(".jp-CodeCell").first).to_contain_text("ran.txt")
    expect(page.locator(".bbcp-notice")).to_contain_text("This page was changed after the course made it")


def test_a_module_beside_the_notebook_that_would_stand_in_for_the_course_keeps_it_from_running(page, lab):
    path = change(lab, "shadow.ipynb", lambda cells: None, folder="shadowed")
    (lab.root / "shadowed" / "bbcp").mkdir()
    (lab.root / "shadowed" / "bbcp" / "__init__.py").write_text("open('ran.txt', 'w').close()")
    stays_quiet(page, lab, path)
    assert not (lab.root / "shadowed" / "ran.txt").exists()
    expect(page.locator(".bbcp-notice")).to_contain_text("Move that file away")
    assert page.get_by_role("button", name="Start the activities").count() == 0


def test_a_person_may_start_an_altered_page_and_the_notice_goes_away(page, lab):
    path = change(
        lab,
        "by hand.ipynb",
        lambda cells: code_cells(cells)[0].update(source="from bbcp.widgets import Sorter as S\nS('proof-of-change')"),
    )
    stays_quiet(page, lab, path)
    page.get_by_role("button", name="Start the activities").click()
    expect(page.locator(".bbcp-activity")).to_have_count(5)
    expect(page.locator(".bbcp-notice, .bbcp-press:visible")).to_have_count(0)


def test_letters_typed_outside_an_answer_do_not_change_the_notebook(page, lab):
    path = change(lab, "letters.ipynb", lambda cells: [cell["metadata"].clear() for cell in cells])
    shutil.copy(lab.root / path, lab.root / "before.ipynb")
    page.goto(lab.url(path))
    expect(page.locator(".bbcp-activity")).to_have_count(5)
    page.locator(".jp-MarkdownCell h1").first.click()
    page.keyboard.type("abcdd xvyzmr 123456 ABMZ 00 ii", delay=5)
    page.keyboard.press("Control+s")
    page.wait_for_timeout(1500)
    before, after = (json.loads((lab.root / name).read_text())["cells"] for name in ("before.ipynb", path))
    kept = [[(one["cell_type"], "".join(one["source"])) for one in cells] for cells in (before, after)]
    assert kept[0] == kept[1]


def test_no_news_question_and_no_update_check(page, lab):
    page.goto(lab.url("modules/00-start-here.ipynb"))
    expect(page.locator(".bbcp-activity").first).to_be_visible()
    page.wait_for_timeout(1000)
    assert page.get_by_text("Would you like to get notified about official Jupyter news?").count() == 0
    assert page.seen.outside == []
