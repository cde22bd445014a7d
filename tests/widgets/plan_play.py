"""What the tests of the whole plan share: the plans, odd words, and how to go through one."""

from bbcp import attempts, content
from bbcp.widgets.planning.draft import PARTS

PLANS = [one["id"] for one in content.load("plans")]


def lines(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


def go_on(plan):
    plan.steps.pages[plan.steps.at].next.click()


def place_all(asking, wrong_first=()):
    while not asking.done:
        item = asking._asked[asking._at]
        if item.id in wrong_first:
            asking.buttons[next(one for one in asking.buttons if one != item.right)].click()
        asking.buttons[item.right].click()
        asking.next.click()


def to_acts(plan):
    go_on(plan)
    place_all(plan.marks)
    go_on(plan)
    place_all(plan.matches)
    go_on(plan)


def write(page, words):
    for part in PARTS:
        page.fields[part].value = getattr(words, part)


def write_all(plan, words=lambda act: act.words):
    to_acts(plan)
    for one in plan.acts:
        if not one.act.given:
            write(one, words(one.act))
        go_on(plan)
    for part, field in plan.rest.fields.items():
        field.value = getattr(plan.plan, part).text
    go_on(plan)
