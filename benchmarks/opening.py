"""What a person waits for on a page of the course, beside a bare JupyterLab in the same run.

    python benchmarks/opening.py [ROUNDS]

- From the address to the first activity that can be used: cold (the server has just started, there is no kernel and
  the browser remembers nothing) and warm (the same page a second time, its kernel still there). Beside it stands a
  bare JupyterLab that opens an empty notebook: until it is on the screen, and until it has run a first "1".
- From a key press in the workbench, and from "Check my writing" in an exercise, to the feedback on the screen. The
  first press of that button since the page was opened is told by itself.

Seconds and milliseconds are told as the page itself sees them. ROUNDS (default 3) openings of each sort are made, in
turn, and the median is told, so that a busy machine is as hard on the one as on the other. Prints JSON; nothing
passes or fails. What comes before, from `python start.py` on, is measured by benchmarks/starting.py.
"""

import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from judging import milliseconds, reference_loop

from browser_support import QUIET_ARGS, SHUT, find_browser, running_lab
from lab_folder import EMPTY

PAGE = "modules/01-services-are-not-safety.ipynb"
EXERCISE = "exercises/ex01_v1/ex01.ipynb"
PRESSES = 40
PATIENCE = 120_000
REST = 150
"""Milliseconds between a feedback and the next key: a quick typist."""
LATER = ", name the rule and sit with him each time for three months, as Grandma Ruth will see, step 0"
"""What makes a whole objective of the sentence that is checked first."""

# The page looks at itself with every frame and writes down when it first sees what a person waits for.
WATCH = """(() => {
    const first = selector => [...document.querySelectorAll(selector)].find(one => one.getClientRects().length);
    const usable = {
        activity: () => first('.bbcp-activity :is(button, textarea):enabled'),
        page: () => first('.jp-Notebook h1, .jp-Notebook .cm-content'),
        result: () => first('.jp-CodeCell .jp-OutputArea-output'),
    };
    window.seen = {};
    const look = () => {
        for (const [name, ready] of Object.entries(usable)) {
            if (!(name in seen) && ready()) seen[name] = performance.now();
        }
        if (Object.keys(seen).length < Object.keys(usable).length) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})()"""

# From the event to the frame after the one in which the feedback changed: then it is on the screen.
TIME_IT = """([from, kind, into]) => {
    const target = document.querySelector(from);
    window.times = [];
    window.answered = 0;
    let since = 0;
    target.addEventListener(kind, () => { since = performance.now(); }, true);
    new MutationObserver(() => {
        const began = since;
        since = 0;
        if (!began) return;
        requestAnimationFrame(() => setTimeout(() => {
            times.push(performance.now() - began);
            answered += 1;
        }, 0));
    }).observe(document.querySelector(into), {childList: true, subtree: true, characterData: true});
}"""


def open_page(context, lab, path, wanted):
    """Open a page in a new tab and return the seconds until each thing that was seen, once `wanted` is there."""
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(lab.url(path))
    if wanted == "result":
        # The page of the course runs by itself; here a quick person does it, as soon as there is somewhere to type.
        page.locator(".jp-Notebook .cm-content").first.click(timeout=PATIENCE)
        page.keyboard.type("1")
        # While there is no kernel yet, JupyterLab lets a press fall.
        while not page.evaluate("'result' in window.seen"):
            page.keyboard.press("Control+Enter")
            page.wait_for_timeout(100)
    page.wait_for_function("wanted => wanted in window.seen", arg=wanted, timeout=PATIENCE)
    return page, {name: value / 1000 for name, value in page.evaluate("window.seen").items()}


def opening(browser, path, wanted, bare):
    """Start a server and open a page twice; return the seconds of the first and of the second opening."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, running_lab(Path(folder), bare=bare) as lab:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        found = {}
        for name in ("cold", "warm"):
            page, seen = open_page(context, lab, path, wanted)
            found[name] = {what: seen[what] for what in ("page", wanted)}
            page.wait_for_timeout(2000)
            page.close()
        context.close()
    return found


def spread(times):
    """Return the median and the 95th percentile of some milliseconds."""
    times = sorted(times)
    return {
        "presses": len(times),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[min(len(times) - 1, int(len(times) * 0.95))], 1),
    }


def timed(page, press, count=PRESSES):
    """Press again and again, each time once the feedback to the press before is there; return the milliseconds."""
    for number in range(count):
        press(number)
        page.wait_for_function("number => window.answered > number", arg=number, timeout=PATIENCE)
        page.wait_for_timeout(REST)
    return page.evaluate("window.times")


def typing(context, lab):
    """Time a key press in the workbench until its feedback."""
    page, _ = open_page(context, lab, PAGE, "activity")
    bench = page.get_by_role("group", name="Workbench: Dana and Milo")
    box = bench.get_by_label("Your objective for Dana")
    box.click()
    box.press_sequentially("When Milo hits, Dana will kneel down", delay=30)
    verdict = bench.locator(".bbcp-verdict")
    verdict.wait_for()
    page.wait_for_timeout(1000)
    verdict.evaluate("one => one.closest('.widget-html').id = 'bench-verdict'")
    box.evaluate("one => one.id = 'bench-box'")
    page.evaluate(TIME_IT, ["#bench-box", "keydown", "#bench-verdict"])
    words = " and name the rule in a calm voice, every evening for three months, as seen by Grandma Ruth."
    times = timed(page, lambda number: page.keyboard.type(words[number]))
    page.close()
    return times


def checking(context, lab):
    """Time a press of "Check my writing" until its feedback; the last word is written anew before each.

    Returns the milliseconds of the first press, and those of the presses after it.
    """
    page, _ = open_page(context, lab, EXERCISE, "page")
    box = page.locator(".bbcp-answer").first
    box.locator(".jp-InputArea").click(timeout=PATIENCE)
    box.locator(".cm-content:focus").wait_for()
    # The first press comes once a quick typist has written a sentence.
    page.keyboard.type("When Milo hits, Dana will kneel down", delay=REST)
    check = box.get_by_role("button", name="Check my writing")
    box.evaluate("one => one.id = 'bench-box'")
    page.evaluate(TIME_IT, ["#bench-box .bbcp-first", "click", "#bench-box .bbcp-told"])

    def press(number):
        box.locator(".cm-content, .jp-MarkdownOutput").first.click()
        box.locator(".cm-content:focus").wait_for()
        page.keyboard.press("Control+End")
        if number:
            page.keyboard.press("Control+Backspace")  # an objective stays as long as objectives are
        page.keyboard.type(str(number) if number else LATER)
        check.click()

    [first, *times] = timed(page, press, PRESSES + 1)
    page.close()
    return first, times


def median_of(rounds):
    """Return the median of each figure over some rounds."""
    return {
        when: {name: round(statistics.median(one[when][name] for one in rounds), 2) for name in rounds[0][when]}
        for when in rounds[0]
    }


def main(rounds):
    course, bare = [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(args=[*QUIET_ARGS, SHUT], **find_browser())
        opening(browser, EMPTY, "result", bare=True)  # the disk and the browser warm up
        for _ in range(rounds):
            bare.append(opening(browser, EMPTY, "result", bare=True))
            course.append(opening(browser, PAGE, "activity", bare=False))
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, running_lab(Path(folder)) as lab:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            keys, (first_check, checks) = typing(context, lab), checking(context, lab)
            context.close()
        browser.close()
    loop = statistics.median(milliseconds(reference_loop) for _ in range(20))
    ours, theirs = median_of(course), median_of(bare)
    result = {
        "rounds": rounds,
        "course_seconds": ours,
        "bare_jupyterlab_seconds": theirs,
        **{
            f"ratio_{when}": {
                f"activity_to_{what}": round(ours[when]["activity"] / theirs[when][what], 2)
                for what in ("page", "result")
            }
            for when in ours
        },
        "key_to_feedback": spread(keys),
        "first_check_ms": round(first_check, 1),
        "check_to_feedback": spread(checks),
        "reference_loop_ms": round(loop, 3),
        "key_median_to_reference": round(statistics.median(keys) / loop, 1),
        "check_median_to_reference": round(statistics.median(checks) / loop, 1),
        "load_before_and_after": [round(value, 1) for value in (LOAD, os.getloadavg()[0])],
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    LOAD = os.getloadavg()[0]
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
