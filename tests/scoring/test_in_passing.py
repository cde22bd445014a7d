"""What is said of a service in passing is left out; what is asked stays, and each mark stands on what was written."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring.in_passing import in_passing
from bbcp.scoring.labels import Kind

LEFT_OUT = {
    "Dana, coached by the clinic, will kneel.": "Dana will kneel.",
    "Counselling, court, keep them. What I want written down is that Dana kneels.": "Dana kneels.",
    "Dana drives slowly, no, cross that out. She will not drive.": "She will not drive.",
    "'Sends Milo to bed hungry', crossed out. New: she kneels.": "She kneels.",
    "Using the drill from the gun course he finished in spring, Kwame unloads it.": "Kwame unloads it.",
    "Dana, trained in her parent class, kneels.": "Dana kneels.",
    "Testing isn't the point here. Dana kneels.": "Dana kneels.",
    "Clean floors aren't the point. The point is that Dana kneels.": "Dana kneels.",
    "Ruth, who used to run the parent group, looks in on Fridays.": "Ruth looks in on Fridays.",
    "Dana, who attends a class on Mondays, will kneel.": "Dana will kneel.",
    "Dana will show him the card, the one she got at group, and wait.": "Dana will show him the card, and wait.",
    "With a tip sheet from the parent class on the wall, she kneels.": "She kneels.",
    "As coached in therapy: she kneels.": "She kneels.",
    "When he hits, she sits. Using the steps her group taught her, she kneels.": "When he hits, she sits. She kneels.",
    "Dana kneels and waits, even if she's late for counseling.": "Dana kneels and waits.",
    "Milo's class starts at 8. By 7 Dana is up.": "By 7 Dana is up.",
    "She kneels. The parenting test is behind her and the mornings are not. She waits.": "She kneels. She waits.",
    "The clinic says Dana may have her prescribed pill. She hands Milo over.": "She hands Milo over.",
    "Pass or fail on the weekly test, the plan looks at the handoff: she kneels.": "She kneels.",
    "With the steps she picked up at the safety class, she kneels.": "She kneels.",
    "As practised in class, she kneels.": "She kneels.",
    "Certificate or no certificate, when he hits she kneels.": "When he hits she kneels.",
    "The class is over and done; at home she kneels.": "At home she kneels.",
    "Dana must finish the class. Scratch the class, it is done. She kneels.": "She kneels.",
    "Forget the class for now. What matters is that she kneels.": "She kneels.",
    "Groups, school: that isn't the point. Point: she kneels.": "She kneels.",
    "Dana will try the slide. Forget the slide. All that counts is that she kneels.": "She kneels.",
    "The one thing we ask is that Dana kneels.": "Dana kneels.",
    "Dana will quit smoking. No, drop that. She kneels.": "She kneels.",
    "Dana keeps a list, or not, it doesn't matter. She kneels.": "She kneels.",
    "Using the card she filled in at her group, Dana kneels.": "Dana kneels.",
    "What the class workbook calls a cool-off: Dana kneels.": "Dana kneels.",
    "Dana goes to group. No, the group doesn't count for this one. What counts: she kneels.": "She kneels.",
    "Dana, court or no court, kneels.": "Dana, kneels.",
    "In group Dana learned to name it; at home she says it.": "At home she says it.",
}
STAYS = [
    "Dana will kneel. Scratch that: she will do as before.",
    "Dana must fill the bath. Scratch the bath. She kneels.",
    "Dana must finish the class. Scratch the class.",
    "The bath isn't the point. The point is the certificate.",
    "In the kitchen Dana saw the mess; she mops.",
    "She kneels. In class she will learn to name it; she kneels.",
    "Dana, who will attend a class on Mondays, will kneel.",
    "Dana, who lives with Ruth, will kneel.",
    "With Ruth from the porch watching, she kneels.",
    "Using the words on the card, she kneels.",
    "Dana attends the class, the one she picked at intake.",
    "Dana kneels, even if she's tired of it all.",
    "Dana, coached by Ruth, will kneel.",
    "Dana will kneel. Strike that; she has enough on her plate.",
    "Dana, taught by her mother, sits down.",
    "Her class starts at 8 and she will attend it. She kneels.",
    "The worker says Dana may stay. She kneels.",
    "",
    ", who goes to group,",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_it_is_left_out(text):
    told, places = in_passing(text, range(len(text)))
    assert told == LEFT_OUT[text]
    assert len(places) == len(told)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize("text", STAYS)
def test_what_is_asked_or_names_no_service_stays(text):
    assert in_passing(text, range(len(text)))[0] == text


def test_the_act_is_what_is_judged():
    milo = get_case("milo")
    act = "Dana kneels next to Milo and names the rule each time he hits, until May 1, as seen by Ms. Alvarez."
    assert judge(f"Using the steps her class taught her, {act}", milo).kind is Kind.BEHAVIORAL
    assert judge(f"Dana will attend the class. {act}", milo).kind is Kind.MIXED


def test_thousands_of_them_take_no_long_time():
    text = "Dana, who attends a class on Mondays, kneels. " * 800
    assert len(in_passing(text, range(len(text)))[0]) < len(text)


def test_the_marks_stand_on_what_counts_alone():
    text = "Dana will try a class. No, drop that. What counts: when Milo hits, Dana kneels next to him, for six months."
    ratings = judge(text, get_case("milo")).ratings
    assert min(span.start for one in ratings for span in one.spans) == text.index("when Milo")
