"""A whole plan as a learner meets it in a real JupyterLab, and how the family's copy comes out of the printer."""

import json
import re

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import content
from bbcp.widgets.planning.draft import LONGEST, Draft, names
from bbcp.widgets.planning.family_copy import paper_page
from bbcp.widgets.planning.read_plan import get_plan
from course_pages import wider
from paper import RECORD, printed, sheets
from tab_keys import tab_to

PLANS = [one["id"] for one in content.load("plans")]
TEXTS = {
    "empty": "",
    "long": "We call Aunt Carmen first and then we wait with Leo and Inez. ",
    "capitals": "WE CALL AUNT CARMEN FIRST ",
    "one word": "W",
    "lines": "we call\n\n\n",
    "wide": "家",
}
ACT = "Before I leave for work, Amari and I say out loud who is with him tonight"


def filled(plan, text):
    return Draft(boxes={name: (text * 400)[: LONGEST[name.rpartition(".")[2]]] for name in names(plan)})


@pytest.mark.parametrize("plan_id", PLANS)
def test_the_familys_copy_prints_on_one_sheet_however_much_is_written(page, plan_id):
    plan = get_plan(plan_id)
    for name, text in TEXTS.items() if names(plan) else [("given", "")]:
        html = paper_page(plan, filled(plan, text), "t")
        for paper in ("A4", "Letter"):
            # A little larger than it is printed: other computers have wider letters.
            assert sheets(page, html, paper, scale=1.05) == 1, f"{name} on {paper}"


def test_the_measure_tells_a_copy_that_is_too_long(page):
    plan = get_plan("rosa")
    draft = Draft(boxes={name: TEXTS["long"] * 60 for name in names(plan)})
    assert sheets(page, paper_page(plan, draft, "t"), "Letter") > 1


@pytest.fixture
def open_plan(page, lab):
    page.add_init_script(RECORD)

    def open_one(plan_id):
        page.goto(lab.url(lab.write_page(f"try-{plan_id}", f'FamilyPlan("{plan_id}")')))
        one = page.get_by_role("group", name=content_of(plan_id)["title"])
        expect(one.locator(".bbcp-place-line")).to_be_visible()
        return one

    yield open_one
    assert page.seen.outside == []
    assert page.seen.ours() == []


def content_of(plan_id):
    return next(one for one in content.load("plans") if one["id"] == plan_id)


def lines(lab):
    return [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()]


def test_half_a_plan_by_mouse_on_a_narrow_screen_from_start_to_print(open_plan, page, lab):
    plan = open_plan("kayla")
    page.set_viewport_size({"width": 320, "height": 700})
    assert wider(page) == []
    plan.get_by_role("button", name="Go on").click()
    expect(plan.locator(".bbcp-place-line")).to_be_focused()
    plan.get_by_role("button", name="A behavior", exact=True).click()
    expect(plan.locator(".bbcp-why")).to_contain_text("A behavior - Look again.")
    for mark in ("A state", "A service", "A behavior"):
        plan.get_by_role("button", name=mark, exact=True).click()
        expect(plan.locator(".bbcp-why-right")).to_contain_text(f"{mark} - Yes.")
        assert wider(page) == []
        plan.get_by_role("button", name=re.compile("Next one|See all of them")).click()
    plan.get_by_role("button", name="Go on").click()
    for place in ("What Kayla does when the sitter", "What Kayla and Amari talk", "No place in this plan"):
        piece = plan.get_by_role("button", name=place)
        piece.click()
        expect(plan.locator(".bbcp-why-right")).to_be_visible()
        assert piece.bounding_box()["height"] >= 44
        plan.get_by_role("button", name=re.compile("Next one|See all of them")).click()
    plan.get_by_role("button", name="Go on").click()
    expect(plan).to_contain_text("Read the acts (1 of 2)")
    plan.get_by_role("button", name="Go on").click()
    plan.get_by_label("What will Kayla do with Amari").fill('<img src=x onerror="window.hacked=1"> ' + "x" * 500)
    expect(plan).to_contain_text("Only the first 350 letters")
    assert wider(page) == []
    plan.get_by_label("What will Kayla do with Amari").fill(ACT)
    expect(plan.locator(".bbcp-verdict[data-kind=behavioral]")).to_be_visible()
    plan.get_by_label("Who sees it?").fill("Mr. Otis")
    plan.get_by_label("How long, or until when?").fill("for three months")
    plan.get_by_role("button", name="Go on").click()
    plan.get_by_label("When and where do all of you meet").fill("Every Friday at four, in Kayla's kitchen")
    plan.get_by_role("button", name="Put the plan together").click()
    expect(plan.locator(".bbcp-sheet")).to_contain_text(f"{ACT}.")
    expect(plan.locator("[data-look=network]")).to_contain_text("Is the network named? - yes")
    assert wider(page) == []
    plan.get_by_role("button", name="Print the family's copy").click()
    (sheet,) = printed(page, 1)
    assert sheet["framed"] and sheet["title"].endswith("Our plan for Amari")
    assert ACT in sheet["text"] and "A look at the whole plan" not in sheet["text"]
    plan.get_by_role("button", name="Keep this plan").click()
    expect(plan.get_by_role("status").filter(has_text="Kept.")).to_have_count(1)
    assert page.evaluate("window.hacked") is None
    ends = [one["verb"]["display"]["en"] for one in lines(lab) if one["object"]["id"] == "urn:bbcp:familyplan/kayla"]
    assert ends[-2:] == ["completed", "kept"]


def press_on(page, plan, name, presses=12):
    """Go with Tab to a button and press Enter."""
    for _ in range(presses):
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} is not reached with Tab")


def test_a_plan_of_ones_own_by_keyboard_alone_and_there_again_the_next_day(open_plan, page, lab):
    plan = open_plan("rosa")
    data = content_of("rosa")
    labels = {"service": "A service", "state": "A state", "behavior": "A behavior"}
    labels |= {one["id"]: one["short"] for one in data["acts"]} | {"none": "No place in this plan"}
    tab_to(page, plan.get_by_role("button", name="Go on"))
    page.keyboard.press("Enter")
    for items, key in ((data["lines"], "mark"), (data["services"], "helps")):
        # What is on the other pages stands in the page too, unseen; so the heading tells which one it is.
        expect(plan.locator(".bbcp-place-line")).to_be_focused()
        for at, item in enumerate(items):
            expect(plan).to_contain_text(f"{at + 1} of {len(items)}")
            press_on(page, plan, labels[item[key]])
            following = plan.get_by_role("button", name=re.compile("Next one|See all of them"))
            expect(following).to_be_focused()
            page.keyboard.press("Enter")
        expect(plan.get_by_role("button", name="Go on")).to_be_focused()
        page.keyboard.press("Enter")
    for act in data["acts"]:
        expect(plan.locator(".bbcp-place-line")).to_be_focused()
        # The worry is folded up above the heading; the boxes come next.
        for part in ("text", "who", "until"):
            page.keyboard.press("Tab")
            page.keyboard.type(act["words"][part], delay=2)
        press_on(page, plan, "Go on")
        expect(plan.get_by_label(act["ask"])).to_be_hidden()
    expect(plan.locator(".bbcp-place-line")).to_be_focused()
    for part in ("hard_day", "meeting"):
        page.keyboard.press("Tab")
        page.keyboard.type(data[part]["text"], delay=2)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(plan.locator(".bbcp-plan-looks .bbcp-why-right")).to_have_count(6)
    expect(plan.locator(".bbcp-sheet")).to_contain_text("nobody shames us")
    press_on(page, plan, "Keep this plan")
    expect(plan.get_by_role("status").filter(has_text="Kept.")).to_have_count(1)
    lab.stop_kernels()
    page.goto("about:blank")
    again = open_plan("rosa")
    expect(again.locator(".bbcp-sheet")).to_contain_text(data["acts"][2]["words"]["text"])
    expect(again).to_contain_text("What you did last time is here again.")
    again.get_by_role("button", name="Change what is written").click()
    expect(again.get_by_label(data["acts"][0]["ask"])).to_have_value(data["acts"][0]["words"]["text"])
