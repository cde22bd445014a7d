"""The talks as a learner meets them: in a real JupyterLab, by mouse, by keyboard alone, and on a narrow screen."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp.widgets.talking.read import get_talk

THIN = ["december", "dates", "kids-do", "once", "steps", "drop-in", "after-class", "card"]
"""What is said in a thin talk, by id. It closes early, the best question is asked too late, and nothing mends it."""

CAREFUL = ["safe-first", "your-call", "honest", "to-morning", "i-see", "homework"]
CAREFUL += ["not-proof", "june", "listens-to", "my-rule", "worse"]
"""What is said in a talk that hears every part and keeps it safe."""


def where(talk_id):
    """Look up at which place of its turn each choice stands."""
    turns = get_talk(talk_id).turns.values()
    return {choice.id: place for turn in turns for place, choice in enumerate(turn.choices)}


def opened(page, lab, talk_id):
    page.goto(lab.url(lab.write_page("try-conversation", f'Conversation("{talk_id}")')))
    talk = page.locator(".bbcp-activity")
    expect(talk.get_by_role("button", name="Begin the talk")).to_be_visible()
    return talk


def button(talk, name):
    return talk.get_by_role("button", name=name, exact=True)


def log(lab):
    path = lab.work / "attempts.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def no_wider_than_the_screen(page, talk):
    wide = talk.evaluate(
        "one => [one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth - window.innerWidth]"
    )
    assert max(wide) <= 0


def quiet(page):
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_a_talk_by_mouse_with_a_step_back_to_its_end(page, lab):
    talk = opened(page, lab, "survivor")
    expect(talk).to_have_role("group")
    expect(talk).to_contain_text("This talk is about violence at home.")
    button(talk, "Begin the talk").click()
    said = talk.get_by_role("log", name="The talk so far")
    expect(said).to_contain_text("He thinks I'm out there with a magazine.")
    choices = talk.get_by_role("group", name="What do you say?").get_by_role("button")
    expect(choices).to_have_count(3)
    choices.nth(2).click()
    expect(talk.get_by_role("status").locator(".bbcp-why")).to_contain_text("The talk closes a little.")
    expect(talk).to_contain_text("The talk with Lena is hardly open.")
    button(talk, "Take a step back").click()
    expect(talk).to_contain_text("The talk with Lena is careful.")
    expect(choices.nth(2)).to_contain_text("(tried)")
    at = where("survivor")
    for choice_id in CAREFUL[:-1]:
        choices.nth(at[choice_id]).click()
        expect(talk.locator(".bbcp-why-right")).to_contain_text("talk")
        button(talk, "Go on").click()
    choices.nth(at[CAREFUL[-1]]).click()
    button(talk, "See what came of it").click()
    expect(talk.get_by_role("heading", name="Lena goes out first")).to_be_visible()
    button(talk, "See what could be written now").click()
    expect(talk).to_contain_text("You heard 7 of 7 parts.")
    expect(talk.locator(".bbcp-words")).to_contain_text('says "I am stepping out"')
    button(talk, "Look back at your moves").click()
    expect(talk.locator(".bbcp-moves").first.locator("li")).to_have_count(11)
    expect(talk).to_contain_text("12 things in this talk, 1 of them after a step back")
    expect(said).to_contain_text("He thinks I'm out there with a magazine.")
    last = log(lab)[-1]
    assert last["object"]["id"] == "urn:bbcp:conversation/survivor" and last["result"]["score"]["raw"] == 7
    button(talk, "Have this talk again").click()
    expect(choices).to_have_count(3)
    quiet(page)


def test_a_talk_by_keyboard_alone_from_the_first_button_to_a_new_beginning(page, lab):
    talk = opened(page, lab, "dana-kitchen")
    begin = button(talk, "Begin the talk")
    for _ in range(30):
        if begin.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(begin).to_be_focused()
    page.keyboard.press("Enter")
    choices = talk.locator(".bbcp-says button:visible")
    at = where("dana-kitchen")
    for number, choice_id in enumerate(THIN, start=1):
        expect(talk.locator(".bbcp-openness")).to_contain_text(f"Your turn {number}")
        expect(choices.first).to_be_focused()
        for _ in range(at[choice_id]):
            page.keyboard.press("Tab")
        page.keyboard.press("Space" if number % 2 else "Enter")
        on = button(talk, "See what came of it" if number == len(THIN) else "Go on")
        expect(on).to_be_focused()
        page.keyboard.press("Enter")
    for name in ("See what could be written now", "Look back at your moves", "Have this talk again"):
        expect(button(talk, name)).to_be_focused()
        page.keyboard.press("Enter")
    expect(choices.first).to_be_focused()
    # The log above the choices can be reached and left again, and its arrow keys stay its own.
    page.keyboard.press("Shift+Tab")
    said = talk.get_by_role("log")
    expect(said).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(said).to_be_focused()
    page.keyboard.press("Tab")
    expect(choices.first).to_be_focused()
    done = [one for one in log(lab) if one["object"]["id"] == "urn:bbcp:conversation/dana-kitchen"]
    assert done[-1]["result"]["score"]["raw"] == 0
    quiet(page)


def test_on_a_narrow_screen_nothing_is_cut_off_and_targets_are_large(page, lab):
    page.set_viewport_size({"width": 320, "height": 720})
    talk = opened(page, lab, "tribe-worker")
    no_wider_than_the_screen(page, talk)
    button(talk, "Begin the talk").click()
    choices = talk.locator(".bbcp-says button:visible")
    expect(choices.first).to_be_focused()
    no_wider_than_the_screen(page, talk)
    for at in range(3):
        assert choices.nth(at).bounding_box()["height"] >= 44
    while True:
        choices.last.click()
        on = talk.get_by_role("button", name="Go on", exact=True).or_(button(talk, "See what came of it"))
        expect(on).to_be_focused()
        no_wider_than_the_screen(page, talk)
        last = on.inner_text() == "See what came of it"
        on.click()
        if last:
            break
        expect(choices.first).to_be_focused()
    button(talk, "See what could be written now").click()
    button(talk, "Look back at your moves").click()
    expect(button(talk, "Have this talk again")).to_be_focused()
    no_wider_than_the_screen(page, talk)
    quiet(page)
