"""The review cards in a real JupyterLab: one sitting by mouse, one by keyboard alone, and on a small screen."""

import json
from datetime import UTC, datetime, timedelta

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from bbcp import attempts
from bbcp.widgets.reviewing.cards import get_review_deck
from course_pages import wider

DECK = get_review_deck("course")
PAGE = 'ReviewCards("course")'


def write_log(lab):
    """Note looks at all cards but six: two of them three days ago, the others yesterday; and one torn line."""
    lines = []
    for card in (*DECK.cards[:2], *DECK.cards[8:]):
        line = attempts.statement("answered", f"reviewcards/course/{card.id}", {"response": "had", "success": True})
        days = 3 if card in DECK.cards[:2] else 1
        lines.append(line | {"timestamp": (datetime.now(UTC) - timedelta(days=days)).isoformat()})
    lab.work.mkdir(exist_ok=True)
    (lab.work / "attempts.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines) + '{"torn\n')
    return len(lines) + 1


@pytest.fixture
def opened(page, lab):
    write_log(lab)
    lab.stop_kernels()
    page.goto(lab.url(lab.write_page("try-review", PAGE)))
    activity = page.get_by_role("group", name="Review cards")
    expect(activity).to_contain_text("8 cards are waiting today.")
    yield activity
    assert page.seen.outside == []
    assert page.seen.ours() == []


def by_mouse(cards):
    show, had = cards.get_by_role("button", name="Show the answer"), cards.get_by_role("button", name="I knew it")
    expect(cards).to_contain_text("You met 2 of them before; 6 are new.")
    expect(had).to_be_hidden()
    for number in range(8):
        expect(cards).to_contain_text(f"Card {number + 1} of 8")
        show.click()
        expect(cards.locator("[role=status] .bbcp-why")).to_contain_text(DECK.cards[number].back)
        if number == 0:
            expect(cards).to_contain_text("Good. It comes up again in 7 days")
            expect(cards).to_contain_text("That is fine. It comes up again in 2 days")
        (cards.get_by_role("button", name="Not yet") if number == 1 else had).click()
    expect(cards).to_contain_text("That is all for today.")
    expect(cards).to_contain_text("You knew 7 of 8 cards. The other one comes up again in 2 days.")
    expect(cards).to_contain_text("The next 16 cards come tomorrow")
    expect(show).to_be_hidden()


def by_keyboard(cards, keyboard):
    show, had = cards.get_by_role("button", name="Show the answer"), cards.get_by_role("button", name="I knew it")
    not_yet, again = (cards.get_by_role("button", name=name) for name in ("Not yet", "Look for cards again"))
    expect(again).to_be_focused()
    keyboard.press("Enter")
    expect(cards).to_contain_text("8 cards are waiting today.")
    for number in range(8):
        expect(show).to_be_focused()
        keyboard.press("Enter")
        expect(had).to_be_focused()
        if number % 2:
            keyboard.press("Tab")
            expect(not_yet).to_be_focused()
        keyboard.press("Space")
        if number < 7:
            expect(cards).to_contain_text(f"Card {number + 2} of 8")
    expect(again).to_be_focused()
    expect(cards).to_contain_text("You knew 4 of 8 cards.")
    keyboard.press("Space")
    expect(cards).to_contain_text("No card is waiting today.")
    expect(again).to_be_focused()
    keyboard.press("Shift+Tab")
    expect(again).not_to_be_focused()


def test_a_sitting_by_mouse_and_one_by_keyboard_alone_from_the_first_card_to_the_calm_end(opened, page, lab):
    log = lab.work / "attempts.jsonl"
    before = len(log.read_text().splitlines())
    by_mouse(opened)
    lines = [json.loads(line) for line in log.read_text().splitlines()[before:]]
    assert [one["verb"]["display"]["en"] for one in lines] == ["answered"] * 8 + ["completed"]
    write_log(lab)
    by_keyboard(opened, page.keyboard)


def test_nothing_is_cut_off_at_320_pixels_and_a_new_kernel_goes_on_with_the_cards_that_are_left(opened, page, lab):
    page.set_viewport_size({"width": 320, "height": 640})
    for name in ("Show the answer", "I knew it"):
        assert wider(page) == []
        piece = opened.get_by_role("button", name=name)
        piece.scroll_into_view_if_needed()
        box = piece.bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 320
        piece.click()
        expect(opened).to_contain_text("It comes up again" if name == "Show the answer" else "Card 2 of 8")
    assert wider(page) == []
    lab.stop_kernels()
    page.goto("about:blank")
    page.goto(lab.url("modules/try-review.ipynb"))
    expect(opened).to_contain_text("7 cards are waiting today.")
