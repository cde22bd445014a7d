"""What a class teaches is no promise, however much of it is told; what is done beside the class is one."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind

SERVICES = [
    ("milo", "Dana will take a ten-week class where she learns to kneel to Milo's level and speak low, seen by Ruth."),
    ("milo", "Mom will join play therapy designed to help her stop, breathe out and hold Milo's hands, 20 sessions."),
    ("milo", "Dana completes the course about kneeling down, naming the rule and hugging Milo, each Monday until May."),
    ("rosa", "Jun enrolls in a program that teaches feeding Leo every three hours and changing diapers, until May 1."),
    ("rosa", "Rosa stays in treatment and gets taught there to put Leo on his back in the crib, for six months."),
    ("kayla", "Kayla attends the workshop, which covers calling Mr. Otis and turning off the stove, for three months."),
    ("grace", "Grace sees Dr. Okafor each week to talk about feeding Theo at 8 and latching the gate, until July."),
    ("grace", "She will finish the course that shows moms how to get up by 8, make breakfast and latch the gate."),
    (
        "samuel",
        "Samuel keeps his clinic visits so that the nurse can show him how to check Joy's sugar, for three months.",
    ),
    (
        "jade",
        "Renee completes twelve lessons on telling Paul to leave, calling the police and locking the door, by June.",
    ),
    (
        "terrence",
        "Terrence goes to 52 weeks of group, in which he studies walking outside and calling Andre, until June.",
    ),
    ("terrence", "Terrence goes to group where the leader teaches leaving the room and counting to fifty, until June."),
]
BESIDE = [
    ("milo", "Dana kneels and talks low each time Milo hits, and Ruth signs the page that says so, until June."),
    (
        "milo",
        "Dana reads Milo the card that says what she does when she is mad, and kneels by him, each time, until June.",
    ),
    (
        "milo",
        "Dana takes the class to learn how to kneel, and each time Milo hits she kneels and talks low, until June.",
    ),
    ("milo", "Dana goes to the class on calm limits, and kneels and talks low each time Milo hits, until June."),
    ("milo", "Dana will attend class on Mondays and kneel to Milo's level each time he hits, until June."),
    ("milo", "In class Dana learns to kneel, and at home she kneels each time Milo hits, until June."),
    (
        "milo",
        "With help from her counselor, Dana will kneel to Milo's level and talk low each time he hits, until June.",
    ),
    ("milo", "Dana goes to group on Tuesdays, plus holding Milo's hand at the road every day, until June."),
    ("samuel", "At the visits with Nurse Kim Samuel will show how he draws up the insulin, each month until June."),
    ("rosa", "Rosa will go to treatment, and lay Leo on his back in his crib for every sleep, until June."),
    ("rosa", "After each group meeting Rosa will call Carmen and pick up Leo and feed him, every week until June."),
    (
        "terrence",
        "Before group Terrence tells Lena when he will be back and hands her the keys, each Monday until June.",
    ),
]


@pytest.mark.parametrize(("family", "text"), SERVICES)
def test_a_class_told_with_what_it_teaches_is_a_service(family, text):
    judged = judge(text, get_case(family))
    assert judged.kind is Kind.SERVICE
    assert judged.score < 8


@pytest.mark.parametrize(
    "text",
    [
        "Dana will sign a page for Ms. Alvarez saying that she kneels and talks low whenever Milo hits, until June.",
        "Dana signs Ruth's list each week. The list says that she kneels low each time Milo hits, until June.",
        "Dana puts her signature each Sunday under the line that says she kneels each time Milo hits, until June.",
    ],
)
def test_what_a_signed_paper_says_is_not_done_yet(text):
    assert judge(text, get_case("milo")).kind is Kind.SERVICE


@pytest.mark.parametrize(("family", "text"), BESIDE)
def test_what_is_done_beside_a_class_or_with_its_help_counts(family, text):
    assert judge(text, get_case(family)).kind in (Kind.BEHAVIORAL, Kind.MIXED)
