"""The letters in pictures: large enough on a small screen, and as large as a person wants them."""

import re
import shutil

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts
from bbcp.widgets import NetworkCircles
from bbcp.widgets.measuring.forms import FORMS, get_form
from bbcp.widgets.measuring.record import Record, answer_statement, end_statement
from course_pages import SMALLEST, Look, settle, wear, wider
from lab_folder import ROOT
from widgets.evidence_play import through

LINES = (
    'Progress("course")',
    'Gain("course")',
    'NetworkCircles("jade")',
    'EvidenceLog("milo")',
    'TwoAxes("smart-is-not-enough")',
    'Caseload("sixty-families")',
)
LEAST = 12
"""CSS pixels that a letter has at least."""

LETTERS = """() => [...document.querySelectorAll(
        '.bbcp-activity svg text, .bbcp-gain span, .bbcp-time-rows b, .bbcp-time-rows span')]
    .filter(one => one.getClientRects().length && one.textContent.trim())
    .map(one => {
        const drawn = one.getScreenCTM ? one.getScreenCTM().a : 1;
        return [one.textContent.trim(), drawn * parseFloat(getComputedStyle(one).fontSize)];
    })"""
OVER = """() => {
    const found = [];
    for (const svg of document.querySelectorAll('.bbcp-activity svg:has(text)')) {
        if (svg.ownerSVGElement || !svg.getClientRects().length) continue;
        const edge = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].filter(one => one.textContent.trim());
        const boxes = texts.map(one => [one.textContent, one.getBoundingClientRect()]);
        boxes.forEach(([said, a], at) => {
            if (a.left < edge.left - 4 || a.right > edge.right + 4) found.push(`${said} leaves the picture`);
            for (const [other, b] of boxes.slice(at + 1)) {
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                // The frame of a line of letters is higher than the letters in it.
                if (across > 1 && down > 0.3 * Math.min(a.height, b.height)) found.push(`${said} lies over ${other}`);
            }
            for (const point of document.querySelectorAll('.bbcp-axes-point')) {
                const b = point.getBoundingClientRect();
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > 4 && down > 4) found.push(`point ${point.textContent} lies on ${said}`);
            }
        });
    }
    return found;
}"""


def live_through():
    """Put into the log what makes every picture appear: tries, two forms, people around a family, twelve weeks."""
    for at, points in enumerate((2, 9, 14)):
        result = {"response": f"try {at}", "score": {"min": 0, "max": 16, "raw": points}}
        attempts.append(attempts.statement("attempted", "workbench/milo", result, kind="vague", rubric="1.0"))
    for form, wrong in zip(map(get_form, FORMS), (4, 0), strict=True):
        kinds = ["vague" if at < wrong else item.kind.value for at, item in enumerate(form.items)]
        record = Record(dict(zip((one.id for one in form.items), kinds, strict=True)))
        for item in form.items:
            attempts.append(answer_statement(form, item, record.answers[item.id]))
        attempts.append(end_statement(form, record))
    through("milo")
    circles = NetworkCircles("jade")
    for name in ("the bus driver", "the woman in the shop", "a coach", "a friend", "the librarian"):
        circles.places.name.value = name
        circles.places.add.click()
    for row in circles.places.rows.values():
        row.choose.value = "inner"
    circles.ending.keep.click()


def test_letters_in_pictures_are_large_enough_on_a_small_screen_and_grow_as_all_others_do(page, lab):
    live_through()
    lab.work.mkdir(exist_ok=True)
    shutil.copy(attempts.log_path(), lab.work / "attempts.jsonl")
    page.goto(lab.url(lab.write_page("try-pictures", *LINES)))
    settle(page, len(LINES))
    axes = page.locator(".bbcp-activity", has=page.locator(".bbcp-axes"))
    for number in range(8):
        axes.get_by_role("button", name="SMART and behavior", exact=True).click()
        axes.get_by_role("button", name="Next objective" if number < 7 else "See the whole picture").click()
    expect(axes.locator(".bbcp-axes-point").nth(7)).to_be_visible()
    wear(page, Look(SMALLEST, "light"))
    before = dict(page.evaluate(LETTERS))
    assert {"16", "Inner", "8", "Week 1"} <= set(before), "every picture is there"
    assert {said: size for said, size in before.items() if size < LEAST} == {}
    assert page.evaluate(OVER) == []
    course = page.get_by_role("navigation", name="Course")
    for size in ("Large", "Very large"):
        course.get_by_role("button", name="Options").click()
        page.get_by_role("button", name=size, exact=True).click()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name="Options")).to_be_hidden()
        after = dict(page.evaluate(LETTERS))
        assert {said: (small, after[said]) for said, small in before.items() if after[said] <= 1.15 * small} == {}
        assert page.evaluate(OVER) == [], size
        assert wider(page) == [], size


@pytest.mark.parametrize("name", ["harm-danger", "three-tests"])
def test_the_letters_of_a_drawing_are_large_enough_on_a_phone(page, name):
    """A drawing knows how wide it is shown: on a screen of 320 pixels that is 278."""
    drawing = (ROOT / "modules" / "images" / f"{name}.svg").read_text(encoding="utf-8")
    page.set_content(f'<div style="width:278px">{re.sub("<svg ", "<svg width=278 ", drawing, count=1)}</div>')
    page.set_viewport_size({"width": 278, "height": 300})
    letters = page.evaluate(
        """() => [...document.querySelectorAll('text')].filter(one => one.getClientRects().length).map(one =>
        [one.getScreenCTM().a * parseFloat(getComputedStyle(one).fontSize), one.getBoundingClientRect().toJSON()])"""
    )
    assert letters and all(size >= LEAST for size, _ in letters)
    assert all(box["left"] >= 8 and box["right"] <= 286 for _, box in letters)
    boxes = [box for _, box in letters]
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            beside = one["right"] < other["left"] or other["right"] < one["left"]
            assert beside or one["bottom"] < other["top"] + 6 or other["bottom"] < one["top"] + 6
