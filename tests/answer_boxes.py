"""What the browser tests of answer boxes share: an exercise of their own, and what is in its file."""

import contextlib
import json
import shutil
import time

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

EXERCISE = "exercises/ex01_v1/ex01.ipynb"
SENTENCE = "When Milo hits, Dana will kneel down, name the rule and add 1 story by bed time, dd xx aabb 0 0 yyz."
STUB = "Write your answer here, in place of these words."


def fresh(lab, name):
    """Lay a copy of the exercise beside it and return its path."""
    target = lab.root / "exercises" / name / "ex01.ipynb"
    target.parent.mkdir()
    shutil.copy(lab.root / EXERCISE, target)
    return target.relative_to(lab.root).as_posix()


def opened(page, lab, path):
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(lab.url(path))
    expect(page.locator(".bbcp-answer")).to_have_count(4)
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first).to_be_attached()
    return page.locator(".bbcp-answer").nth(1)


def sources(lab, path):
    return ["".join(cell["source"]) for cell in json.loads((lab.root / path).read_text(encoding="utf-8"))["cells"]]


def saved(page, lab, path, text):
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with contextlib.suppress(ValueError):
            if text in sources(lab, path):
                return
        # Not time.sleep: requests of the page pass through this program.
        page.wait_for_timeout(100)
    pytest.fail(f"not saved: {[one[-200:] for one in sources(lab, path)]}")


def write(page, box, text=SENTENCE):
    box.locator(".jp-InputArea").click()
    expect(box.locator(".cm-content")).to_be_focused()
    page.keyboard.type(text, delay=3)
