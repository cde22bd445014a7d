"""The workbench without a browser: what it draws, what it keeps, and that no text can hurt it."""

import asyncio
import subprocess
import sys

import pytest

from bbcp import attempts
from bbcp.case import course_cases
from bbcp.scoring import Judgement
from bbcp.scoring.labels import Kind
from bbcp.widgets import Workbench
from bbcp.widgets.writing import workbench
from page_tags import Tags

SERVICE = "Mother will complete a parenting class and an anger management program."
BEHAVIOR = "When Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out."
HOSTILE = [
    "<script>alert(1)</script> Dana will kneel down.",
    '"><img src=x onerror=alert(1)> class',
    "{caregiver} {0} {title.__class__} %s $x class",
    "\ud800 class",
    "\x00\x01 class",
    "Dana " * 5000,
    "‮evil‬ class <b>",
    "&lt;b&gt; &amp; class",
    "\r\n\r\n",
    "日本語の文章です。",
    "```\n# x\n```\nclass",
]


def drawn(bench):
    seen = bench.readout
    return seen.verdict.value + seen.work.value + seen.criteria.value


@pytest.mark.parametrize("case_id", list(course_cases()))
def test_it_opens_for_every_family_with_a_label_on_the_box(case_id):
    bench = Workbench(case_id)
    assert bench.text.description.startswith("Your objective for ")
    assert "{" not in bench.text.description + bench.text.placeholder + bench.box.children[1].value


def test_the_kind_follows_the_text():
    bench = Workbench("milo")
    bench.text.value = SERVICE
    assert bench.judgement.kind is Kind.SERVICE and "obeying something as proof" in bench.readout.verdict.value
    bench.text.value = BEHAVIOR
    assert bench.judgement.kind is Kind.BEHAVIORAL and "what the caregiver does" in bench.readout.verdict.value


def test_nothing_left_to_work_on_is_not_said_by_a_course_that_is_not_sure(monkeypatch):
    whole = f"{BEHAVIOR[:-1]}, each time, for four months, as Grandma Ruth notes on the calendar."
    sure, unsure = Workbench("milo"), Workbench("milo")
    sure.text.value = whole
    monkeypatch.setattr(Judgement, "unsure", True)
    unsure.text.value = whole
    assert "Nothing left" in sure.readout.work.value
    assert "Nothing left" not in unsure.readout.work.value and "a coach" in unsure.readout.work.value


def test_three_findings_first_and_all_on_request():
    bench = Workbench("milo")
    bench.text.value = SERVICE
    assert bench.readout.work.value.count("<li") == 3
    total = int(bench.readout.more.description.split()[-1])
    bench.readout.more.click()
    assert bench.readout.work.value.count("<li") == total > 3
    bench.readout.more.click()
    assert bench.readout.work.value.count("<li") == 3


def test_the_first_words_are_no_fault():
    bench = Workbench("milo")
    bench.text.value = "D"
    assert (
        bench.readout.work.value == ""
        or bench.readout.columns.layout.display == "none"
        or bench.judgement.kind is not Kind.OTHER
    )
    bench.text.value = ""
    assert bench.readout.columns.layout.display == "none"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_tag_or_stops_it(text):
    bench = Workbench("milo")
    bench.text.value = text
    seen = Tags()
    seen.feed(drawn(bench))
    assert seen.tags <= {"div", "p", "span", "br", "mark", "ol", "ul", "li", "strong", "b", "i"}
    drawn(bench).encode("utf-8")
    bench.keep.click()
    bench._speak()


def test_a_very_long_text_is_read_in_part_and_kept_for_the_most_part():
    bench = Workbench("milo")
    bench.text.value = "Dana will kneel down when Milo hits. " * 2000
    assert "Only the first 2,000 characters" in bench.readout.verdict.value
    bench.keep.click()
    assert len(attempts.read()[0]["result"]["response"]) == attempts.LONGEST_TEXT


def test_keeping_writes_one_line_and_says_so():
    bench = Workbench("milo")
    bench.keep.click()
    assert "Write a sentence first" in bench.saved.value and attempts.read() == []
    bench.text.value = BEHAVIOR
    bench.keep.click()
    bench.keep.click()
    assert "Kept." in bench.saved.value
    assert [one["result"]["response"] for one in attempts.read()] == [BEHAVIOR]


def test_a_log_that_cannot_be_written_leaves_the_workbench_working(own_work_folder):
    bench = Workbench("milo")
    own_work_folder.write_text("in the way")
    bench.text.value = BEHAVIOR
    bench.keep.click()
    assert "could not be kept on this computer" in bench.saved.value
    bench.text.value = SERVICE
    assert bench.judgement.kind is Kind.SERVICE


def test_the_last_try_can_be_brought_back_into_an_empty_box_only():
    first = Workbench("milo")
    first.text.value = BEHAVIOR
    first.keep.click()
    second = Workbench("milo")
    assert second.back.layout.display is None
    second.back.click()
    assert second.text.value == BEHAVIOR and second.back.layout.display == "none"


def test_a_pause_is_noted_once_and_told_to_the_screen_reader(monkeypatch):
    monkeypatch.setattr(workbench, "SPEAK_AFTER", 0.01)
    monkeypatch.setattr(workbench, "LOG_AFTER", 0.02)

    async def typing():
        bench = Workbench("milo")
        for end in range(1, len(SERVICE) + 1):
            bench.text.value = SERVICE[:end]
        await asyncio.sleep(0.1)
        return bench

    bench = asyncio.run(typing())
    assert [one["result"]["response"] for one in attempts.read()] == [SERVICE]
    assert bench.spoken.value.startswith("<p>Service.")
    assert "bbcp-live" in bench.spoken._dom_classes


def test_an_unknown_family_is_one_sentence():
    shown = Workbench("nobody").box.children[1].value
    assert "There is no case called" in shown and "Traceback" not in shown


def test_where_widgets_cannot_be_shown_a_sentence_says_how():
    bundle = Workbench("milo")._repr_mimebundle_()
    assert "Run All Cells" in bundle["text/plain"]
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_a_learners_kernel_imports_nothing_heavy():
    words = "import sys; from bbcp.widgets import Workbench, Sorter; Workbench('milo'); Sorter('proof-of-change');"
    words += "print({'pandas', 'numpy', 'yaml', 'nbgrader', 'matplotlib', 'nbformat'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True)
    assert ran.stdout.strip() == "set()", ran.stderr


@pytest.mark.parametrize("more", ["Call 555-123-4567.", "Case 20241187.", "Write to ruth@example.org."])
def test_what_may_tell_who_a_family_is_is_met_with_a_friendly_sentence_that_hinders_nobody(more):
    bench = Workbench("milo")
    for text in ("", BEHAVIOR, f"{BEHAVIOR[:-1]}, 12 times, by 6/1/2027."):
        bench.text.value = text
        assert not bench.careful.value
    bench.text.value = f"{BEHAVIOR} {more}"
    assert "please take it out" in bench.careful.value
    bench.keep.click()
    assert "Kept." in bench.saved.value
    bench.text.value = BEHAVIOR
    assert not bench.careful.value
