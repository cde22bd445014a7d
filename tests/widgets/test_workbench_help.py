"""The help at the workbench: hints one at a time, the last try beside this one, a model answer once it is earned."""

import pytest

from bbcp import attempts, content
from bbcp.case import course_cases, get_case
from bbcp.feedback import findings
from bbcp.feedback.hints import hints
from bbcp.progress import states
from bbcp.scoring import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets import Workbench
from bbcp.widgets.growth.activity_names import activity_name
from bbcp.widgets.writing.honest import honest_tries

SERVICE = "Mother will complete a parenting class and an anger management program."
FIRST = "Dana will stay calm with Milo when he throws things around the kitchen."
BEHAVIOR = "When Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out."
LAST = content.load("widgets")["workbench"]["hint_last"]
HOSTILE = "<img src=x onerror=alert(1)> Dana will kneel down with Milo when he hits."


def opened():
    return Workbench("milo")


def keep(bench, *texts):
    for text in texts:
        bench.text.value = text
        bench.keep.click()


def test_hints_unfold_one_at_a_time_from_the_next_step_to_a_pair():
    bench = opened()
    bench.text.value = SERVICE
    ladder = bench.readout.hints
    first = bench.readout.findings[0]
    assert ladder.unfolded.value == "" and ladder.button.description == "Give me a hint"
    assert first.next_step not in bench.readout.work.value
    seen = []
    while ladder.button.description != LAST:
        ladder.button.click()
        seen.append(ladder.unfolded.value.count("<li>"))
    assert seen == [1, 2, 3]
    assert first.next_step.split("?")[0][:30] in ladder.unfolded.value
    assert "Before:" in ladder.unfolded.value and "After:" in ladder.unfolded.value
    ladder.button.click()
    assert ladder.unfolded.value.count("<li>") == 3 and not ladder.button.disabled


def test_after_the_last_hint_the_button_leads_back_to_the_sentence(monkeypatch):
    bench, led = opened(), []
    monkeypatch.setattr(bench.readout.hints, "_write", lambda: led.append(bench.text))
    bench.text.value = SERVICE
    for _ in range(3):
        bench.readout.hints.button.click()
    assert led == []
    bench.readout.hints.button.click()
    assert led == [bench.text]


def test_hints_stay_open_while_the_same_thing_is_worked_on_and_fold_when_it_is_done():
    bench = opened()
    bench.text.value = SERVICE
    bench.readout.hints.button.click()
    bench.text.value = SERVICE + " "
    assert bench.readout.hints.unfolded.value.count("<li>") == 1
    bench.text.value = BEHAVIOR
    assert bench.readout.findings[0].criterion is not Criterion.BEHAVIOR
    assert bench.readout.hints.unfolded.value == ""


@pytest.mark.parametrize("case_id", list(course_cases()))
@pytest.mark.parametrize("name", [one.value for one in Criterion])
def test_a_pair_is_about_another_family_and_mends_what_it_says_it_mends(case_id, name):
    case = get_case(case_id)
    found = next(one for one in findings(judge("Parents will complete a class.", case), case))
    *_, pair = hints(type(found)(Criterion(name), 0, (), "", "step"), Kind.VAGUE, case)
    chosen = next(one for one in content.load("hints")[name]["pairs"] if one["before"] == pair.before)
    assert chosen["case"] != case_id
    other = get_case(chosen["case"])
    before, after = (judge(text, other).rating(Criterion(name)).level for text in (pair.before, pair.after))
    assert before < after


@pytest.mark.parametrize("kind", [Kind.SERVICE, Kind.MIXED, Kind.ABSENCE])
@pytest.mark.parametrize("case_id", list(course_cases()))
def test_a_pair_starts_from_the_kind_that_was_written(case_id, kind):
    case = get_case(case_id)
    found = next(one for one in findings(judge("Parents will complete a class.", case), case))
    *_, pair = hints(found, kind, case)
    (chosen,) = (one for one in content.load("hints")["behavior"]["kinds"][kind.value] if one["before"] == pair.before)
    assert chosen["case"] != case_id
    before, after = (judge(text, get_case(chosen["case"])) for text in (pair.before, pair.after))
    assert (before.kind, after.kind) == (kind, Kind.BEHAVIORAL)
    assert before.rating(Criterion.BEHAVIOR).level < after.rating(Criterion.BEHAVIOR).level


def test_a_text_that_is_no_objective_has_its_next_step_and_no_more():
    bench = opened()
    bench.text.value = "What should Dana do when Milo hits his cousin?"
    bench.readout.hints.button.click()
    assert bench.readout.hints.button.description == LAST and bench.readout.hints.unfolded.value.count("<li>") == 1


def test_the_last_try_stands_beside_this_one_with_what_changed_in_words():
    bench = opened()
    bench.text.value = SERVICE
    assert bench.comparison.box.layout.display == "none"
    keep(bench, SERVICE)
    bench.text.value = BEHAVIOR
    assert bench.comparison.box.layout.display is None
    bench.comparison.button.click()
    drawn = bench.comparison.beside.value
    assert SERVICE in drawn and BEHAVIOR in drawn and "more now" in drawn
    assert drawn.count('<th scope="row"') == sum(
        judge(SERVICE, get_case("milo")).rating(one).level != bench.judgement.rating(one).level for one in Criterion
    )
    bench.text.value = ""
    assert bench.comparison.box.layout.display == "none"


def test_the_try_of_another_day_can_be_compared_too():
    keep(opened(), SERVICE)
    bench = opened()
    bench.text.value = BEHAVIOR
    bench.comparison.button.click()
    assert SERVICE in bench.comparison.beside.value


def test_hostile_text_in_the_comparison_stays_text():
    bench = opened()
    keep(bench, HOSTILE)
    bench.text.value = BEHAVIOR
    bench.comparison.button.click()
    assert "<img" not in bench.comparison.beside.value and "&lt;img" in bench.comparison.beside.value


def test_the_model_answer_opens_after_two_honest_tries():
    bench = opened()
    assert bench.model.button.layout.display == "none"
    keep(bench, FIRST, FIRST + ".", "Milo hits", "When will Dana stop?")
    assert bench.model.button.layout.display == "none"
    keep(bench, BEHAVIOR)
    assert bench.model.button.layout.display is None and bench.model.later.layout.display == "none"
    assert bench.model.answer.value == ""
    bench.model.button.click()
    assert content.load("models")["milo"]["text"][:40] in bench.model.answer.value
    assert attempts.read()[-1]["object"]["id"] == "urn:bbcp:workbench/milo/model"
    assert opened().model.button.layout.display is None
    assert Workbench("rosa").model.button.layout.display == "none"


@pytest.mark.parametrize("again", [FIRST, FIRST + ".", FIRST + " Yes", "Milo hits", "When will Dana stop?"])
def test_what_is_kept_and_is_no_try_of_its_own_is_said_so(again):
    bench = opened()
    keep(bench, FIRST)
    assert bench.saved.value.startswith("Kept. You can go on")
    keep(bench, again)
    assert "To count toward the two tries" in bench.saved.value and "Dana" in bench.saved.value
    keep(bench, BEHAVIOR, FIRST)
    assert bench.saved.value.startswith("Kept. You can go on"), "With two tries there is nothing to count towards"


def test_a_family_that_comes_again_has_tries_of_its_own_and_the_words_of_before_to_bring_back():
    one = "Kayla will call the sitter by six before each night shift."
    other = "If the sitter cancels, Kayla will walk Amari down to Mr. Otis."
    first = Workbench("kayla")
    keep(first, one, other)
    assert first.model.button.layout.display is None
    later = Workbench("kayla@module-3")
    assert later.case == first.case and later.model.button.layout.display == "none"
    later.back.click()
    assert later.text.value == other
    keep(later, one)
    done = states(attempts.read())
    assert done["workbench/kayla@module-3"] == "done" and "workbench/kayla@module-7" not in done
    assert activity_name("workbench/kayla@module-3") == f"Workbench: {first.case.title} (module 3)"


def test_tries_count_where_the_log_cannot_be_written(own_work_folder):
    own_work_folder.write_text("in the way")
    bench = opened()
    keep(bench, FIRST, BEHAVIOR)
    assert bench.model.button.layout.display is None


def test_a_damaged_log_is_no_hindrance(own_work_folder):
    own_work_folder.mkdir()
    lines = ['{"object": 3}', '{"object": {"id": "urn:bbcp:workbench/milo"}, "result": [1], "verb": "kept"}', "{{{"]
    (own_work_folder / "attempts.jsonl").write_text("\n".join(lines))
    assert opened().back.layout.display == "none"


@pytest.mark.parametrize("case_id", list(course_cases()))
def test_a_model_answer_is_fully_good_by_the_courses_own_judge(case_id):
    judged = judge(content.load("models")[case_id]["text"], get_case(case_id))
    assert (judged.kind, judged.score) == (Kind.BEHAVIORAL, 16.0), [
        (one.criterion.value, one.level) for one in judged.ratings if one.level < 2
    ]


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ([], 0),
        (["", "   ", "Dana will"], 0),
        ([FIRST, FIRST.upper(), FIRST + "!"], 1),
        ([FIRST, FIRST.replace("stay calm", "kneel down")], 2),
        (["日本語 の 文章 です よ ね", "a b c d e"], 2),
    ],
)
def test_honest_tries(texts, count):
    assert honest_tries(texts) == count
