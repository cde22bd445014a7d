"""The progress page in a real JupyterLab, and that it reads a log just as the bar above the page does."""

import json
import random

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts
from bbcp.progress import page_state, states
from bbcp.widgets.course_map import course_map_text
from bbcp.widgets.growth.map_sheet import map_html
from bbcp.widgets.growth.progress import course_pages
from bbcp.widgets.takeaways.printing import print_page
from course_pages import wider
from lab_folder import ROOT
from paper import RECORD, printed, sheets
from tab_keys import tab_to

SCRIPT = ROOT / "course" / "labextension" / "static" / "progress.js"
READ = """async ([script, text, pages]) => {
    const code = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
    const progress = new (await import(code)).Progress(null);
    progress._read(text);
    return [Object.fromEntries(progress._states), pages.map(one => progress.page({activities: one}) || "")];
}"""


def some_log(chance):
    """A log as it may come out of weeks of work, with some damage in it."""
    lines = []
    for _ in range(chance.randrange(40)):
        name = "/".join(chance.choice(["a", "b", "exercise"]) for _ in range(chance.randint(1, 3)))
        one = attempts.statement(chance.choice(list(attempts.VERBS)), name, {})
        damage = chance.random()
        if damage < 0.05:
            one["object"] = chance.choice([None, {}, {"id": 3}])
        elif damage < 0.1:
            one["verb"] = chance.choice([None, {}, {"display": {}}])
        text = json.dumps(one)
        lines.append(text[: chance.randrange(len(text))] if damage > 0.9 else text)
    return "\n".join([*lines, "[]", "12", ""])


def test_the_page_and_the_bar_read_the_same_out_of_a_log(page, tmp_path):
    page.goto("about:blank")
    script, chance = SCRIPT.read_text(encoding="utf-8"), random.Random(7)
    pages = [["a/a"], ["a/a", "a/b"], ["b/b", "a/b", "b/a"], [], ["a/b/a"], ["exercise/a"]]
    seen = set()
    for number in range(60):
        text = some_log(chance)
        log = tmp_path / f"{number}.jsonl"
        log.write_text(text, encoding="utf-8")
        ours = states(attempts.read(log))
        theirs, their_pages = page.evaluate(READ, [script, text, pages])
        assert ours == theirs, text
        assert [page_state(one, ours) for one in pages] == their_pages, text
        seen |= set(their_pages)
    assert seen == {"", "started", "done"}


@pytest.fixture
def opened(page, lab):
    page.add_init_script(RECORD)
    score = {"min": 0, "max": 16}
    lines = [attempts.statement("completed", "sorter/proof-of-change", {"completion": True})]
    for number, (kind, points) in enumerate([("service", 2.4), ("vague", 3), ("mixed", 9), ("behavioral", 14)]):
        result = {"response": f"try {number}", "score": {**score, "raw": points}}
        lines.append(attempts.statement("attempted", "workbench/milo", result, kind=kind, rubric="1.0"))
    lab.work.mkdir(exist_ok=True)
    text = "".join(json.dumps(one) + "\n" for one in lines)
    (lab.work / "attempts.jsonl").write_text('{"torn\n' + text, encoding="utf-8")
    page.goto(lab.url(lab.write_page("try-progress", 'Progress("course")')))
    activity = page.get_by_role("group", name="Your progress")
    expect(activity).to_contain_text("Go on with this page: Module 1: Services are not safety")
    yield activity
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_it_tells_where_one_is_by_mouse_and_by_keyboard_and_nothing_is_cut_off(opened, page, lab):
    expect(opened.get_by_role("img", name="4 tries, from 2.4 points to 14 of 16.")).to_be_visible()
    table, rows = opened.get_by_text("Show them as a table"), opened.get_by_role("row")
    expect(rows).to_have_count(0)
    table.click()
    expect(rows).to_have_count(5)
    expect(rows.last).to_contain_text("Behavior")
    module = opened.locator("summary").filter(has_text="Module 1: Services are not safety")
    expect(opened.get_by_text("Sort it: what counts as proof?")).to_be_hidden()
    tab_to(page, module)
    expect(module).to_contain_text("1 of ")
    page.keyboard.press("Enter")
    expect(opened.get_by_text("Sort it: what counts as proof?")).to_be_visible()
    kept = attempts.statement("kept", "workbench/milo", {"response": "x"})
    with (lab.work / "attempts.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(kept) + "\n")
    refresh = opened.get_by_role("button", name="Bring up to date")
    tab_to(page, refresh)
    page.keyboard.press("Space")
    expect(opened.locator("[role=status]")).to_contain_text("This is up to date.")
    expect(module).to_contain_text("2 of ")
    expect(refresh).to_be_focused()
    page.set_viewport_size({"width": 320, "height": 640})
    opened.evaluate("one => one.querySelectorAll('details').forEach(each => { each.open = true })")
    assert wider(page) == []
    for target in [refresh, *opened.locator("summary").all()]:
        assert target.bounding_box()["height"] >= 44


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_map_of_the_course_prints_on_one_page_with_room_to_spare_for_wider_letters(page, paper):
    pages = course_pages(course_map_text())
    html = map_html(pages, {one: "done" for each in pages for one in each.activities})
    assert sheets(page, print_page("t", html, "t"), paper, scale=1.1) == 1
    assert sheets(page, print_page("t", html * 2, "t"), paper) > 1


def test_the_map_is_printed_by_keyboard_with_what_is_done_on_it(opened, page, lab):
    tab_to(page, opened.get_by_role("button", name="Print the map on one page"))
    page.keyboard.press("Enter")
    (sheet,) = printed(page, 1)
    assert sheet["framed"] and sheet["title"] == "Safety over services - The course on one page"
    assert "Module 9: Carry it into practice" in sheet["text"] and "Bring up to date" not in sheet["text"]
    expect(opened.locator("[role=status]")).to_contain_text("The print window opens")
