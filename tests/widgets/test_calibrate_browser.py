"""Rating objectives as a learner does: by mouse, by keyboard alone, on a narrow screen, and on another day."""

import json
import re

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts, content
from bbcp.widgets.calibrating.data import get_set
from bbcp.widgets.calibrating.log import statements
from bbcp.widgets.calibrating.pages import criterion_label, kind_label
from bbcp.widgets.calibrating.rated import Rated
from tab_keys import tab_to

SET = get_set("your-eye")


@pytest.fixture
def before():
    """How many objectives of each round were rated on another day."""
    return (0, 0)


@pytest.fixture
def activity(page, lab, before):
    log = lab.work / "attempts.jsonl"
    log.unlink(missing_ok=True)
    for number, samples in enumerate(SET.rounds):
        for sample in samples[: before[number]]:
            rated = Rated(sample, sample.kind, {one: sample.levels[one] for one in sample.shown})
            for one in statements(rated, SET.id, number, take=1):
                attempts.append(one, log)
    yield opened(page, lab)
    assert page.seen.outside == []
    assert page.seen.ours() == []


def opened(page, lab):
    page.goto(lab.url(lab.write_page("try-calibrate", 'Calibrate("your-eye")')))
    found = page.get_by_role("group", name="Calibrate your eye")
    expect(found).to_be_visible()
    return found


def group(activity, name):
    return activity.get_by_role("radiogroup", name=re.compile(f"^{re.escape(name)}"))


def groups(activity, sample):
    """Give each group of the sample with the place of the key's answer in it."""
    kinds = [one["id"] for one in content.load("rubric")["kinds"]]
    yield group(activity, "What counts as proof of change?"), kinds.index(sample.kind)
    for criterion in sample.shown:
        yield group(activity, criterion_label(criterion.value)), sample.levels[criterion]


def lines(lab):
    return [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()]


def test_by_mouse_a_missing_choice_a_key_beside_the_rating_and_the_way_on(activity, lab):
    first, second = SET.rounds[0][:2]
    expect(activity.get_by_role("radiogroup")).to_have_count(1 + len(first.shown))
    activity.get_by_role("button", name="See the key").click()
    expect(activity.locator("[role=status]")).to_contain_text("Still open: Proof of change, Behavior you can see")
    for one, _ in groups(activity, first):
        one.get_by_role("radio").nth(0).check()
    activity.get_by_role("button", name="See the key").click()
    expect(activity).to_contain_text("You and the key agree on 2 of 5.")
    expect(activity.locator(".bbcp-key > li").first).to_contain_text("Too broad to see: It names")
    expect(activity.locator(".bbcp-key > li")).to_have_count(5)
    activity.get_by_role("button", name="Next objective").click()
    expect(activity).to_contain_text("First round, objective 2 of 12")
    expect(activity.get_by_role("radio", checked=True)).to_have_count(0)
    # A quick hand: what was chosen right before the press counts.
    for one, at in groups(activity, second):
        one.get_by_role("radio").nth(at).check()
    activity.get_by_role("button", name="See the key").click()
    expect(activity).to_contain_text("You and the key agree on all 5.")
    assert [one["result"]["success"] for one in lines(lab)[5:]] == [True] * 5


def choose_by_key(page, one, at):
    """Go to the next group with Tab, and to one of its answers with arrows."""
    radios = one.get_by_role("radio")
    # The answers become one group a moment after they are drawn.
    expect(radios.last).to_have_attribute("name", re.compile("."))
    page.keyboard.press("Tab")
    expect(radios.first).to_be_focused()
    page.keyboard.press("Space")
    for _ in range(at):
        page.keyboard.press("ArrowDown")
    expect(radios.nth(at)).to_be_focused()
    expect(radios.nth(at)).to_be_checked()


@pytest.mark.parametrize("before", [(10, 11)], ids=["shortly-before-the-end"])
def test_by_keyboard_alone_to_the_end_of_both_rounds_and_to_a_new_start(activity, page, lab, before):
    line, first = activity.locator(".bbcp-place-line:focus"), group(activity, "What counts").get_by_role("radio").first
    expect(activity).to_contain_text("Welcome back.")
    # From the top of the page, and back once to the line that tells where one is.
    tab_to(page, first)
    page.keyboard.press("Shift+Tab")
    for number, samples in enumerate(SET.rounds):
        for at, sample in list(enumerate(samples))[before[number] :]:
            if (number, at) != (0, before[0]):
                expect(line).to_contain_text(f"objective {at + 1} of 12")
            expect(activity.locator(".bbcp-card")).to_contain_text(sample.text)
            for one, right in groups(activity, sample):
                choose_by_key(page, one, right)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            expect(line).to_contain_text("You and the key agree on all")
            page.keyboard.press("Tab")
            expect(activity.get_by_role("button", name=re.compile("^(Next objective|See how)"))).to_be_focused()
            page.keyboard.press("Enter")
        expect(line).to_contain_text(("First round: how close", "Both rounds side by side")[number])
        page.set_viewport_size({"width": 320, "height": 800})
        fits(page)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.keyboard.press("Tab")
        expect(activity.get_by_role("link", name=re.compile("^Source"))).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    expect(line).to_contain_text("First round, objective 1 of 12")
    done = [one for one in lines(lab) if one["verb"]["display"]["en"] == "completed"]
    assert [one["result"]["score"]["raw"] for one in done] == [12, 12]


def test_a_page_opened_on_another_day_goes_on_and_fits_a_narrow_screen(activity, page, lab):
    sample = SET.rounds[0][0]
    for one, _ in groups(activity, sample):
        one.get_by_role("radio").nth(2).check()
    activity.get_by_role("button", name="See the key").click()
    expect(activity).to_contain_text("How to tell them apart:")
    page.set_viewport_size({"width": 320, "height": 800})
    fits(page)
    lab.stop_kernels()
    page.goto("about:blank")
    again = opened(page, lab)
    expect(again).to_contain_text("First round, objective 2 of 12")
    expect(again.locator("[role=status]")).to_contain_text("Welcome back.")
    fits(page)
    for label in again.locator("label:has(input[type=radio])").all():
        assert not label.is_visible() or label.bounding_box()["height"] >= 44
    assert kind_label("vague") in again.inner_text()


def fits(page):
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    wide = "all => all.filter(one => one.clientWidth && one.scrollWidth > one.clientWidth).map(one => one.className)"
    assert page.locator(".bbcp-activity, .bbcp-activity :is(.bbcp-place, .bbcp-rate, table)").evaluate_all(wide) == []
