"""Activities that are only written in, read or printed: first by keyboard alone, down the page, then by mouse.

All stand on one page, which stays open: each test goes on from where the one before it has left the focus.
"""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts
from bbcp.widgets.course_map import course_map_text
from bbcp.widgets.measuring.forms import FORMS, get_form
from bbcp.widgets.measuring.record import Record, answer_statement, end_statement
from browser_support import PATIENCE, SIZE, watch
from course_pages import settle
from paper import RECORD, printed
from tab_keys import tab_to

LINES = (
    'Workbench("milo")',
    'Builder("milo")',
    'Takeaway("services-are-not-safety")',
    'Progress("course")',
    'CompletionRecord("course")',
    'Gain("course")',
    'Builder("danger/milo")',
    'ActionPlan("course")',
)
SERVICE = "Dana will complete a parenting class and learn to stay calm."
VAGUE = "Dana will stay calm when Milo throws things."
ACTION = "kneel to his level and name the rule"


def lived_through():
    """Give the lines of somebody who has done all of the course, with both forms and a few tries."""
    for one in json.loads(course_map_text())["pages"]:
        # The two forms follow below, with answers in them.
        for name in (each for each in one["activities"] if not each.startswith("baseline/")):
            yield attempts.statement("completed", name, {"completion": True})
    for points in (3, 9):
        result = {"response": f"try {points}", "score": {"min": 0, "max": 16, "raw": points}}
        yield attempts.statement("attempted", "workbench/rosa", result, kind="vague", rubric="1.0")
    for form, wrong in zip(map(get_form, FORMS), (4, 0), strict=True):
        kinds = ["vague" if at < wrong else item.kind.value for at, item in enumerate(form.items)]
        record = Record(dict(zip((item.id for item in form.items), kinds, strict=True)))
        yield from (answer_statement(form, item, record.answers[item.id]) for item in form.items)
        yield end_statement(form, record)


@pytest.fixture(scope="module")
def page(browser, lab):
    for line in lived_through():
        attempts.append(line, lab.work / "attempts.jsonl")
    context = browser.new_context(viewport=SIZE)
    one = context.new_page()
    one.set_default_timeout(PATIENCE)
    one.add_init_script(RECORD)
    seen = watch(context, one)
    one.goto(lab.url(lab.write_page("try-both-ways", *LINES)))
    settle(one, len(LINES))
    yield one
    assert seen.outside == []
    assert seen.ours() == []
    context.close()


def group(page, line):
    return page.locator(".bbcp-activity").nth(LINES.index(line))


def press(page, target, key="Enter"):
    """Go to a button by Tab and press it."""
    tab_to(page, target)
    page.keyboard.press(key)


def noted(lab, verb):
    lines = (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()
    return [one["result"]["response"] for one in map(json.loads, lines) if one["verb"]["display"]["en"] == verb]


def test_by_keyboard_all_findings_and_fewer_and_the_model_answer_after_two_tries(page):
    bench = group(page, LINES[0])
    box, keep = bench.get_by_label("Your objective for Dana"), bench.get_by_role("button", name="Keep this try")
    tab_to(page, box)
    page.keyboard.type(VAGUE)
    # Marks stand in the words as they are typed, before anything is pressed.
    expect(bench.locator(".bbcp-words mark").first).to_be_visible()
    press(page, keep)
    expect(bench).to_contain_text("Kept.")
    expect(bench.get_by_role("button", name="See a model answer")).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    expect(box).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(SERVICE)
    expect(bench.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
    press(page, keep, "Space")
    expect(bench.get_by_role("button", name="See a model answer")).to_be_visible()
    more, found = bench.get_by_role("button", name="Show all"), bench.locator(".bbcp-findings > li")
    expect(found).to_have_count(3)
    press(page, more)
    fewer = bench.get_by_role("button", name="Show the first three")
    expect(fewer).to_be_focused()
    assert found.count() > 3
    page.keyboard.press("Space")
    expect(found).to_have_count(3)
    press(page, bench.get_by_role("button", name="See a model answer"))
    expect(bench).to_contain_text("One way to write it")


def test_by_keyboard_a_sentence_is_built_and_kept(page, lab):
    builder = group(page, LINES[1])
    for label, words in (("1. Who acts?", "Dana"), ("2. What would a camera see?", ACTION), ("3. When", "Milo hits")):
        tab_to(page, builder.get_by_label(label))
        page.keyboard.type(words)
    wanted = f"When Milo hits, Dana will {ACTION}."
    expect(builder.locator(".bbcp-built")).to_have_text(wanted)
    press(page, builder.get_by_role("button", name="Keep this sentence"))
    expect(builder).to_contain_text("Kept.")
    assert wanted in noted(lab, "kept")


def test_by_keyboard_the_sheet_is_printed_and_read(page):
    sheet = group(page, LINES[2])
    press(page, sheet.get_by_role("button", name="Print this sheet"))
    assert "Say it to a family member" in printed(page, 1)[0]["text"]
    press(page, sheet.get_by_role("button", name="I have read it"), "Space")
    expect(sheet.locator("[role=status]")).to_contain_text("Noted.")


def test_by_keyboard_the_table_of_tries_is_opened(page):
    progress = group(page, LINES[3])
    press(page, progress.get_by_text("Show them as a table"))
    expect(progress.get_by_role("row").filter(has_text="9 of 16")).to_have_count(1)


def test_by_keyboard_the_record_is_brought_up_to_date_gets_a_name_and_is_printed(page, lab):
    record = group(page, LINES[4])
    tab_to(page, record.get_by_label("Your name, as it should stand on the record"))
    page.keyboard.type("Imani Jones")
    expect(record.locator(".bbcp-sheet")).to_contain_text("Imani Jones")
    page.evaluate("window.printed = []")
    press(page, record.get_by_role("button", name="Print the record"))
    assert "Imani Jones" in printed(page, 1)[0]["text"]
    press(page, record.get_by_role("button", name="Bring up to date"), "Space")
    expect(record.locator("[role=status]")).to_contain_text("This is up to date.")
    assert "Imani" not in (lab.work / "attempts.jsonl").read_text(encoding="utf-8")


def test_by_mouse_what_has_changed_is_read_as_a_table(page):
    gain = group(page, LINES[5])
    expect(gain).to_contain_text("In the second one you saw 10.")
    gain.get_by_text("Show the same as a table").first.click()
    expect(gain.get_by_role("table").first).to_contain_text("Too broad to see")
    gain.get_by_role("button", name="Bring up to date").click()
    expect(gain.locator("[role=status]")).to_contain_text("This is up to date.")


def test_by_mouse_a_danger_statement_is_built_and_kept(page, lab):
    builder = group(page, LINES[6])
    for label, words in (
        ("1. Who worries?", "Grandma Ruth"),
        ("2. About which caregiver?", "Dana"),
        ("3. What may this caregiver do", "hit him with a belt"),
        ("4. When is it most likely?", "when he hits"),
    ):
        builder.get_by_label(label).click()
        page.keyboard.type(words)
    builder.get_by_role("button", name="Ideas:").last.click()
    builder.locator(".bbcp-ideas button:visible").nth(2).click()
    wanted = (
        "Grandma Ruth worries that when he hits, Dana may hit him with a belt, "
        "and he could be bruised, badly hurt or stay afraid of her."
    )
    expect(builder.locator(".bbcp-built").first).to_have_text(wanted)
    builder.get_by_role("button", name="Keep this sentence").click()
    expect(builder).to_contain_text("How the course says it")
    assert wanted in noted(lab, "kept")


def test_by_mouse_the_first_steps_are_kept_and_printed(page, lab):
    plan = group(page, LINES[7])
    for at, words in enumerate(("the plan with the class", "my supervisor", "by Friday")):
        plan.get_by_role("textbox").nth(at).click()
        page.keyboard.type(words)
    plan.get_by_role("button", name="Keep my plan").click()
    expect(plan).to_contain_text("Kept. You can change it and keep it again.")
    assert "the plan with the class\n\nmy supervisor\n\nby Friday" in noted(lab, "kept")
    page.evaluate("window.printed = []")
    plan.get_by_role("button", name="Print my plan").click()
    assert "by Friday" in printed(page, 1)[0]["text"]


def test_by_mouse_the_sheet_is_printed_and_the_pages_of_the_course_are_opened(page):
    page.evaluate("window.printed = []")
    sheet, progress = group(page, LINES[2]), group(page, LINES[3])
    sheet.get_by_role("button", name="Print this sheet").click()
    assert "Say it to a family member" in printed(page, 1)[0]["text"]
    sheet.get_by_role("button", name="I have read it").click()
    expect(sheet.locator("[role=status]")).to_contain_text("Noted.")
    progress.locator("summary").filter(has_text="Module 1: Services are not safety").click()
    expect(progress.get_by_text("Sort it: what counts as proof?")).to_be_visible()
    progress.get_by_role("button", name="Bring up to date").click()
    expect(progress.locator("[role=status]")).to_contain_text("This is up to date.")
