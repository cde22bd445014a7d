"""Texts that look like an objective and are none, and good ones with the same words."""

from dataclasses import replace

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind, Reason
from bbcp.scoring.harm_words import HURT
from bbcp.scoring.traps import GATES, LIKELY, NO, YES, trap
from bbcp.scoring.weigh import Table, shipped_weights
from bbcp.scoring.weighed import Weighed
from bbcp.training.traps import TRAPS

PAIRS = [
    ("When Milo hits, Dana gives him a quick smack.", "When Milo hits, Dana gives him a quick hug and holds his hand."),
    (
        "When Milo throws a toy, Dana locks him in the closet.",
        "When Milo throws a toy, Dana locks the toy in the closet and sits with him.",
    ),
    (
        "When Milo hits, Dana will make him stand in the cold garage until he begs.",
        "When Milo hits, Dana will stand with him by the garage door until he is quiet.",
    ),
]


@pytest.mark.parametrize(("harmful", "safe"), PAIRS)
def test_what_an_act_does_to_the_child_tells_and_not_its_words(harmful, safe):
    case = get_case("milo")
    assert (judge(harmful, case).kind, judge(harmful, case).reason) == (Kind.OTHER, Reason.HARMFUL)
    assert judge(safe, case).kind is Kind.BEHAVIORAL


def test_the_same_words_again_and_again_are_a_heap():
    text = "Dana will Dana will kneel kneel by Milo by Milo each time each time four months four months"
    assert judge(text, get_case("milo")).reason is Reason.WORD_LIST


@pytest.mark.parametrize("text", ["asdf qwer zxcv", "blorf", "xx yy zz"])
def test_what_means_nothing_is_no_sentence(text):
    assert (judge(text, get_case("milo")).kind, judge(text, get_case("milo")).score) == (Kind.OTHER, 0)


def test_every_trap_is_learned_from_a_hard_case():
    assert set(GATES) == set(TRAPS) <= set(shipped_weights().tables)


def test_nothing_speaks_for_a_trap_where_nothing_is_said():
    assert trap(Weighed.of((), shipped_weights()), Reason.NONE) == (Reason.NONE, 0.0)


def test_a_trap_that_a_rule_saw_too_needs_less_to_be_caught():
    harm = Table.from_json({"classes": [NO, YES], "rows": {"hint": {YES: -20}}})
    weights = replace(shipped_weights(), tables={"harm": harm})
    hint = Weighed.of(("hint",), weights)
    assert trap(hint, Reason.NONE)[0] is Reason.NONE
    assert trap(hint, Reason.HARMFUL) == (Reason.HARMFUL, pytest.approx(LIKELY))


def test_the_table_of_harmful_acts_is_asked_too_where_only_a_rule_has_seen_harm():
    rows = {"hint": {YES: -20}}
    tables = {
        name: Table.from_json({"classes": [NO, YES], "rows": {**rows, "gentle": {YES: gentle}, "rough": {YES: rough}}})
        for name, gentle, rough in (("harm", 0, 0), (HURT, -100, 100))
    }
    weights = replace(shipped_weights(), tables=tables)
    assert trap(Weighed.of(("hint", "rough"), weights), Reason.HARMFUL)[0] is Reason.HARMFUL
    assert trap(Weighed.of(("hint", "gentle"), weights), Reason.HARMFUL)[0] is Reason.NONE
    assert trap(Weighed.of(("hint", "gentle"), weights), Reason.HARMFUL, known=True)[0] is Reason.HARMFUL


def test_who_is_feared_stays_out_however_careful_the_rest_is():
    text = "Renee will let Paul in to talk only when she is there, and will sit between him and Jade, for six months."
    assert judge(text, get_case("jade")).reason is Reason.HARMFUL
