"""From the course's bar to the end of a page by Tab alone: every activity and every box is met, and none holds one."""

import pytest

pytest.importorskip("playwright.sync_api")

from bbcp.widgets import catalogue
from course_pages import SHOWN, course_scenes, settle
from tab_keys import tab_through

ONE_OF_EACH = [catalogue.Opening(kind, catalogue.ids(kind)[0]).line for kind in catalogue.kinds()]
PAGES = {one.name: one for one in course_scenes()}


def from_the_bar(page):
    """Put the focus on the last button of the bar, as somebody has who came by it."""
    page.get_by_role("navigation", name="Course").get_by_role("button").last.focus()


def test_tab_meets_one_of_each_kind_of_activity_and_goes_on_to_the_end(page, lab):
    page.goto(lab.url(lab.write_page("try-each", *ONE_OF_EACH)))
    settle(page, len(ONE_OF_EACH))
    titles = page.locator(SHOWN).evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    from_the_bar(page)
    met = tab_through(page)
    assert [one for one in met if one in titles] == titles


@pytest.mark.parametrize("name", ["02-harm-danger-and-what-must-change", "ex01"])
def test_tab_meets_all_that_stands_on_a_page_and_goes_on_to_the_end(page, lab, name):
    PAGES[name].open(page, lab)
    titles = page.locator(SHOWN).evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    boxes = [f"box {at}" for at in range(page.locator(".bbcp-answer").count())]
    assert titles or boxes
    from_the_bar(page)
    met = tab_through(page)
    assert [one for one in met if one in {*titles, *boxes}] == [*titles, *boxes]
