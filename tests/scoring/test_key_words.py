"""Single words in a list are no objective; a note that lists one act after the other is one."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind, Reason

KEY_WORDS = [
    "calm, kneel, breathe, time-out, praise, potty, Dana, Milo, daily",
    "kneel, hug, breathe, Milo, network, 6 months, safety, Dana",
    "Milo. Kneel. Breathe. Two choices. Network. Six months. Calendar. Dana.",
    "Dana; Milo; gentle; hitting; kneel; Ruth; weekly; choices",
    "calm, consistent, caring, hands-off, mother figure",
    "Observable. Behavioral. Nightly. For 90 days. Ms. Lund. Evidence.",
]
NONE = {
    "No more slaps, no fists, no belt, 180 days, Dana": Kind.ABSENCE,
    "UAs, groups, classes, 12 weeks, Dana": Kind.SERVICE,
}
NOTES = [
    "Kneels, breathes, waits, hugs Milo, logs it, nightly, 3 months.",
    "Dana: kneels / names rule / sits w/ Milo / marks chart / each hit / 3 mo",
    "3x/wk MO lets child dress self, MO within arm's reach, hands at sides. DC staff to note.",
    "- stops\n- kneels by Milo\n- says the rule\n- waits\n- Ruth counts 8 of 10",
]


@pytest.mark.parametrize("text", KEY_WORDS)
def test_a_list_of_single_words_is_no_objective(text):
    found = judge(text, get_case("milo"))
    assert (found.kind, found.reason) == (Kind.OTHER, Reason.WORD_LIST)
    assert found.score <= 1


@pytest.mark.parametrize(("text", "kind"), NONE.items())
def test_a_list_of_what_is_asked_for_is_one(text, kind):
    assert judge(text, get_case("milo")).kind is kind


@pytest.mark.parametrize("text", NOTES)
def test_a_note_of_acts_is_one(text):
    assert judge(text, get_case("milo")).kind is Kind.BEHAVIORAL


def test_a_note_of_what_somebody_else_does_is_none():
    text = "Ruth: kneels, names rule, sits w/ Milo, marks chart, each hit, 3 mo"
    assert judge(text, get_case("milo")).kind is not Kind.BEHAVIORAL
