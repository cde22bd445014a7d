"""The page a learner gets back: nothing from elsewhere, readable on a phone, plain to a screen reader."""

import re
import shutil
from itertools import pairwise

import pytest
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory

from axe_support import violations
from bbcp.case import get_case
from bbcp.feedback import findings
from bbcp.grading.gradebook import course_config
from bbcp.grading.page import page_data, page_html
from bbcp.grading.page_answer import PageAnswer, PageFinding, judged
from bbcp.scoring import judge

PHONE, DESK = 360, 1280


def every_page(graded):
    return sorted((graded.course / "course/work/feedback").rglob("*.html"))


def test_everybody_who_could_be_graded_has_a_page(graded):
    assert len(every_page(graded)) == len({learner for learner, _ in graded.saved}) - 1  # but the broken file


def test_no_page_names_another_place_or_holds_a_script(graded):
    for path in every_page(graded):
        page = path.read_text(encoding="utf-8")
        own = re.sub(r'<blockquote class="wrote">.*?</blockquote>|<q>.*?</q>', "", page, flags=re.DOTALL)
        for word in ("http://", "https://", "//cdn", "mathjax", "require.js", "jquery", "<script", "<link", "@import"):
            assert word not in own.lower(), path
        assert not re.search(r"\s(src|href|onerror|onclick)=", re.sub(r"&\w+;", "", own)), path
        assert "widget" not in own
        assert page.lstrip().startswith("<!DOCTYPE html>")
        assert '<html lang="en">' in page
        assert re.search(r"<title>Your feedback – .+</title>", page)


@pytest.fixture
def opened(graded, pages):
    def show(learner, width):
        page = pages(width)
        asked = []
        page.on("request", lambda one: asked.append(one.url))
        page.goto(graded.page(learner).as_uri())
        return page, asked

    return show


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("learner", ["amy", "wrote_a_script", "wrote_5000_words"])
def test_the_page_loads_itself_only_and_fits_the_screen(opened, learner, width):
    page, asked = opened(learner, width)
    assert [one for one in asked if not one.startswith("file:")] == []
    assert len(asked) == 1
    assert page.seen.errors == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.title() != "hit"


def test_findings_open_with_the_keyboard(opened):
    page, _ = opened("amy", PHONE)
    box = page.locator("details").first
    assert box.get_attribute("open") is None
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    assert box.get_attribute("open") is not None


def test_what_is_folded_on_the_screen_stands_on_paper(pages):
    step = PageFinding("Something is open.", "Do this next.", ())
    answer = PageAnswer(
        "1. Box",
        "8 of 16 points",
        "Dana will sit with Milo.",
        kind="Behavior",
        steps=(step,) * 3,
        criteria=(("Time-bound", "not there yet", 0),),
        model="Dana will kneel beside Milo.",
    )
    page = pages(DESK)
    page.set_content(page_html(page_data("Exercise", [answer], [], 8, 16)))
    folded = [page.get_by_text(words) for words in ("Time-bound", "Dana will kneel beside Milo.")]
    seen = "one => one.checkVisibility() && one.getBoundingClientRect().height > 0"
    assert [one.evaluate(seen) for one in folded] == [False, False]
    page.emulate_media(media="print")
    assert [one.evaluate(seen) for one in folded] == [True, True]


def test_a_page_names_at_most_three_next_steps_for_each_answer():
    for text in ("Dana will be nice.", "Dana will finish the class.", "Dana will not hit Milo.", "Be calm."):
        judgement = judge(text, get_case("milo"))
        assert len(findings(judgement, get_case("milo"))) > 3
        answer = PageAnswer("1. Box", "", text, **judged(judgement, "milo", text))
        assert page_html(page_data("Exercise", [answer], [], 8, 16)).count('<p class="next">') == 3


CONTRASTS = """() => {
  const light = text => {
    const [r, g, b] = text.match(/[\\d.]+/g).slice(0, 3).map(Number).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = one => {
    for (; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(color)) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const texts = [...document.body.querySelectorAll('*')].filter(
    one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
  return texts.map(one => {
    const [a, b] = [light(getComputedStyle(one).color), light(behind(one))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), one.textContent.slice(0, 40)];
  });
}"""


def test_every_text_has_enough_contrast(opened):
    page, _ = opened("amy", DESK)
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) > 20
    assert [one for one in contrasts if one[0] < 4.5] == []


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("learner", ["amy", "wrote_a_script", "kept_the_stub", "added_code_cells"])
def test_axe_finds_no_rule_broken_and_the_page_is_small(graded, opened, learner, width):
    page, _ = opened(learner, width)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert [str(one) for one in violations(page)] == []
    assert graded.page(learner).stat().st_size < 60_000


def test_headings_run_in_order_and_each_answer_has_a_name(opened):
    page, _ = opened("amy", DESK)
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(one => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.locator("article").count() == 4
    assert page.locator("article[aria-labelledby]").count() == 4


def test_a_trainers_points_and_words_stand_beside_the_findings(graded, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(graded.course, course)
    config = course_config(course)
    with Gradebook(config.CourseDirectory.db_url) as gradebook:
        for name, score in (("ex01-reflection", 3), ("ex01-answer-1", 9.5)):
            grade = gradebook.find_grade(name, "ex01", "ex01_v1", "amy")
            grade.manual_score, grade.needs_manual_grade = score, False
            gradebook.find_comment(name, "ex01", "ex01_v1", "amy").manual_comment = "I see <b>you</b>.\nGo on."
        gradebook.db.commit()
    asked = CourseDirectory(config=config, assignment_id="ex01_v1", student_id="amy")
    GenerateFeedback(coursedir=asked, config=config, force=True).start()
    page = (course / "course/work/feedback/amy/ex01_v1/ex01.html").read_text(encoding="utf-8")
    assert page.count("I see &lt;b&gt;you&lt;/b&gt;.\nGo on.") == 2
    assert "9.5 of 16 points" in page
    assert "3 of 4 points" in page
    assert "so far" not in page
    assert "What to work on" in page
