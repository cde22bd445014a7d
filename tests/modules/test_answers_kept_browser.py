"""Answer boxes lose nothing: not at a reload, with a kernel, browser or server gone, or behind a dialog."""

import contextlib
import json
import os
import time

import psutil
import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from answer_boxes import EXERCISE, SENTENCE, fresh, opened, saved, sources, write
from browser_support import QUIET_ARGS, find_browser, running_lab


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


def test_a_save_waits_for_a_slow_one_before_it_and_nobody_is_asked_about_a_changed_file(page, lab):
    path, held = fresh(lab, "slow"), []

    def hold(route):
        # The server has written the file, and its answer is still on the way. A slow computer saves mid-sentence, too.
        if route.request.method == "PUT" and not held and SENTENCE in (route.request.post_data or ""):
            held.append((route, route.fetch()))
        else:
            route.fallback()

    page.route("**/api/contents/**", hold)
    write(page, opened(page, lab, path))
    saved(page, lab, path, SENTENCE)
    page.keyboard.type(" And more.", delay=3)
    page.wait_for_timeout(2500)
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    [(route, answer)] = held
    route.fulfill(response=answer)
    saved(page, lab, path, SENTENCE + " And more.")
    expect(page.locator(".jp-Dialog")).to_have_count(0)


def test_what_is_typed_while_a_slow_save_is_under_way_is_newer_than_what_the_save_writes(page, lab):
    path, held = fresh(lab, "overtaken"), []

    def hold(route):
        if route.request.method != "PUT" or (not held and SENTENCE not in (route.request.post_data or "")):
            route.fallback()
        else:
            held.append(route)

    page.route("**/api/contents/**", hold)
    write(page, opened(page, lab, path))
    until = time.monotonic() + 30
    while not held and time.monotonic() < until:
        page.wait_for_timeout(50)
    page.keyboard.type(" And more.", delay=3)
    page.wait_for_timeout(1000)
    held[0].continue_()  # the server writes it only now, later than the last letter was typed
    saved(page, lab, path, SENTENCE)
    page.reload()
    expect(page.locator(".bbcp-answer").nth(1)).to_contain_text(SENTENCE + " And more.")


def kill(folder):
    """End every program that was started with a folder on its command line, at once and without a farewell."""
    for one in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if one.pid != os.getpid() and any(str(folder) in word for word in one.cmdline()):
                one.kill()


_WRITTEN = """() => new Promise(done => {
    const request = indexedDB.open('bbcp-drafts');
    request.onsuccess = () => {
        const store = request.result.transaction('bbcp-drafts').objectStore('bbcp-drafts');
        store.count().onsuccess = () => { request.result.close(); done(); };
    };
})"""
"""A look into the browser's database, which comes after all that was put there before it: on a busy computer that takes
longer than any time a test might wait."""


def test_a_killed_browser_loses_nothing(browser, lab, tmp_path):
    path, profile = fresh(lab, "killed"), tmp_path / "profile"
    for visit in range(2):
        context = browser.browser_type.launch_persistent_context(profile, args=QUIET_ARGS, **find_browser())
        page = context.pages[0]
        box = opened(page, lab, path)
        if not visit:
            write(page, box)
            # A busy computer takes the last key late; then sooner than the file is saved.
            expect(box).to_contain_text(SENTENCE)
            page.evaluate(_WRITTEN)
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
