"""What was, what somebody wished for or was asked, and a question promise nothing; beside a promise they do no harm."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.labels import Reason

TOLD = [
    ("milo", "Last winter: Dana knelt to Milo's level each time he hit, for four months."),
    ("milo", "Dana was told by Ms. Alvarez to kneel to Milo's level and name the rule, every time, for three months."),
    ("milo", "Back in the spring Dana set each toy Milo threw on the shelf, and Ms. Alvarez saw it for sixteen weeks."),
    ("milo", "Dana was asked in December to count out loud to ten whenever Milo kicks, until March 31."),
    ("milo", "Two years ago Dana knelt to Milo's level each time he hit, for six months."),
    ("rosa", "Rosa wishes she could get to where she lays Leo on his back at each nap, for six months."),
    (
        "kayla",
        "Last winter Kayla pulled the stove knobs and stayed with Amari till Denise came, for three whole months.",
    ),
    (
        "terrence",
        'I\'d love to be the kind of man who sits down and tells Lena "I need ten minutes", half a year long.',
    ),
    ("jade", 'I so wish I had it in me to say "I believe you" and phone Ms. Lund the same day, for six months.'),
    ("jade", "Renee was told she ought to fetch Jade and Corey at 3:10 and text Kris daily, January through June."),
    # Only told of, with no word that says when
    ("jade", "In the fall Renee kept the chain on, phoned the police and told Jade she believed her."),
    ("milo", "Dana knelt next to Milo, named the rule and hugged him while Ruth stood by."),
    # Feared: the danger in other words
    ("marcus", "When Tina and Marcus drink, Eli and Rae may go hungry, and Rae could get into the bottles again."),
    ("kayla", "The sitter cancels, Kayla leaves for work, and Amari is by himself near the stove."),
    ("milo", "When it all gets to be too much Dana may reach for the belt, and Milo ends up bruised."),
    # Guessed and wished by somebody
    ("marcus", "Aunt Lorraine reckons Marcus will start bringing her the kids before he drinks."),
    ("rosa", "If only Jun had laid Leo in his crib and called Carmen."),
    # Begged for, hoped for, advised, reported
    ("milo", "Please, Dana, please kneel to Milo's level each time he hits, until June."),
    ("milo", "I am begging you, kneel to Milo's level and talk low each evening until June."),
    ("milo", "If only Dana would kneel to Milo's level each time he hits, from now to June."),
    ("milo", "Ruth hopes that by Easter Dana will kneel to Milo's level each time he hits, for two months."),
    ("milo", "What Ruth hopes for is that Dana kneels to Milo's level each time he hits, for two months."),
    ("milo", "Wouldn't it be something if Dana knelt to Milo's level each time he hits, until June?"),
    ("milo", "When a toddler hits, kneel down and name the rule in a low voice; most of them stop."),
    ("milo", "What a good mother does: she kneels, names the rule and hugs the child each time, for months."),
    ("milo", "Trainer's page: a mother kneels each time he hits and names the rule, nine of ten, over three months."),
    ("milo", "Write what Dana does with her hands when Milo hits, how often and who sees it."),
    ("milo", "It was lovely to see Dana kneel next to Milo on Tuesday and name the rule."),
    ("milo", "Dana was observed to kneel next to Milo and name the rule at four of five visits."),
    ("milo", "After the last visit Dana put the belt away, sat down by Milo and went over the rule with him."),
    (
        "samuel",
        "When he was still married, Samuel checked Joy's sugar at 7 each day, for three months.",
    ),
]
PRAISED = [
    ("grace", "All summer you checked his diaper at breakfast, noon, four and bedtime. Good work, Grace!"),
    ("samuel", "Thank you, Dad, for packing the meter and juice in Joy's red bag each school night last term."),
    ("terrence", "Any evening he was mad this past half year, Terrence phoned Coach Pat. What a change in him."),
]
ASKED = [
    ("milo", "At what count should Dana put Milo in the car, and whom would she call first?"),
    ("milo", "By whom is Milo watched when Dana works late, from June to October?"),
    (
        "kayla",
        "When a sitter quits on her, is Kayla driving back to sit with Amari till Denise comes, all three months?",
    ),
    ("milo", "Does Dana kneel to Milo's level each time he hits, until June?"),
    ("milo", "Shouldn't Dana kneel to Milo's level each time he hits, until June?"),
    ("milo", "What if Dana knelt to Milo's level each time he hits, until June?"),
]
PROMISED = [
    ("milo", "What happens when Milo hits? Dana kneels to his level and names the rule each time, until June."),
    ("milo", "Dana put the belt away for good. Each time Milo hits she kneels and talks low, until June."),
    ("milo", "A good talk helps: Dana kneels and talks low each time Milo hits, until June."),
    ("milo", "Good job, Dana! From here on she kneels and talks low each time Milo hits, until June."),
    ("milo", "Thank you for the talk. Dana kneels and talks low each time Milo hits, until June."),
    ("milo", "As we agreed two weeks ago, Dana kneels and talks low each time Milo hits, until June."),
    ("milo", "The way she did it last week, Dana kneels and talks low each time Milo hits, until June."),
    ("milo", "When Dana was told to calm down she yelled. She kneels and talks low each time Milo hits, until June."),
    (
        "milo",
        "Dana was taught to kneel by her aunt last fall, and each time he hits she kneels and talks low, until June.",
    ),
    ("milo", "Dana was asked what she can do: she kneels by Milo and talks low each time he hits, until June."),
    ("milo", "Dana, who was hit herself when she was little, kneels and talks low each time Milo hits, until June."),
    ("milo", "I was told I could be gentle. I kneel and talk low each time Milo hits, until June."),
    ("milo", "Each day last thing before bed Dana reads to Milo for ten minutes, until June."),
    ("milo", "I dream of a quiet house; I kneel and talk low each time Milo hits, until June."),
    ("milo", "Dana put the belt away two weeks ago, and each time Milo hits she kneels and talks low, until June."),
    ("milo", "Dana made a deal with Milo last week: he hits, she kneels and talks low, each time, until June."),
    ("milo", "Dana kneels and talks low each time Milo hits, until June, ok?"),
    ("milo", "Last week Dana agreed to kneel to Milo's level each time he hits, until June."),
    ("milo", "At the meeting two weeks ago Dana promised to kneel to Milo's level each time he hits, until June."),
    ("milo", "Dana wrote it down last week: kneel, talk low, hug, each time Milo hits, until June."),
    ("milo", "Milo may cry when he loses a toy; Dana kneels and talks low each time, until June."),
    ("milo", "Milo gets scared by yelling, so Dana kneels and names the rule each time he hits, until June."),
    ("kayla", "Amari was by himself twice. Kayla stays till Denise is in the room, each work night until June."),
    ("milo", "Dana put the belt in Ruth's shed, and she kneels and talks low each time Milo hits, until June."),
    ("milo", "A good mother is what Dana wants to be: she kneels each time Milo hits, until June."),
    ("terrence", "Terrence was told to leave when he is mad, and he leaves: out on the porch each time, until June."),
    ("milo", "Is Milo hitting? Dana kneels and talks low each time, until June."),
    ("grace", "Grace got up at seven each day last week. She keeps on: up at seven, feeds Theo by eight, until June."),
    ("rosa", "Rosa has fed Leo every three hours since the hospital and writes it on the sheet until June."),
    ("milo", "Milo hits and he gets hurt, then Dana kneels, holds his hands and calls Ruth, every time until June."),
    ("milo", "If I already yelled and Milo is scared, then I kneel and say sorry, and Ruth hears of it, until June."),
    ("milo", "The belt on the hook, that was before. Now I kneel by Milo each time he hits, until June, seen by Ruth."),
    ("milo", "Dana kneels at all points of the day when Milo hits, each time until June, and Ruth counts."),
    ("milo", "Last year I yelled at him; now I will kneel and talk low each time Milo hits, until June."),
]


@pytest.mark.parametrize(("family", "text"), PRAISED)
def test_praise_for_what_was_is_no_objective(family, text):
    judged = judge(text, get_case(family))
    assert (judged.kind, judged.score) == (Kind.OTHER, 0)


@pytest.mark.parametrize(("family", "text"), TOLD)
def test_what_was_or_is_only_wished_for_is_no_objective(family, text):
    judged = judge(text, get_case(family))
    assert (judged.kind, judged.reason, judged.score) == (Kind.OTHER, Reason.NOT_PROMISED, 0)


@pytest.mark.parametrize(("family", "text"), ASKED)
def test_a_question_is_no_objective(family, text):
    judged = judge(text, get_case(family))
    assert (judged.kind, judged.reason) == (Kind.OTHER, Reason.QUESTION)


@pytest.mark.parametrize(("family", "text"), PROMISED)
def test_what_is_promised_beside_it_keeps_its_points(family, text):
    judged = judge(text, get_case(family))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score > 12


def test_what_a_court_has_ordered_to_attend_is_a_service():
    judged = judge("Terrence was ordered to attend a batterers' program for 52 weeks.", get_case("terrence"))
    assert judged.kind is Kind.SERVICE
