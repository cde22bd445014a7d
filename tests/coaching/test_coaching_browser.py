"""A supervisor's session in a real JupyterLab and a real browser, and the same page the next day."""

import json
import shutil
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = "instructor/01-coaching.ipynb"
SERVICE = "Dana will complete a parenting class and bring the certificate."
STEP = "I will ask Dana what a visitor would see on a hard evening."


@pytest.fixture
def session(page, lab):
    if not (lab.root / "instructor").exists():
        shutil.copytree(ROOT / "instructor", lab.root / "instructor", ignore=shutil.ignore_patterns(".*"))
    page.goto(lab.url(NOTEBOOK))
    expect(page.locator(".jp-MarkdownCell h1").first).to_be_visible()
    expect(page.locator(".bbcp-activity")).to_have_count(1)
    # A person begins once the page has come to rest.
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def coaching(page):
    return page.get_by_role("group", name="Coaching session")


def test_a_session_from_the_first_word_to_the_next_day(session, lab):
    form = coaching(session)
    expect(form).to_contain_text("You will see what it does well")
    form.get_by_label("Who are you meeting with?").fill("AB")
    box = form.get_by_label("The worker's objective")
    box.click()
    box.press_sequentially(SERVICE, delay=10)
    expect(form.locator(".bbcp-strengths")).to_contain_text("Plain words")
    expect(form.locator(".bbcp-look-at")).to_contain_text("Behavior you can see")
    expect(form.locator(".bbcp-ask li")).to_have_count(3)
    expect(form.get_by_role("status").filter(has_text="Three questions are ready")).to_have_count(1)
    assert box.input_value() == SERVICE
    assert "of 16" not in form.inner_text()

    form.get_by_label("The next step, in the worker's own words").fill(STEP)
    form.get_by_label("By when?").fill("our next meeting")
    form.get_by_role("button", name="Keep it for next time").click()
    expect(form.locator(".bbcp-agree")).to_contain_text("Kept.")
    (line,) = (json.loads(one) for one in (lab.work / "coaching.jsonl").read_text().splitlines())
    assert (line["worker"], line["step"], line["case"], line["kind"]) == ("AB", STEP, "milo", "service")

    lab.stop_kernels()
    session.goto(lab.url(NOTEBOOK))
    form = coaching(session)
    expect(form).to_contain_text("Choose a name you used before to see what you agreed: AB.")
    form.get_by_label("Who are you meeting with?").fill("ab")
    expect(form.locator(".bbcp-earlier")).to_contain_text("Last time you agreed")
    expect(form.locator(".bbcp-earlier")).to_contain_text(STEP)


def test_hostile_text_is_shown_and_does_nothing(session):
    form = coaching(session)
    hostile = '<img src=x onerror="window.hacked=1">'
    form.get_by_label("Who are you meeting with?").fill(f"{hostile} B")
    form.get_by_label("The worker's objective").fill(f"When Milo hits, Dana will kneel and say {hostile} to Milo.")
    expect(form.locator(".bbcp-ask li")).to_have_count(3)
    form.get_by_label("The next step, in the worker's own words").fill(hostile)
    form.get_by_role("button", name="Keep it for next time").click()
    expect(form.locator(".bbcp-earlier")).to_contain_text("<img src=x onerror=")
    assert form.locator("img").count() == 0
    assert session.evaluate("window.hacked") is None


def test_a_sample_by_keyboard_alone(session):
    form = coaching(session)
    place = form.get_by_label("Where does the objective come from?")
    place.focus()
    # JupyterLab would take the arrow keys for itself; course/labextension/static/access.js tells it not to.
    session.keyboard.press("ArrowDown")
    which = form.get_by_label("Which one?")
    expect(which).to_be_visible()
    session.keyboard.press("Tab")
    expect(which).to_be_focused()
    session.keyboard.press("ArrowDown")
    expect(form.get_by_label("The worker's objective")).to_have_value(
        "Dana will finish the parenting class and the anger management group and bring both certificates to court."
    )
    expect(form.locator(".bbcp-ask li")).to_have_count(3)


def test_the_advice_opens_by_keyboard(session):
    form = coaching(session)
    form.get_by_label("The worker's objective").fill(SERVICE)
    advice = form.locator(".bbcp-result details")
    advice.locator("summary").focus()
    session.keyboard.press("Enter")
    expect(advice).to_have_attribute("open", "")
    expect(advice).to_contain_text("do differently with Milo")
