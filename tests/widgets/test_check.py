"""The check without a browser, and the questions that authors write."""

import copy

import pytest

from bbcp import attempts, content
from bbcp.widgets import Check
from bbcp.widgets.checking.questions import CheckError, get_questions, questions_from_mapping
from bbcp.widgets.frame import safe
from bbcp.widgets.source import SourceError, source_from, source_html

CHECKS = [one["id"] for one in content.load("checks")]
QUESTIONS = [(check_id, one) for check_id in CHECKS for one in get_questions(check_id).questions]
HOSTILE = '<img src=x onerror="window.hacked=1">\u202e\ud800"\''


def wrong(question):
    return next(one.id for one in question.options if one.id != question.right)


def press(check, option_id):
    ids = [one.id for one in check.question.options]
    check.asked.buttons[ids.index(option_id)].click()


def play(check, choose):
    for _ in check.questions:
        question = check.question
        press(check, choose(question))
        if check.next.layout.display == "none":
            press(check, question.right)
        check.next.click()


def lines(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


def test_there_is_a_check_for_each_module_with_three_to_five_questions():
    assert CHECKS == [
        "start-here",
        "services-or-safety",
        "harm-and-danger",
        "see-the-behavior",
        "smart-is-not-enough",
        "shown-over-time",
        "with-the-family",
        "calibrate-your-eye",
        "a-whole-plan",
        "carry-it",
    ]
    assert all(3 <= len(get_questions(one).questions) <= 5 for one in CHECKS)


@pytest.mark.parametrize(("check_id", "question"), QUESTIONS, ids=[f"{name}-{one.id}" for name, one in QUESTIONS])
def test_every_option_is_explained_in_its_own_words(check_id, question):
    assert 3 <= len(question.options) <= 4
    for option in question.options:
        assert len(option.why.split()) >= 15, "an explanation says why, in two sentences or so"
        assert not {"wrong", "incorrect"} & set(option.why.lower().replace(".", "").split())
        assert "\u2014" not in option.why + option.text
    assert len({one.why for one in question.options}) == len(question.options)
    assert len({one.text for one in question.options}) == len(question.options)


def test_the_right_answer_gives_itself_away_neither_by_its_place_nor_by_its_length():
    places = [[one.id for one in question.options].index(question.right) for _, question in QUESTIONS]
    longest = [max(question.options, key=lambda one: len(one.text)).id == question.right for _, question in QUESTIONS]
    assert all(places.count(place) < len(places) / 2 for place in set(places)) and 0 in places
    assert sum(longest) < len(longest) / 3


def test_a_tempting_choice_is_explained_and_can_be_changed_at_once():
    check = Check("services-or-safety")
    question = check.question
    tempting = next(at for at, one in enumerate(question.options) if one.id != question.right)
    check.asked.buttons[tempting].click()
    assert question.options[tempting].why.split(".")[0] in check.asked.whys[tempting].value
    assert (
        "Look again." in check.asked.whys[tempting].value
        and "Where this comes from" not in check.asked.whys[tempting].value
    )
    assert check.next.layout.display == "none" and not any(one.disabled for one in check.asked.buttons)
    press(check, question.right)
    right = [one.id for one in question.options].index(question.right)
    assert "Yes." in check.asked.whys[right].value and "humanservices.ucdavis.edu" in check.asked.whys[right].value
    assert check.asked.whys[tempting].value and check.next.layout.display is None


def test_the_first_choice_counts_and_each_choice_is_noted():
    check = Check("services-or-safety")
    question = check.question
    press(check, wrong(question))
    press(check, question.right)
    told = [(one["result"]["response"], one["result"]["success"]) for one in lines("answered")]
    assert told == [(wrong(question), False), (question.right, True)]
    assert lines("answered")[0]["object"]["id"] == f"urn:bbcp:check/services-or-safety/{question.id}"
    tries = [one["context"]["extensions"]["urn:bbcp:first_try"] for one in lines("answered")]
    assert tries == [True, False]


def test_a_second_press_on_an_answered_question_changes_nothing():
    check = Check("start-here")
    press(check, check.question.right)
    press(check, check.question.right)
    assert len(lines("answered")) == 1
    check.next.click()
    check.next.click()
    assert check.questions.index(check.question) == 1


def test_a_faultless_round_ends_with_praise_and_starts_again():
    check = Check("with-the-family")
    play(check, lambda question: question.right)
    assert "You had every one on your first choice" in check.end.value and check.missed.layout.display == "none"
    assert all(safe(one.again) in check.summary.value for one in check.questions)
    check.again.click()
    assert "Question 1 of 4" in check.place.value and check.summary.value == ""
    assert check.asked.box.layout.display is None and not check.asked.buttons[0].disabled


def test_the_summary_says_what_to_look_at_again_and_why_and_those_come_back_alone():
    check = Check("harm-and-danger")
    second = check.questions[1]
    play(check, lambda question: wrong(question) if question is second else question.right)
    assert "3 of 4 on your first choice" in check.end.value
    for said in (second.again, second.option(second.right).text, second.option(wrong(second)).why.split(".")[0]):
        assert said in check.summary.value
    (done,) = lines("completed")
    assert done["object"]["id"] == "urn:bbcp:check/harm-and-danger"
    assert done["result"]["score"] == {"raw": 3, "min": 0, "max": 4, "scaled": 0.75}
    check.missed.click()
    assert check.questions == (second,)
    play(check, lambda question: question.right)
    assert [one["context"]["extensions"]["urn:bbcp:whole"] for one in lines("completed")] == [True, False]


def test_a_check_opened_again_says_how_the_last_whole_round_went():
    assert Check("start-here").before.value == ""
    check = Check("start-here")
    last = check.questions[-1]
    play(check, lambda question: wrong(question) if question is last else question.right)
    check.missed.click()
    play(check, lambda question: question.right)
    assert "right for 3 of 4" in Check("start-here").before.value


def test_a_damaged_log_is_no_matter(own_work_folder):
    own_work_folder.mkdir()
    torn = '{"object":{"id":"urn:bbcp:check/start-here"},"result":{"score":%s}}\n'
    log = "".join(torn % one for one in ('"x"', "[]", '{"max":4,"raw":"<b>"}', "null")) + "[1]\n{\n"
    (own_work_folder / "attempts.jsonl").write_text(log, encoding="utf-8")
    assert Check("start-here").before.value == ""


def test_a_log_that_cannot_be_written_is_told_and_the_questions_go_on(own_work_folder):
    own_work_folder.write_text("in the way")
    check = Check("start-here")
    press(check, check.question.right)
    assert "could not be kept" in check.trouble.value and check.trouble.layout.display is None
    check.next.click()
    assert "Question 2 of 4" in check.place.value


@pytest.mark.parametrize("odd", ["none", "", HOSTILE, "x" * 20_000, 7, None, ["start-here"]])
def test_an_unknown_check_is_one_sentence(odd):
    said = Check(odd).box.children[1].value
    assert "There is no check called" in said and "<img" not in said


def test_words_of_an_author_are_never_html(monkeypatch):
    data = copy.deepcopy(content.load("checks")[1])
    for question in data["questions"]:
        question["ask"] = question["again"] = HOSTILE
        question["source"] = {"name": HOSTILE, "address": 'https://a.b/"><script>'}
        for option in question["options"]:
            option["text"] = option["why"] = HOSTILE
    monkeypatch.setattr("bbcp.widgets.checking.check.get_questions", lambda name: questions_from_mapping(data))
    check = Check("start-here")
    play(check, wrong)
    for piece in (check.asked.ask_part, check.summary, *check.asked.whys):
        assert "<img" not in piece.value and "<script" not in piece.value and "\ud800" not in piece.value


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda one: one.pop("questions"), "lacks 'questions'"),
        (lambda one: one["questions"][2].pop("again"), "lacks 'again'"),
        (lambda one: one["questions"][0]["options"][1].update(why=" "), "needs words"),
        (lambda one: one["questions"][0].update(right="nobody"), "'right' names one"),
        (lambda one: one["questions"][0]["options"].clear(), "options"),
        (lambda one: one["questions"][0]["options"][0].update(id=one["questions"][0]["options"][1]["id"]), "options"),
        (lambda one: one["questions"][1].update(id=one["questions"][0]["id"]), "an id of its own"),
        (lambda one: one["questions"][1].update(source={"name": "x"}), "'source' needs"),
        (lambda one: one.update(questions="text"), "lacks"),
        (lambda one: one.update(questions=[]), "needs questions"),
    ],
)
def test_a_check_that_is_not_complete_is_refused_with_its_name(change, said):
    data = copy.deepcopy(content.load("checks")[1])
    change(data)
    with pytest.raises(CheckError, match="services-or-safety") as why:
        questions_from_mapping(data)
    assert said in str(why.value)


def test_a_source_is_an_address_of_the_web_and_stands_as_a_link():
    assert source_from(None) is None and source_html(None) == ""
    with pytest.raises(SourceError, match="https"):
        source_from({"name": "x", "address": "javascript:alert(1)"})
    shown = source_html(source_from({"name": "A & B", "address": "https://a.b/?c&d"}))
    assert 'href="https://a.b/?c&amp;d"' in shown and "A &amp; B" in shown and "noreferrer" in shown
