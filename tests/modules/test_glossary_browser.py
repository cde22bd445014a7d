"""Links to a word of the field lead to its heading, also where the page opens only now, and there is a way back."""

import json

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

from lab_folder import KERNEL


def lay(lab, name, *links):
    """Lay a page with links, as an author writes them."""
    text = "# Links\n\n" + "\n\n".join(f"[to {link}]({link})" for link in links)
    cell = {"cell_type": "markdown", "id": "links", "metadata": {}, "source": text}
    page = {"cells": [cell], "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}
    (lab.root / "modules" / f"{name}.ipynb").write_text(json.dumps(page), encoding="utf-8")
    return lab.url(f"modules/{name}.ipynb")


def expect_arrived(page, words, level=3):
    """Wait until a heading has the focus, and the page has stayed with it; then return where it stands."""
    found = page.get_by_role("heading", name=words, exact=True, level=level)
    expect(found).to_be_focused()
    expect(found).to_be_in_viewport()
    page.wait_for_timeout(800)
    expect(found).to_be_focused()
    return found.bounding_box()["y"]


@pytest.fixture
def quiet(page):
    yield page
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_a_link_leads_to_a_word_on_a_page_that_opens_only_now(quiet, lab):
    quiet.goto(lay(lab, "from-one", "glossary.ipynb#setback"))
    quiet.get_by_role("link", name="to glossary").click()
    assert 50 < expect_arrived(quiet, "setback") < 140


def test_links_find_a_word_in_capitals_by_keyboard_and_on_a_page_that_is_open(quiet, lab):
    quiet.goto(lay(lab, "from-two", "glossary.ipynb#smart", "glossary.ipynb#danger-statement"))
    quiet.get_by_role("link", name="to glossary.ipynb#smart").focus()
    quiet.keyboard.press("Enter")
    assert 50 < expect_arrived(quiet, "SMART") < 140
    quiet.get_by_role("link", name="hard moment").first.click()
    assert 50 < expect_arrived(quiet, "hard moment") < 140
    mark = quiet.locator(".bbcp-arrived")
    expect(mark).to_have_count(1)
    quiet.keyboard.press("Tab")
    expect(mark).to_have_count(0)


def test_a_heading_below_an_activity_is_still_there_when_the_activity_has_come(quiet, lab):
    quiet.goto(lay(lab, "from-three", "01-services-are-not-safety.ipynb#take-it-with-you"))
    quiet.get_by_role("link", name="to 01").click()
    expect_arrived(quiet, "Take it with you", level=2)
    expect(quiet.locator(".bbcp-activity")).not_to_have_count(0)
    expect(quiet.get_by_role("heading", name="Take it with you", exact=True, level=2)).to_be_in_viewport()


def test_a_link_to_a_heading_of_the_same_page_is_followed_too(quiet, lab):
    url = lay(lab, "from-five", "#far-below")
    path = lab.root / "modules" / "from-five.ipynb"
    page = json.loads(path.read_text(encoding="utf-8"))
    page["cells"][0]["source"] += "\n\nA line." * 60 + "\n\n## Far below"
    path.write_text(json.dumps(page), encoding="utf-8")
    quiet.goto(url)
    quiet.get_by_role("link", name="to #far-below").click()
    expect_arrived(quiet, "Far below", level=2)


def test_a_link_to_no_heading_opens_the_page_and_does_no_harm(quiet, lab):
    quiet.goto(lay(lab, "from-four", "glossary.ipynb#no-such-word", "glossary.ipynb#%E0%A4%A"))
    for link in quiet.get_by_role("link").all():
        link.click()
        expect(quiet.locator("h1:visible")).to_contain_text("Words of the field")
        quiet.goto(lab.url("modules/from-four.ipynb"))


def test_the_bar_leads_back_to_where_one_was_reading(quiet, lab):
    path = lab.root / "modules" / "01-services-are-not-safety.ipynb"
    page = json.loads(path.read_text(encoding="utf-8"))
    page["cells"][0]["source"] = "# Module 1\n\nA [setback](glossary.ipynb#setback) is not the end."
    path.write_text(json.dumps(page), encoding="utf-8")
    quiet.goto(lab.url("modules/01-services-are-not-safety.ipynb"))
    quiet.get_by_role("link", name="setback", exact=True).click()
    expect_arrived(quiet, "setback")
    bar = quiet.get_by_role("navigation", name="Course")
    back = bar.get_by_role("button", name="Continue where you left off: Module 1")
    expect(back).to_be_visible()
    back.focus()
    quiet.keyboard.press("Enter")
    expect(quiet.locator("h1:visible")).to_have_text("Module 1¶")
    expect(bar.get_by_role("button", name="Next")).to_be_enabled()


def test_the_list_of_pages_has_a_page_beside_the_course_below_its_own_heading(quiet, lab):
    path = next(lab.root.parent.rglob("course-map.json"))
    course = json.loads(path.read_text(encoding="utf-8"))
    words = {"path": "modules/glossary.ipynb", "title": "Words of the field", "about": "a list", "under": "To look up"}
    course["more"] = [one for one in course["more"] if one["path"] != words["path"]] + [words]
    path.write_text(json.dumps(course), encoding="utf-8")
    quiet.goto(lab.url("modules/00-start-here.ipynb"))
    # On a busy computer the first page may come last, and stand before the one that was chosen meanwhile.
    expect(quiet.locator("h1:visible")).to_contain_text("start here")
    quiet.get_by_role("button", name="All pages").click()
    menu = quiet.get_by_role("dialog", name="All pages")
    heads = [head for head in menu.get_by_role("heading").all_inner_texts() if head != "All pages"]
    assert sorted(heads) == sorted({one.get("under", course["bar"]["more"]) for one in course["more"]})
    menu.get_by_role("button", name="Words of the field").click()
    expect(quiet.locator("h1:visible")).to_contain_text("Words of the field")
