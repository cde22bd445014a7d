"""The map of the course on one sheet of paper, without a browser."""

from bbcp.widgets.course_map import course_map_text
from bbcp.widgets.frame import safe
from bbcp.widgets.growth.map_sheet import map_html
from bbcp.widgets.growth.progress import course_pages
from bbcp.widgets.growth.view import Page


def test_every_page_of_the_course_stands_on_it_with_what_it_is_for():
    pages = course_pages(course_map_text())
    html = map_html(pages, {})
    for page in pages:
        title = page.title if page.reads else page.title.partition(":")[0]
        assert safe(title) in html and page.about and safe(page.about) in html and page.minutes > 0
    assert html.count("<tr>") == len(pages) + 1 and ">done<" not in html


def test_what_is_done_is_ticked_and_the_minutes_are_added_up():
    pages = [
        Page("One", ("sorter/a", "check/a"), minutes=20),
        Page("Two", ("exercise/a",), minutes=35, reads=False),
        Page("Three <b>", (), minutes=5),
    ]
    html = map_html(pages, {"sorter/a": "done", "check/a": "done", "exercise/a": "started"})
    assert html.count("<td>done</td>") == 1 and html.count("<td>____</td>") == 2
    assert "25 minutes for the modules" in html and "35 minutes." in html
    assert "Three &lt;b&gt;" in html and "Three <b>" not in html
