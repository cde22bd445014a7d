"""Times, places and people alone are no objective; a few words that name an act are, however short."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.labels import Reason

NOTHING = [
    ("jade", "Wednesdays after supper, Jade and then Corey, Aunt Vee on Sunday, Renee, 26 weeks in a row."),
    ("rosa", "Every three hours, day and night, until September, with Nurse Pham there for Leo."),
    ("samuel", "At 7, noon and 6, on double-shift days too, for 90 days, seen in the clinic's log by Nurse Kim."),
    (
        "jade",
        "Any time Jade or Corey speaks up, at home, on the phone, day or night, Aunt Vee in the loop, until New Year.",
    ),
    ("milo", "Each time Milo hits, day or night, Dana, for six months, seen by Grandma Ruth."),
]
SOMETHING = [
    ("grace", "Each morning by eight, Theo's breakfast, diaper and clothes, Grace, until June, photo to Bea."),
    ("rosa", "Every three hours: bottle, diaper, ounces on the sheet. Rosa or Jun. Until June."),
    ("milo", "On her knees, low voice, the rule once, each time Milo hits, until June."),
    ("milo", "In the quiet corner with Milo, two minutes, each time he hits, Dana."),
    ("jade", "At the gate by 3:10, every school day, Renee, until June."),
    ("grace", "At the crib by 7:00, each morning, Grace, until June."),
    ("samuel", "At 7 and 7, every day, the sugar check and the insulin, by Samuel, until June."),
    ("marcus", "Every evening: bottles in the shed, lock on, Tina or Marcus, until June."),
    ("terrence", "Every time, before a word: out on the porch, fifty counts, Terrence, until June."),
    ("grace", "When she's low Grace feeds Theo before herself, for the next two weeks."),
    ("jade", "If Paul shows up Renee shuts the door and calls the police, for half a year."),
    ("milo", "Each time Milo hits Dana kneels to his level, until June."),
    ("milo", "Whenever he hits she kneels to his level, day or night, for six months."),
    ("grace", "Each evening, ten minutes, with Theo in her lap, one book, Grace, until June."),
]


@pytest.mark.parametrize(("family", "text"), NOTHING)
def test_when_and_who_alone_is_no_objective(family, text):
    judged = judge(text, get_case(family))
    assert (judged.kind, judged.reason, judged.score) == (Kind.OTHER, Reason.NOT_SENTENCE, 0)


@pytest.mark.parametrize(("family", "text"), SOMETHING)
def test_a_note_that_names_an_act_keeps_its_points(family, text):
    assert judge(text, get_case(family)).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("milo", "Dana kneel calm voice time-out two minutes Milo hits each time Ruth sees four months"),
        ("grace", "Grace morning breakfast diaper Theo gate latch Nils photo daily seven eight six months"),
    ],
)
def test_words_side_by_side_are_no_sentence(family, text):
    judged = judge(text, get_case(family))
    assert (judged.kind, judged.score) == (Kind.OTHER, 0)


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("milo", "dana kneels down to milo level every time he hits, says rule once, 6 months, ruth sees"),
        ("grace", "Grace feeds Theo breakfast every morning by eight, sends Bea a photo, until June."),
    ],
)
def test_a_short_note_without_small_words_keeps_its_points(family, text):
    assert judge(text, get_case(family)).kind is Kind.BEHAVIORAL


def test_to_be_where_a_service_is_stays_a_service():
    assert judge("At the clinic by 3:10, every Tuesday, Renee, until June.", get_case("jade")).kind is Kind.SERVICE


def test_none_of_something_is_an_absence():
    text = "0 meth use by Rosa or Jun around Leo and Inez, 1/1 to 6/30."
    assert judge(text, get_case("rosa")).kind is Kind.ABSENCE


def test_a_class_in_a_note_is_a_service():
    assert judge("Terrence, 26 weeks, every Monday, parenting class.", get_case("terrence")).kind is Kind.SERVICE


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (
            "grace",
            "Yard time: Theo hooks the gate and stays on the step. Bea sees it on three visits each week until June.",
        ),
        (
            "kayla",
            "On work nights Amari goes down to Mr. Otis by 8:30 with his own supper, from January through March.",
        ),
        ("milo", "Ruth dims the lamp and sings by Milo's bed three nights a week for four months."),
    ],
)
def test_what_a_child_or_helper_does_is_not_the_caregivers(family, text):
    assert judge(text, get_case(family)).score < 8


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (
            "rosa",
            "Rosa holds Leo in her thoughts at every nap, for the next 24 weeks, and Nurse Pham asks about it weekly.",
        ),
        ("grace", "Bad morning or not, Grace holds on to hope each day for four months."),
    ],
)
def test_what_only_sounds_like_an_act_is_vague(family, text):
    assert judge(text, get_case(family)).kind not in (Kind.BEHAVIORAL, Kind.MIXED)
