"""The take-away sheets without a browser: what authors write, and what becomes of it."""

import copy
from html import unescape

import pytest

from bbcp import attempts, content
from bbcp.case import course_cases
from bbcp.scoring import judge
from bbcp.scoring.labels import Kind
from bbcp.widgets import Takeaway
from bbcp.widgets.takeaways.sheet import TakeawayError, get_sheet, sheet_from_mapping
from bbcp.widgets.takeaways.view import page_html

SHEETS = [one["id"] for one in content.load("takeaways")]
CASES = {case.title: case for case in course_cases().values()}
ONE = "services-are-not-safety"


def test_there_is_one_sheet_for_each_module_from_00_to_09():
    assert [get_sheet(one).module for one in SHEETS] == [f"{number:02}" for number in range(10)]


@pytest.mark.parametrize("sheet_id", SHEETS)
def test_a_sheet_is_whole_and_the_judge_sees_its_pair_as_its_author_does(sheet_id):
    sheet = get_sheet(sheet_id)
    before, after = (judge(text, CASES[sheet.pair.family]) for text in (sheet.pair.before, sheet.pair.after))
    assert before.kind == sheet.pair.kind
    assert after.kind is Kind.BEHAVIORAL and after.score >= before.score + 5
    assert sheet.ask.endswith("?") and sheet.family[-1] in ".?"
    for line in (*sheet.points, sheet.family, sheet.ask):
        assert 4 <= len(line.split()) <= 30, line
        assert "—" not in line
    for source in sheet.sources:
        assert source.url == "" or source.url.startswith(("https://", "http://")), source


def test_the_addresses_are_whole_and_plain():
    told = {source.url for one in SHEETS for source in get_sheet(one).sources if source.url}
    assert len(told) >= 15 and not any(" " in url or url.endswith((".", ",", ")")) for url in told)


def test_the_sheet_shows_all_it_has_and_its_headings_follow_one_another():
    sheet, shown = get_sheet(ONE), unescape(Takeaway(ONE).box.children[2].value)
    for text in (*sheet.points, sheet.title, sheet.pair.before, sheet.pair.after, sheet.family, sheet.ask):
        assert text in shown
    assert all(source.url in shown for source in sheet.sources)
    assert 'aria-level="4"' in shown
    assert 'aria-level="1"' in page_html(sheet, "t")


def test_to_print_makes_a_page_of_its_own_with_the_sheet_and_is_noted():
    away = Takeaway(ONE)
    assert away.printer.value == ""
    away.print.click()
    first = away.printer.value
    page = unescape(first.split('srcdoc="')[1].rsplit('"', 1)[0])
    assert page.startswith("<!doctype html>") and "Services are not safety" in page and "print()" in page
    assert "http" not in page.split("<body>")[0], "the page asks for nothing from elsewhere"
    away.print.click()
    assert away.printer.value != first, "a second press prints again"
    lines = attempts.read()
    assert [one["object"]["id"] for one in lines] == [f"urn:bbcp:takeaway/{ONE}"] * 2
    assert lines[0]["verb"]["display"]["en"] == "completed"
    assert lines[0]["result"] == {"completion": True, "response": "printed"}


def test_who_has_no_printer_can_say_so_and_finds_it_again_later():
    away = Takeaway(ONE)
    assert away.said.value == ""
    away.read.click()
    assert "Noted." in away.said.value and away.printer.value == ""
    assert attempts.read()[0]["result"]["response"] == "read"
    assert "read this sheet before" in Takeaway(ONE).said.value
    assert Takeaway("start-here").said.value == ""


def test_a_log_that_cannot_be_written_is_told_and_the_sheet_prints_all_the_same(own_work_folder):
    own_work_folder.write_text("in the way")
    away = Takeaway(ONE)
    away.print.click()
    assert "could not be kept" in away.said.value and "<iframe" in away.printer.value


def test_an_unknown_sheet_is_one_sentence():
    for name in ("none", "", "<b>", "\ud800", "x" * 20_000):
        said = Takeaway(name).box.children[1].value
        assert "There is no sheet called" in said and "<b>" not in said


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.pop("family"), "lacks 'family'"),
        (lambda data: data["pair"].pop("after"), "lacks 'after'"),
        (lambda data: data["pair"].update(case="nobody"), "no case called 'nobody'"),
        (lambda data: data["pair"].update(kind="nice"), "'nice' is not a valid Kind"),
        (lambda data: data.update(points=data["points"][:2]), "3 to 5 points"),
        (lambda data: data.update(points=data["points"] * 2), "3 to 5 points"),
        (lambda data: data.update(sources=[]), "a source"),
        (lambda data: data.update(module="one"), "number of its module"),
    ],
)
def test_a_sheet_that_is_not_as_it_should_be_is_refused_with_its_name(change, told):
    data = copy.deepcopy(content.load("takeaways")[1])
    change(data)
    with pytest.raises(TakeawayError, match=told) as refused:
        sheet_from_mapping(data)
    assert ONE in str(refused.value)


def test_words_of_an_author_cannot_become_part_of_either_page(monkeypatch):
    data = copy.deepcopy(content.load("takeaways"))
    evil = '</body><script>alert(1)</script>"\u202e$token\ud800'
    data[1] |= {
        "title": evil,
        "points": [evil] * 3,
        "family": evil,
        "ask": evil,
        "sources": [{"text": evil, "url": evil}],
    }
    data[1]["pair"] |= {"before": evil, "after": evil}
    load = content.load
    monkeypatch.setattr(content, "load", lambda name: data if name == "takeaways" else load(name))
    away = Takeaway(ONE)
    away.print.click()
    assert "<script" not in away.box.children[2].value + away.printer.value
    page = unescape(away.printer.value.split('srcdoc="')[1].rsplit('"', 1)[0])
    assert page.count("<script") == 1 and page.count("$token") == 11
