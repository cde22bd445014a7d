"""What is only supposed, allowed, or taken back in other words promises nothing; beside a promise it does no harm."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind

KNEELS = "kneels, names the rule and hands Milo the beanbag each time he hits, for four months"
SUPPOSED = [
    "Were Dana to kneel and name the rule each time Milo hits, for four months, Milo would feel safe.",
    "Had Dana knelt and named the rule each time Milo hit, he would be home by now.",
    "Imagine Dana kneeling and naming the rule each time Milo hits, for four months, with Tia watching.",
    "Suppose Dana kneels and names the rule each time Milo hits for four months.",
    "There was a time when Dana would kneel and name the rule each time Milo hit, for four months.",
    "Some mothers kneel and name the rule each time a child hits, for four months, and Tia saw it work.",
    "A mother like Dana ought to kneel and name the rule each time her son hits, for four months.",
    "Tia heard from Ruth that Dana told somebody she kneels each time Milo hits, four months now.",
    "What the class will teach is Dana kneeling and naming the rule each time Milo hits, for four months.",
    "Dana used to kneel and name the rule every time Milo hit.",
    "Dana denies that she will kneel and name the rule each time Milo hits, for four months.",
    "None of the following is promised: Dana kneels and names the rule each time Milo hits, for four months.",
    "In the show Tia likes, a mother kneels and names the rule each time a boy hits, for four months.",
    "In Dana's dream she kneels and names the rule each time Milo hits, for four months.",
    "A mother who gets angry near her son ought to kneel and name the rule each time, for four months.",
    "On zero days a week for four months will Dana kneel and name the rule each time Milo hits.",
    "It is possible that Dana might kneel and name the rule each time Milo hits, for four months.",
    # Over before something
    "By last Christmas Dana had knelt and named the rule each time Milo hit for four months.",
    "Over four months Dana had been kneeling and naming the rule each time Milo hit.",
]
LEFT_OPEN = [
    "Dana is free to kneel and name the rule each time Milo hits, for four months, while Tia watches.",
    "Dana has the option of kneeling and naming the rule each time Milo hits for four months.",
    "Kneeling and naming the rule each time Milo hits is optional for Dana during these four months.",
    "It is up to Dana whether she kneels and names the rule each time Milo hits, for four months.",
    f"Dana {KNEELS}, although she need do none of this whenever she would rather not.",
    f"Dana {KNEELS}, but she need not if she is tired.",
    f"Dana {KNEELS}. She does not have to.",
    f"Dana {KNEELS}, provided that failure to do so shall not count as failure.",
    f"Dana {KNEELS}, save when she finds it inconvenient.",
    '"I will kneel each time Milo hits, for four months," Dana joked, then told Tia she had no such plan.',
    "Dana may, or may not, kneel and name the rule each time Milo hits, for four months.",
    f"Void: Dana {KNEELS}.",
    f"Dana {KNEELS}. P.S. We are skipping this part.",
    "For four months Dana kneels and names the rule each time Milo hits, or doesn't.",
    f"Dana {KNEELS}, a promise she has since withdrawn.",
    f"Dana {KNEELS}. (Draft, to be replaced by the class.)",
    "Out of every ten times Milo hits, Dana will kneel and name the rule in none, for four months.",
]
ABOUT_IT = [
    "Full credit: names Dana, says that she kneels each time Milo hits, and that Tia sees it for four months.",
    "A good answer would say that Dana kneels each time Milo hits, who sees it, and for how many months.",
    "A top-scoring answer would have Dana kneel each time Milo hits, and would give four months and Tia as observer.",
    "A strong goal here would have Dana kneel, speak low and use time-out each time Milo hits, for four months.",
    "Insert here the caregiver's name, what she does when Milo hits, who sees it, and for how many months.",
]
LEARNED = [
    "Dana is now able to kneel and name the rule each time Milo hits, for four months.",
    "Dana has been taught to kneel and name the rule each time Milo hits, for four months.",
    "Dana knows how to kneel and name the rule each time Milo hits, for four months.",
    "Dana will consider whether she might kneel and name the rule each time Milo hits, for four months.",
]
PROMISED = [
    ("milo", "Were Milo to hit, Dana will kneel and name the rule each time for four months, seen by Tia."),
    ("milo", "Suppose Milo hits: Dana kneels and names the rule, each time for four months, seen by Tia."),
    ("milo", "Some mothers yell, but Dana kneels beside Milo and names the rule each time he hits, for four months."),
    ("milo", "Where Dana used to yell, she kneels and names the rule each time Milo hits, for four months."),
    ("milo", "Dana used to yell, but she kneels and names the rule each time Milo hits, for four months."),
    ("grace", "If Grace is not able to get up, she calls Bea by seven and hands Theo over, each time for four months."),
    ("milo", f"Dana {KNEELS}, even when she does not have to."),
    ("milo", "Before she had the beanbag Dana yelled. Now she kneels beside Milo each time he hits, for four months."),
    ("milo", "Dana is free to call Ruth, but before she does she kneels by Milo each time he hits, for four months."),
    (
        "kayla",
        "Kayla has the option to swap shifts; when her sitter cancels she walks Amari to Denise by eight each time for "
        "three months.",
    ),
    (
        "grace",
        "Bea comes on Mondays and sees that Grace feeds and changes Theo by eight. If Grace couldn't, she had already "
        "called Bea. For four months.",
    ),
    (
        "rosa",
        "Nothing here is optional: Jun feeds and changes Leo every three hours while Rosa sleeps, for six months.",
    ),
    (
        "terrence",
        "There was a time when Terrence punched doors. For six months he walks out to the porch and calls Andre each "
        "time he is angry near the girls.",
    ),
    (
        "grace",
        "Grace has been shown how to use the gate hook by Nils; each morning for four months she hooks it before Theo "
        "goes out.",
    ),
    (
        "samuel",
        "Samuel had been giving the shots late. From today he checks Joy's sugar and gives her insulin at seven and at "
        "six each day for three months.",
    ),
]


@pytest.mark.parametrize("text", SUPPOSED + LEFT_OPEN + ABOUT_IT)
def test_what_is_supposed_or_left_open_is_no_objective(text):
    assert judge(text, get_case("milo")).kind is Kind.OTHER


@pytest.mark.parametrize("text", LEARNED)
def test_what_is_only_known_or_thought_about_shows_nothing(text):
    assert judge(text, get_case("milo")).kind not in (Kind.BEHAVIORAL, Kind.MIXED)


@pytest.mark.parametrize(("family", "text"), PROMISED)
def test_beside_a_promise_it_takes_nothing_away(family, text):
    judged = judge(text, get_case(family))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score >= 12.8
