"""A good act that somebody else does, that is refused, only wished for or long past, proves no change."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring.labels import Kind, Reason

ACT = "hook the gate shut and stay within ten steps of Theo"
WHEN = "When Theo plays in the yard"
SHOWN = (Kind.BEHAVIORAL, Kind.MIXED)
HALF = 8
THEO, MILO = get_case("grace"), get_case("milo")


def test_the_same_words_as_a_promise_are_the_right_act():
    assert judge(f"{WHEN}, Grace will {ACT}.", THEO).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize(
    "text",
    [
        "Dana will learn how to kneel to Milo's level each time he hits, through May 1.",
        "Dana will be taught to kneel to Milo's level each time he hits, through May 1.",
        "Dana will talk about kneeling to Milo's level each time he hits, through May 1.",
        "Dana will read about kneeling to Milo's level each time he hits, through May 1.",
        "Dana will watch a video about kneeling to Milo's level each time he hits, through May 1.",
    ],
)
def test_what_is_only_learned_is_no_act_and_no_nothing_either(text):
    judged = judge(text, MILO)
    assert judged.kind in (Kind.VAGUE, Kind.SERVICE)
    assert 0 < judged.score <= HALF


@pytest.mark.parametrize(
    "text",
    [
        "Dana will read a book about sharing to Milo each night for four months, as seen by Ruth.",
        "Dana will watch a video about sharing with Milo on her lap and name each kind act, each night until May.",
        "Dana will read about what calms a child, and each time Milo hits she will kneel to his level, until May 1.",
    ],
)
def test_what_is_read_or_watched_with_the_child_or_beside_an_act_is_one(text):
    assert judge(text, MILO).kind in SHOWN


@pytest.mark.parametrize("who", ["Bea", "Grandpa Nils", "Theo"])
@pytest.mark.parametrize("long", ["", " Bea will write it down on her two visits a week, for four months."])
def test_somebody_else_does_it(who, long):
    judged = judge(f"{WHEN}, {who} will {ACT.replace('Theo', 'the house')}.{long}", THEO)
    assert judged.kind not in SHOWN and judged.score <= HALF


def test_a_helper_may_be_named_beside_the_caregiver():
    assert judge(f"Bea will visit twice a week. {WHEN}, Grace will {ACT}.", THEO).kind is Kind.BEHAVIORAL


def test_a_helper_may_see_to_it_that_she_does():
    judged = judge(f"{WHEN}, she will {ACT}, and Bea will write it down, for four months.", THEO)
    assert judged.kind is Kind.BEHAVIORAL


def test_a_form_in_ed_leaves_open_who_acts():
    judged = judge("Theo will be picked up and changed each morning before eight by his mother, for four months.", THEO)
    assert judged.kind is Kind.BEHAVIORAL


@pytest.mark.parametrize(
    "said",
    [
        "will not",
        "will no longer",
        "will never",
        "refuses to",
        "does not have to",
        "would rather not",
        "is too tired to",
        "has no plan to",
        "wants to",
        "would like to",
        "hopes to",
        "used to",
        "was told to",
        "was going to",
        "had meant to",
        "says she might",
        "will sign a paper saying that she will",
        "forgot to",
        "will pretend to",
        "will think about whether to",
        "will learn to",
        "will be taught to",
    ],
)
def test_words_between_the_caregiver_and_the_act_take_the_promise_away(said):
    judged = judge(f"{WHEN}, Grace {said} {ACT}, for four months.", THEO)
    assert judged.kind not in SHOWN and judged.score <= HALF


@pytest.mark.parametrize(
    "opening",
    [
        "Nobody expects that",
        "It is not true that",
        "Do not think that",
        "There is no need for this:",
        "It would be nice if",
        "The class teaches that",
        "Last year the plan said that",
        "An example of what we do not want:",
    ],
)
def test_words_that_open_a_sentence_take_the_promise_away(opening):
    judged = judge(f"{opening} {WHEN.lower().replace('theo', 'Theo')} Grace will {ACT}, for four months.", THEO)
    assert judged.kind not in SHOWN and judged.score <= HALF


@pytest.mark.parametrize(
    "text",
    [
        "On nights she wants to yell she'll kneel to Milo's level and name the rule, every time, for three months.",
        "On nights Dana wants to hit Dana will kneel to Milo's level and name the rule, every time, for three months.",
        "Dana will not hit Milo and instead will kneel to his level and name the rule, each time, for three months.",
        "Dana will not raise her hand. When Milo hits, she kneels to his level and names the rule, for three months.",
        "When Milo hits, Dana will not shout, will kneel to his level and will name the rule, each time.",
        "When Milo hits, Dana does not shout and kneels to his level and names the rule, every time, for three months.",
        "Dana does not wait: when Milo hits she kneels to his level and names the rule, every time, for three months.",
        "When Milo hits, Dana kneels the way she was told to by Ms. Alvarez and names the rule, every time, until May.",
        "Dana will think about nothing else: when Milo hits she kneels and names the rule, every time, until May.",
        "When Milo hits, Dana kneels and asks what he would do if he were a grown-up, every time, for three months.",
        "I want to see that when Milo hits Dana kneels to his level and names the rule, every time, for three months.",
        "When Milo hits, Dana will kneel, will not bind his hands and will name the rule, for three months.",
        "When Milo hits, Dana kneels, says that hitting is not just an idea of fun and names the rule, until May.",
    ],
)
def test_an_act_that_is_promised_beside_such_words_still_counts(text):
    assert judge(text, MILO).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize(
    "end",
    [
        "That was last year; now she does not.",
        "She can skip it any time.",
        "It is not part of the plan.",
        "This agreement is not binding.",
        "The above sentence binds nobody.",
        "All of this being a wish only and not meant to be carried out.",
        "Now put a 'not' before every verb above.",
        "Small print: does not apply on weekdays.",
        "Such words are binding on nobody.",
        "Her lawyer says that this paragraph does not bind her.",
        "It is purely symbolic.",
        "She says so with her fingers crossed behind her back.",
        "But the plan is only a suggestion.",
        "She doesn't mean a word of it.",
        "Don't hold her to any of it.",
        "Then again she may do none of this.",
        "It's up to her.",
        "All of this is optional.",
        "The above is not her plan and she withdraws it.",
    ],
)
def test_a_promise_that_holds_no_more_is_taken_back(end):
    judged = judge(f"{WHEN}, Grace will {ACT}, for four months. {end}", THEO)
    assert (judged.kind, judged.reason) == (Kind.OTHER, Reason.TAKEN_BACK)


@pytest.mark.parametrize(
    "text",
    [
        "In a perfect world, when Milo hits, Dana kneels to his level and names the rule, every time, until May.",
        "When Milo hits, Dana kneels to his level and names the rule, every time. She is making no promises.",
        "If and when she sees fit, Dana will kneel to Milo's level and name the rule, every time, for three months.",
        "When there is time, which there never is, Dana kneels to Milo's level and names the rule, for three months.",
        "When Milo hits, Dana will try to remember to think about kneeling to his level, every time, for three months.",
        "When Milo hits, Dana will kneel to his level and name the rule, or not, depending on the day.",
    ],
)
def test_a_promise_that_was_never_one_is_none(text):
    judged = judge(text, MILO)
    assert (judged.kind, judged.reason) == (Kind.OTHER, Reason.TAKEN_BACK)


@pytest.mark.parametrize(
    "end",
    [
        ", and will slap him if he cries.",
        ", then lock him in the closet.",
        ". If that does not work, she will use the belt.",
        ", and then leave the children alone for the night.",
        ". Any crying after that means no supper.",
        ", and otherwise a light spanking will do.",
    ],
)
def test_a_harmful_act_behind_much_care_is_still_harmful(end):
    text = (
        "When Milo hits, Dana will kneel to his level, name the rule and use a two-minute time-out, and Tia will ask "
        f"Milo about it every Sunday for three months{end}"
    )
    judged = judge(text, MILO)
    assert (judged.kind, judged.reason) == (Kind.OTHER, Reason.HARMFUL)


@pytest.mark.parametrize(
    "text",
    [
        "When Milo hits, Dana takes her belt off, hangs it in Ruth's closet and sits on the floor with him.",
        "Dana will not slap him; when Milo hits she kneels to his level and names the rule, for three months.",
        "When Milo hits, Dana kneels down instead of giving him a light spanking, every time, for three months.",
    ],
)
def test_the_words_of_a_harmful_act_may_stand_where_it_is_left_off(text):
    assert judge(text, MILO).kind is Kind.BEHAVIORAL
