"""What the tests of the sixty families share: what authors wrote, odd words, and how to go through them."""

from bbcp.widgets.caseloads.data import get_caseload
from bbcp.widgets.frame import words

ID = "sixty-families"
FOUND = get_caseload(ID)
WORDS = words("caseload")


def press(choices, question, option_id):
    choices.buttons[[one.id for one in question.options].index(option_id)].click()


def to_the_picture(one, guess="none"):
    press(one.board.guess, FOUND.guess, guess)
    one.board.next.click()
    for each in one.board.families.buttons.values():
        each.click()
    one.board.next.click()


def to_the_end(one, guess="none", first=lambda question: question.right):
    to_the_picture(one, guess)
    one.board.next.click()
    for question in FOUND.questions:
        press(one.board.ask, question, first(question))
        if one.board.ask.open:
            press(one.board.ask, question, question.right)
        one.board.next.click()
