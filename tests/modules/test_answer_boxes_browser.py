"""Answer boxes under real mouse and keys: they take the text, check it, and lose none of it."""

import contextlib
import json
import os
import shutil
import time

import psutil
import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from browser_support import QUIET_ARGS, find_browser, running_lab

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


def test_a_box_that_was_clicked_has_the_focus_back_when_the_page_takes_it_late(page, lab):
    path = fresh(lab, "late")
    box = opened(page, lab, path)
    box.locator(".jp-MarkdownOutput").click()
    expect(box.locator(".cm-content")).to_be_focused()
    page.wait_for_timeout(600)
    page.locator(".bbcp-answer").first.evaluate("node => node.focus()")
    page.wait_for_timeout(300)
    page.keyboard.type("Dana sings.", delay=3)
    saved(page, lab, path, "Dana sings.")


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


def test_a_reload_right_after_the_last_letter_loses_nothing(page, lab):
    path = fresh(lab, "reload")
    write(page, opened(page, lab, path))
    page.reload()
    expect(page.locator(".bbcp-answer").nth(1)).to_contain_text(SENTENCE)
    saved(page, lab, path, SENTENCE)


def test_a_kernel_that_starts_anew_loses_nothing_and_checks_again(page, lab):
    path = fresh(lab, "kernel")
    box = opened(page, lab, path)
    write(page, box)
    for kernel in json.loads(lab.ask("/api/kernels")):
        lab.ask(f"/api/kernels/{kernel['id']}/restart", "POST")
    box.get_by_role("button", name="Check my writing").click()
    expect(box.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    saved(page, lab, path, SENTENCE)


def kill(folder):
    """End every program that was started with a folder on its command line, at once and without a farewell."""
    for one in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if one.pid != os.getpid() and any(str(folder) in word for word in one.cmdline()):
                one.kill()


def test_a_killed_browser_loses_nothing(browser, lab, tmp_path):
    path, profile = fresh(lab, "killed"), tmp_path / "profile"
    for visit in range(2):
        context = browser.browser_type.launch_persistent_context(profile, args=QUIET_ARGS, **find_browser())
        page = context.pages[0]
        box = opened(page, lab, path)
        if not visit:
            write(page, box)
            page.wait_for_timeout(150)
            kill(profile)
            with contextlib.suppress(Exception):
                context.close()
            continue
        expect(box).to_contain_text(SENTENCE)
        saved(page, lab, path, SENTENCE)
        context.close()


def test_a_killed_server_loses_nothing(page, tmp_path):
    with running_lab(tmp_path) as one:
        box = opened(page, one, EXERCISE)
        write(page, box)
        saved(page, one, EXERCISE, SENTENCE)
        one.server.kill()
        one.server.wait()
        page.keyboard.type(" And more", delay=3)
        # JupyterLab tries to save, finds nobody there and would open a dialog over the words.
        expect(page.locator(".bbcp-check [role=status]").nth(1)).to_contain_text("The course is not running just now")
        page.keyboard.type(".", delay=3)
        expect(page.locator(".jp-Dialog")).to_have_count(0)
        page.wait_for_timeout(300)
    assert SENTENCE in sources(one, EXERCISE)
    with running_lab(tmp_path, like=one) as again:
        page.reload()
        expect(page.locator(".bbcp-answer").nth(1)).to_contain_text(SENTENCE + " And more.")
        saved(page, again, EXERCISE, SENTENCE + " And more.")


DIALOG = """title => {
    const dialog = document.createElement('dialog');
    dialog.className = 'jp-Dialog';
    dialog.innerHTML =
        '<div class="jp-Dialog-header"></div><input><button class="jp-Dialog-button jp-mod-accept">Ok</button>';
    document.body.append(dialog);
    dialog.show();
    setTimeout(() => (dialog.firstChild.textContent = title), 100);
}"""
"""A dialog as JupyterLab opens one: its title comes a moment later."""


def test_any_other_dialog_gets_the_keys(page, lab):
    box = opened(page, lab, fresh(lab, "asked"))
    write(page, box, "Words. ")
    page.evaluate(DIALOG, "Rename File")
    field = page.locator(".jp-Dialog input")
    expect(field).to_be_focused()
    page.keyboard.type("other name")
    expect(field).to_have_value("other name")


def test_a_dialog_about_the_lost_server_gets_no_key(page, lab):
    box = opened(page, lab, fresh(lab, "shielded"))
    write(page, box, "Words")
    page.evaluate(DIALOG, "File Save Error for ex01.ipynb")
    page.keyboard.type(" and more")
    expect(box.locator(".cm-content")).to_have_text("Words and more")
    expect(box.locator(".cm-content")).to_be_focused()
    expect(page.locator(".jp-Dialog input")).to_have_value("")
