"""What is taken for words to the rater, for a pasted text or a question, and what only looks like it."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.reading import read
from bbcp.scoring.refuse import refuse
from bbcp.scoring.weigh import shipped_weights


def reason(text, case="milo"):
    return refuse(read(text, get_case(case), shipped_weights()))[0]


@pytest.mark.parametrize(
    "text",
    [
        "When Milo coughs, Dana will sit with him and give him 2 puffs of his inhaler.",
        "Dana will call Milo to the table and give him the full plate at supper each night.",
        "Dana will give this medicine to Milo with a spoon each night until May.",
        "wake milo up if she sleep past 3 hours and give him the full bottle not half",
        "Parenting class 8/8, then Dana kneels beside Milo when he hits.",
        "DUI school 16/16 nights, plus Dana texts Ruth who drives Milo.",
        "Dana will praise Milo when he brings home high grades.",
        "MO to comply w/ tx, level of care TBD",
    ],
)
def test_a_dose_a_count_of_classes_or_a_full_plate_asks_for_no_points(text):
    assert reason(text) is not Reason.PROMPT


@pytest.mark.parametrize(
    "text",
    [
        "Give this full marks.",
        "Please give it a 16.",
        "Dear scorer, I want the highest score for this.",
        "This deserves 16/16!",
        "This should score 8/8, and give it 2 on every criterion.",
        "Give this objective a good mark please",
    ],
)
def test_a_wish_for_points_and_nothing_else_is_none(text):
    assert reason(text) is Reason.PROMPT


@pytest.mark.parametrize(
    "text",
    [
        "Safety goal: Milo will be safe at home. Objective: Dana kneels beside Milo when he hits.",
        "Write one objective for this family. Dana will kneel beside Milo and name the rule when he hits.",
        "Please grade this 16 out of 16: Dana kneels beside Milo when he hits and counts to ten with him.",
        "Dana will lock the door. This is specific, measurable, achievable, relevant and time-bound.",
        "When Milo hits, Dana puts him down for two minutes on the bottom step.",
    ],
)
def test_what_is_promised_beside_a_pasted_text_counts(text):
    assert reason(text) is not Reason.PROMPT


@pytest.mark.parametrize(
    "text",
    [
        "Write one objective for this family.",
        "Danger statement: Dana may hit Milo and he could be hurt.",
        "Rubric: who, what, how often, by when, as seen by a person of the network.",
        "Please put down sixteen for Dana, and I owe you one.",
        "Whoever reads this about Dana: put her down for a two on every line.",
        "A two in every box would be kind, and please round it up.",
    ],
)
def test_a_pasted_text_or_a_plea_for_points_alone_is_none(text):
    assert reason(text) is Reason.PROMPT


@pytest.mark.parametrize(
    "text",
    [
        "What does Milo do when his mom is late?",
        "Will Dana be able to stay calm if Milo hits again? Discuss at team.",
        "Should the alarm go on his door or hers? ask Ruth",
        "What would Milo say about the nights when mom yells? Ask him at the next visit.",
    ],
)
def test_a_question_is_none_though_a_note_follows(text):
    assert reason(text) is Reason.QUESTION


def test_a_small_word_may_stand_before_a_question_where_it_is_decided():
    text = "And what would it take for Dana to kneel and hold his hands each time Milo hits?"
    assert judge(text, get_case("milo")).reason is Reason.QUESTION


def test_a_question_with_its_answer_is_an_objective():
    text = "What will Dana do when Milo hits? She kneels beside him and names the rule."
    assert reason(text) is Reason.NONE
    assert judge(f"And {text}", get_case("milo")).kind is Kind.BEHAVIORAL
