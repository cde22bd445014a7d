"""The sorter from the first card to the last: by mouse, by keyboard alone and by touch."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from answer_boxes import EXERCISE
from bbcp.widgets.sorting.read_deck import get_deck
from browser_support import PATIENCE, watch
from course_pages import wider
from tab_keys import tab_to

DECK = get_deck("proof-of-change")
PILES = {pile.id: pile.label for pile in DECK.piles}
WRONG = next(card for card in DECK.cards if card.pile != DECK.piles[0].id)
"""The card that goes onto the first pile before it goes onto its own."""
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def laid(lab):
    (lab.work / "attempts.jsonl").unlink(missing_ok=True)
    return lab.url(lab.write_page("try-sorter", f'Sorter("{DECK.id}")'))


def sorter(page):
    return page.get_by_role("group", name=DECK.title)


@pytest.fixture
def cards(page, lab):
    page.goto(laid(lab))
    expect(sorter(page)).to_contain_text(f"Card 1 of {len(DECK.cards)}")
    expect(page.locator(".bbcp-starting")).to_have_count(0)
    yield sorter(page)
    assert page.seen.outside == []
    assert page.seen.ours() == []


@pytest.fixture
def phone(browser):
    context = browser.new_context(**PHONE)
    one = context.new_page()
    one.set_default_timeout(PATIENCE)
    one.seen = watch(context, one)
    yield one
    assert one.seen.outside == []
    assert one.seen.ours() == []
    context.close()


def sort(cards, put, go_on):
    """Put every card onto its pile, one of them onto another pile first, then that one again, to the end."""
    for at, card in enumerate(DECK.cards):
        expect(cards).to_contain_text(f"Card {at + 1} of {len(DECK.cards)}")
        if card is WRONG:
            put(next(iter(PILES.values())))
            expect(cards.locator(".bbcp-why")).to_contain_text("Look again.")
        put(PILES[card.pile])
        expect(cards.locator(".bbcp-why")).to_contain_text("Yes.")
        go_on("Next card" if card is not DECK.cards[-1] else "See how it went")
    expect(cards.locator(".bbcp-look-again")).to_contain_text(WRONG.text)
    go_on("Only the ones I missed")
    expect(cards).to_contain_text("Card 1 of 1")
    expect(cards).to_contain_text(WRONG.text)
    put(PILES[WRONG.pile])
    go_on("See how it went")
    expect(cards.get_by_role("button", name="Start again")).to_be_visible()
    expect(cards.get_by_role("button", name="Only the ones I missed")).to_be_hidden()


def ends(lab):
    lines = [json.loads(line) for line in (lab.work / "attempts.jsonl").read_text(encoding="utf-8").splitlines()]
    return [one["result"]["score"]["raw"] for one in lines if one["verb"]["display"]["en"] == "completed"]


def test_all_cards_by_mouse_and_the_missed_one_again(cards, lab):
    press = lambda name: cards.get_by_role("button", name=name, exact=True).click()  # noqa: E731
    sort(cards, press, press)
    assert ends(lab) == [len(DECK.cards) - 1, 1]


def test_all_cards_by_keyboard_alone_and_the_missed_one_again(cards, page, lab):
    first = cards.get_by_role("button", name=next(iter(PILES.values())), exact=True)
    tab_to(page, first)

    def put(label):
        pile = cards.get_by_role("button", name=label, exact=True)
        if not pile.evaluate("one => one === document.activeElement"):
            tab_to(page, pile, most=4)
        page.keyboard.press("Space")

    def go_on(label):
        if label == "Only the ones I missed":
            expect(cards.get_by_role("button", name="Start again")).to_be_focused()
            page.keyboard.press("Tab")
        expect(cards.get_by_role("button", name=label, exact=True)).to_be_focused()
        page.keyboard.press("Enter")
        if label != "See how it went":
            expect(first).to_be_focused()

    sort(cards, put, go_on)
    expect(cards.get_by_role("button", name="Start again")).to_be_focused()
    assert ends(lab) == [len(DECK.cards) - 1, 1]


def test_all_cards_and_an_answer_box_by_touch(phone, lab):
    phone.goto(laid(lab))
    cards = sorter(phone)
    expect(phone.locator(".bbcp-starting")).to_have_count(0)
    tap = lambda name: cards.get_by_role("button", name=name, exact=True).tap()  # noqa: E731
    sort(cards, tap, tap)
    assert ends(lab) == [len(DECK.cards) - 1, 1]
    assert wider(phone) == []
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.goto(lab.url(EXERCISE))
    box = phone.locator(".bbcp-answer").first
    expect(box).to_be_attached()
    expect(phone.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first).to_be_attached()
    box.locator(".jp-MarkdownOutput").tap()
    expect(box.locator(".cm-content")).to_be_focused()
    phone.keyboard.type("Dana will complete a parenting class and bring the certificate.", delay=3)
    box.get_by_role("button", name="Check my writing").tap()
    expect(box.locator(".bbcp-verdict[data-kind=service]")).to_be_visible()
