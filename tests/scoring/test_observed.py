"""What somebody sees a caregiver do is the caregiver's act; to be looked at, and what is not seen, is none."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.labels import Criterion
from bbcp.scoring.observed import MOST, observed

SEEN = {
    "Ruth to see Dana kneel when Milo hits.": "Dana will kneel when Milo hits, as seen by Ruth.",
    "CW to hear MO name the rule, 3x a week.": "MO will name the rule, 3x a week, as seen by CW.",
    "Ms. Alvarez will see Dana kneel to Milo's level when he hits, each Friday for three months.": (
        "Dana will kneel to Milo's level when he hits, each Friday for three months, as seen by Ms. Alvarez."
    ),
    "When Milo hits, Tia will see Dana kneel each time.": "When Milo hits, Dana will kneel each time, as seen by Tia.",
    "The home visitor finds Dana sitting by Milo at supper.": (
        "Dana will be sitting by Milo at supper, as seen by The home visitor."
    ),
    "Tia comes by on Mondays and sees me kneel by Milo.": (
        "I will kneel by Milo, as seen by Tia, who comes by on Mondays."
    ),
    "Milo sees his mother kneel. Tia sees Dana name the rule.": (
        "his mother will kneel, as seen by Milo. Dana will name the rule, as seen by Tia."
    ),
    "At eight visits in a row Ms. Alvarez sees that Dana kneels.": (
        "At eight visits in a row Dana kneels, as seen by Ms. Alvarez."
    ),
    "Ms. Alvarez sees that Dana kneels when Milo hits.": "Dana kneels when Milo hits, as seen by Ms. Alvarez.",
    "Tia will find Dana awake and feeding Milo.": "Dana will be feeding Milo, as seen by Tia.",
    "Ruth reports that Dana kneels when Milo hits.": "Dana kneels when Milo hits, as seen by Ruth.",
    "Each week Ms. Alvarez will report on Fridays that Dana knelt.": (
        "Each week Dana knelt, as seen by Ms. Alvarez on Fridays."
    ),
    "Tia can tell us, any week until June, that Dana knelt.": "Dana knelt, as seen by Tia us, any week until June.",
    "Ms. Alvarez calls on Fridays and hears from Milo that Dana knelt.": (
        "Dana knelt, as seen by Ms. Alvarez, who calls on Fridays from Milo."
    ),
    "On Sundays Ruth drops in and sees Dana kneel.": "Dana will kneel, as seen by Ruth, who drops in On Sundays.",
    "A tally on the fridge, which Ruth reads on Sundays, shows that Dana knelt.": (
        "Dana knelt, as seen by A tally on the fridge, which Ruth reads on Sundays."
    ),
    "Tia finds Dana on her knees in front of Milo.": "Dana will be on her knees in front of Milo, as seen by Tia.",
    "Ruth signs a card after Dana has knelt by Milo.": "Dana will kneel by Milo, as seen by Ruth, who signs a card.",
    "Tia gets a call each time Dana has knelt.": "Dana will kneel, as seen by Tia, who gets a call each time.",
    "Ruth will look in at noon until July 15 and see Dana up, sitting by Milo.": (
        "Dana will be sitting by Milo, as seen by Ruth, who will look in at noon until July 15."
    ),
    "Ms. Alvarez is told each Friday how often Milo hit, and how Dana knelt.": (
        "Dana knelt, as seen by Ms. Alvarez each Friday how often Milo hit, and."
    ),
    "Each week until June Ruth finds Milo calm because Dana has knelt.": (
        "Each week until June Dana will kneel, as seen by Ruth, who finds Milo calm."
    ),
    "Tia hears from Milo each time Dana knelt.": "Dana knelt, as seen by Tia, who hears from Milo each time.",
    "Ruth checks each Friday that Dana kneels when Milo hits.": (
        "Dana kneels when Milo hits, as seen by Ruth each Friday."
    ),
    "We will see Dana kneel.": "Dana will kneel, as seen by the worker.",
}
LEFT = [
    "Ruth will watch Dana.",
    "Tia sees Dana at church every Sunday.",
    "Tia sees Dana every morning.",
    "When Tia sees Dana kneel, she claps.",
    "Ms. Alvarez will never see Dana kneel.",
    "Tia wants to see Dana kneel.",
    "Let's see Dana kneel.",
    "Dana will watch Milo play.",
    "Tia sees her kneel.",
    "Tia sees Dana's mother kneel.",
    "Tia tells Dana that Ruth knelt.",
    "Tia gets angry each time Dana yells.",
    "Dana goes to the clinic and will hear Milo read on each night that she is home.",
    "Tia gets to see Milo play and count to ten each time Dana yells.",
    "Tia signs the sheet each time Milo knelt.",
    "Tia tells us that Dana should kneel.",
    "Ruth reports whether Dana knelt.",
    "Ruth reports that Milo hits.",
    "When Ruth reports that Dana knelt, Tia claps.",
    "When Ruth, who lives near, reports that Dana knelt, Tia claps.",
    "Ruth never reports that Dana knelt.",
    "Tia finds Dana on her phone in the kitchen.",
    "Dana comes by and tells us that Ruth knelt.",
    "sees Dana",
    "",
]


@pytest.mark.parametrize("text", SEEN)
def test_it_is_read_as_what_the_caregiver_does(text):
    told, places = observed(text, range(len(text)), get_case("milo"))
    assert told == SEEN[text]
    assert len(places) == len(told)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_act_of_a_caregiver_stays_as_it_is(text):
    assert observed(text, range(len(text)), get_case("milo"))[0] == text


def test_the_points_are_those_of_the_act_and_the_marks_stand_on_what_was_written():
    text = "Ms. Alvarez will see Dana kneel to Milo's level when he hits, each Friday for three months."
    judgement = judge(text, get_case("milo"))
    assert (judgement.kind, judgement.score) == (Kind.BEHAVIORAL, 16)
    assert [text[one.start : one.end] for one in judgement.rating(Criterion.BEHAVIOR).spans] == [
        "kneel to Milo's level"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tia will see Dana hit Milo.", Kind.OTHER),
        ("Tia will see Dana lock him in the closet each time, for four months.", Kind.OTHER),
        ("The worker will see Dana complete a parenting class.", Kind.SERVICE),
        ("Ms. Alvarez will see Dana be a calm and loving mother.", Kind.VAGUE),
        ("Ruth reports that Dana finished her parenting class.", Kind.SERVICE),
        ("The therapist reports each month that Dana works on her anger.", Kind.VAGUE),
        ("Tia reports that Dana locks Milo in the closet each time he hits, until June.", Kind.OTHER),
    ],
)
def test_to_be_seen_makes_nothing_better(text, kind):
    assert judge(text, get_case("milo")).kind is kind


@pytest.mark.parametrize("text", ["Tia sees Dana kneel " * 1900, "Tia sees Dana kneel. " * 1900, "sees Dana " * 3900])
def test_of_a_heap_of_them_only_so_many_are_told_anew(text):
    assert observed(text, range(len(text)), get_case("milo"))[0].count("as seen by") <= MOST
