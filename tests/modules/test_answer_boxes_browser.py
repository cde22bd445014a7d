"""Answer boxes under real mouse and keys: they take the text and check it."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from answer_boxes import EXERCISE, SENTENCE, STUB, fresh, opened, saved, sources, write


def by_click(page, box):
    box.locator(".jp-MarkdownOutput").click()


def by_double_click(page, box):
    box.locator(".jp-MarkdownOutput p").dblclick()


def by_enter(page, box):
    box.evaluate("node => node.focus()")
    page.keyboard.press("Enter")


def by_tab(page, box):
    page.locator(".bbcp-answer").first.get_by_role("button", name="Start over").focus()
    page.keyboard.press("Tab")


@pytest.mark.parametrize("way", [by_click, by_double_click, by_enter, by_tab])
def test_a_box_opens_takes_every_letter_and_saves_by_itself(page, lab, way):
    path = fresh(lab, way.__name__)
    box = opened(page, lab, path)
    before = sources(lab, path)
    way(page, box)
    expect(box.locator(".cm-content")).to_be_focused()
    page.keyboard.type(SENTENCE, delay=3)
    saved(page, lab, path, SENTENCE)
    expected = list(before)
    expected[[n for n, text in enumerate(before) if text == STUB][1]] = SENTENCE
    assert sources(lab, path) == expected
    page.keyboard.press("Tab")
    expect(box.get_by_role("button", name="Check my writing")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(box.locator(".cm-content")).to_be_focused()


def one_word_marked(page, box):
    box.locator(".cm-content").dblclick()


def at_the_end(page, box):
    page.keyboard.press("Control+End")


def by_paste(page, box):
    box.locator(".cm-content").evaluate(
        """node => { const all = new DataTransfer(); all.setData("text/plain", "A nap. ");
        node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: all, bubbles: true, cancelable: true })); }"""
    )


def by_voice(page, box):
    page.keyboard.insert_text("A nap. ")


@pytest.mark.parametrize(
    ("way", "first"), [(one_word_marked, ""), (at_the_end, ""), (by_paste, "A nap. "), (by_voice, "A nap. ")]
)
def test_the_first_words_replace_all_of_the_stub(page, lab, way, first):
    path = fresh(lab, way.__name__)
    box = opened(page, lab, path)
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    page.wait_for_timeout(500)
    page.keyboard.press("End")
    way(page, box)
    page.keyboard.type("Dana sings.", delay=3)
    saved(page, lab, path, first + "Dana sings.")
    assert [one for one in sources(lab, path) if "Dana sings." in one] == [first + "Dana sings."]
    assert sources(lab, path).count(STUB) == sources(lab, EXERCISE).count(STUB) - 1


def slowed(page, rate=8):
    """Make the page as slow as an old computer."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})


def test_letters_typed_right_after_pasting_stand_behind_the_pasted_words(page, lab):
    path = fresh(lab, "slow")
    box = opened(page, lab, path)
    slowed(page)
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    by_paste(page, box)
    page.keyboard.type("Dana sings.", delay=3)
    saved(page, lab, path, "A nap. Dana sings.")


def test_words_copied_from_a_word_processor_come_without_their_picture(page, lab):
    path = fresh(lab, "picture")
    box = opened(page, lab, path)
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    box.locator(".cm-content").evaluate(
        """node => { const all = new DataTransfer(); all.setData("text/plain", "Dana\\r\\nsings.");
        all.items.add(new File([new Uint8Array([137, 80, 78, 71])], "words.png", { type: "image/png" }));
        node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: all, bubbles: true, cancelable: true })); }"""
    )
    page.keyboard.type(" Often.", delay=3)
    saved(page, lab, path, "Dana\nsings. Often.")
    assert "attachments" not in (lab.root / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("thief", [".bbcp-answer >> nth=0", ".jp-Notebook", ".jp-MarkdownCell >> nth=0"])
def test_a_box_that_was_clicked_has_the_focus_back_when_the_page_takes_it_late(page, lab, thief):
    path = fresh(lab, "late" + "".join(letter for letter in thief if letter.isalnum()))
    box = opened(page, lab, path)
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    # On a busy computer JupyterLab has led the focus away seconds after the press, and while somebody wrote.
    page.wait_for_timeout(2500)
    page.locator(thief).evaluate("node => { node.tabIndex = 0; node.focus(); }")
    page.keyboard.type("Dana ", delay=3)
    page.wait_for_timeout(2000)
    page.locator(thief).evaluate("node => node.focus()")
    page.keyboard.type("sings.", delay=3)
    saved(page, lab, path, "Dana sings.")
    page.keyboard.press("Tab")
    expect(box.get_by_role("button", name="Check my writing")).to_be_focused()


def test_a_box_opens_where_the_page_moves_under_the_press(page, lab):
    box = opened(page, lab, fresh(lab, "moves"))
    words = box.locator(".jp-MarkdownOutput")
    words.evaluate(
        """node => node.addEventListener("pointerdown", () => {
            const above = node.closest(".jp-Cell").previousElementSibling;
            above.style.marginBottom = "200px";
        })"""
    )
    words.click()
    expect(box.locator(".cm-content")).to_be_focused()


def test_words_that_are_marked_with_the_mouse_do_not_open_a_box(page, lab):
    box = opened(page, lab, fresh(lab, "marked"))
    at = box.locator(".jp-MarkdownOutput p").bounding_box()
    page.mouse.move(at["x"] + 5, at["y"] + at["height"] / 2)
    page.mouse.down()
    page.mouse.move(at["x"] + 120, at["y"] + at["height"] * 3, steps=5)
    page.mouse.move(at["x"] + 120, at["y"] - 60, steps=5)
    page.mouse.up()
    page.wait_for_timeout(400)
    expect(box.locator(".jp-MarkdownOutput")).to_be_visible()


def test_activities_that_start_meanwhile_leave_the_box_open_and_in_sight(page, lab):
    path = fresh(lab, "meanwhile")
    lab.write_page("known", 'Workbench("milo")')
    code = json.loads((lab.root / "modules" / "known.ipynb").read_text(encoding="utf-8"))["cells"][1]
    book = json.loads((lab.root / path).read_text(encoding="utf-8"))
    book["cells"].append(code)
    (lab.root / path).write_text(json.dumps(book), encoding="utf-8")
    page.goto(lab.url(path))
    box = page.locator(".bbcp-answer").nth(2)
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    assert page.locator(".bbcp-activity").count() == 0
    for letter in SENTENCE:
        page.keyboard.type(letter)
        page.wait_for_timeout(30)
    expect(page.locator(".bbcp-activity")).to_have_count(1)
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    expect(box.locator(".cm-content")).to_be_focused()
    page.keyboard.type(" Daily.")
    saved(page, lab, path, f"{SENTENCE} Daily.")
    expect(box.locator(".cm-content")).to_be_in_viewport()


def test_letters_after_leaving_a_box_change_nothing(page, lab):
    path = fresh(lab, "after")
    box = opened(page, lab, path)
    write(page, box)
    page.locator(".jp-MarkdownCell h1").first.click()
    page.keyboard.type("abcdd xvyzmr 123456 ABMZ 00 ii", delay=5)
    saved(page, lab, path, SENTENCE)
    page.wait_for_timeout(1500)
    assert len(sources(lab, path)) == len(sources(lab, EXERCISE))
    assert SENTENCE in sources(lab, path)


def test_what_is_on_the_screen_is_checked_as_the_workbench_would(page, lab):
    box = opened(page, lab, fresh(lab, "check"))
    check = box.get_by_role("button", name="Check my writing")
    check.click()
    expect(box.get_by_role("status")).to_contain_text("The box is empty")
    write(page, box)
    check.click()
    expect(box.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    expect(box.locator(".bbcp-criteria li")).to_have_count(8)
    expect(box.get_by_role("status")).to_contain_text("Behavior.")
    hostile = '<img src=x onerror="window.hacked=1"> """); import os'
    write(page, box, "")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(hostile + " Dana will kneel down with Milo when he hits him, daily.")
    check.click()
    expect(box.locator(".bbcp-told .bbcp-words")).to_contain_text("<img src=x")
    assert page.evaluate("window.hacked") is None
    assert page.seen.outside == [] and page.seen.ours() == []
    last = page.locator(".bbcp-answer").nth(3)
    expect(last.get_by_role("button", name="Check my writing")).to_be_hidden()
    expect(last.get_by_role("status")).to_contain_text("A person reads this answer")


def test_start_over_empties_the_box_and_keeps_the_words_in_the_log(page, lab):
    path = fresh(lab, "again")
    box = opened(page, lab, path)
    write(page, box)
    saved(page, lab, path, SENTENCE)
    box.get_by_role("button", name="Start over").click()
    box.get_by_role("button", name="Go on writing").click()
    expect(box.locator(".jp-InputArea")).to_contain_text(SENTENCE)
    box.get_by_role("button", name="Start over").click()
    box.get_by_role("button", name="Start over").click()
    expect(box.locator(".jp-InputArea")).to_contain_text(STUB)
    expect(box.locator(".cm-content")).to_be_focused()
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text().splitlines()]
    cleared = [one for one in lines if one["verb"]["display"]["en"] == "cleared"]
    assert [one["result"]["response"] for one in cleared] == [SENTENCE]
    page.keyboard.type("Anew.")
    saved(page, lab, path, "Anew.")
