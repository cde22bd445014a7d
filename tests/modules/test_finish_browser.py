"""The control at the end of an exercise, in a real browser: points and feedback without a trainer."""

import json
import shutil

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from hand_in_notebook import ANSWERS

HOSTILE = '<img src=x onerror="parent.hacked=1"><script>parent.hacked=1</script> Dana kneels down beside Milo.'


def opened(page, lab, name, answers):
    target = lab.root / "exercises" / name / "ex01.ipynb"
    target.parent.mkdir()
    shutil.copy(lab.root / "exercises" / "ex01_v1" / "ex01.ipynb", target)
    notebook = json.loads(target.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    target.write_text(json.dumps(notebook), encoding="utf-8")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(lab.url(target.relative_to(lab.root).as_posix()))
    expect(page.locator(".bbcp-answer")).to_have_count(4)
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first).to_be_attached()
    end = page.get_by_role("region", name="See my points and feedback")
    end.scroll_into_view_if_needed()
    return end


def test_one_press_gives_points_and_the_page_and_keeps_the_try(page, lab):
    end = opened(page, lab, "alone", ANSWERS)
    end.get_by_role("button", name="See my points and feedback").press("Enter")
    expect(end.get_by_role("status")).to_contain_text("48 of 48 points.")
    frame = end.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_have_text("Your feedback")
    expect(frame.locator("article")).to_have_count(4)
    expect(end.locator("iframe")).to_have_attribute("title", "Your feedback")
    assert len(list((lab.work / "tries" / "ex01_v1").glob("*/ex01.html"))) == 1
    with page.expect_popup() as caught:
        end.get_by_role("link", name="Open the feedback in a tab of its own").click()
    expect(caught.value.get_by_role("heading", level=1)).to_have_text("Your feedback")
    assert page.seen.outside == [] and page.seen.ours() == []


def test_nothing_that_was_written_runs_in_the_page_of_feedback(page, lab):
    end = opened(page, lab, "hostile", {"ex01-answer-1": HOSTILE, "ex01-reflection": HOSTILE})
    end.get_by_role("button", name="See my points and feedback").click()
    expect(end.get_by_role("status")).to_contain_text("of 48 points.")
    expect(end.frame_locator("iframe").locator("article").first).to_contain_text("<img src=x")
    with page.expect_popup() as caught:
        end.get_by_role("link", name="Open the feedback in a tab of its own").click()
    expect(caught.value.locator("article").first).to_contain_text("<script>")
    assert page.evaluate("window.hacked") is None
    assert caught.value.evaluate("window.hacked") is None


def test_what_is_on_the_screen_counts_saved_or_not(page, lab):
    end = opened(page, lab, "unsaved", {})
    box = page.locator(".bbcp-answer").first
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    page.keyboard.type(ANSWERS["ex01-answer-1"], delay=1)
    end.get_by_role("button", name="See my points and feedback").click()
    expect(end.get_by_role("status")).to_contain_text("16 of 48 points.")


def test_a_test_gives_no_help_while_it_is_taken_and_points_at_its_end(page, lab):
    page.goto(lab.url("exercises/pretest_v1/pretest.ipynb"))
    expect(page.locator(".bbcp-answer")).to_have_count(5)
    expect(page.get_by_role("button", name="Check my writing")).to_have_count(0)
    expect(page.locator(".bbcp-answer").first.get_by_role("status")).to_contain_text("without help")
    expect(page.get_by_role("button", name="See my points and feedback")).to_be_visible()
