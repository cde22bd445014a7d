"""A family whose people have short forms, titles and several names in the case file is judged like any other."""

from dataclasses import replace

import pytest

from bbcp import get_case, judge
from bbcp.case import Caregiver, Child
from bbcp.feedback.findings import family_names
from bbcp.scoring import Kind

MILO = get_case("milo")
FAMILY = replace(
    MILO,
    id="many names",
    caregivers=(Caregiver("Ms. Dana (Dee) Reyes", "mother", "she"),),
    children=(Child("Milo (Mick)", 4), Child("Anna Lee", 2)),
)


@pytest.mark.parametrize("name", ["Milo", "Mick", "Anna Lee", "Anna"])
@pytest.mark.parametrize("caregiver", ["Dana", "Ms. Reyes", "Dee"])
def test_each_name_stands_for_its_own(name, caregiver):
    text = f"Each time {name} hits, {caregiver} will kneel, hold {name}'s hands and say the rule, for three months."
    assert judge(text, FAMILY).kind is Kind.BEHAVIORAL
    assert judge(f"{caregiver} will not hit {name}.", FAMILY).kind is Kind.ABSENCE


@pytest.mark.parametrize(
    ("written", "called"),
    [("Dana Reyes", "Dana"), ("Ms. Dana (Dee) Reyes", "Ms. Reyes"), ("Mr. Hale", "Mr. Hale"), ("Dee", "Dee"), ("", "")],
)
def test_a_caregiver_is_called_as_a_sentence_does(written, called):
    assert Caregiver(written, "mother", "she").called == called


@pytest.mark.parametrize(
    ("written", "called", "names"),
    [
        ("Milo", "Milo", ("Milo",)),
        ("Milo (Mick)", "Milo", ("Milo", "Mick")),
        ('Theodore "Teddy"', "Theodore", ("Theodore", "Teddy")),
        ("Anna-Lee O’Neil", "Anna-Lee O’Neil", ("Anna-Lee", "O’Neil")),
        ("the baby", "the baby", ("the baby",)),
        ("(unborn)", "(unborn)", ("(unborn)",)),
    ],
)
def test_a_child_is_called_by_each_name(written, called, names):
    child = Child(written, 4)
    assert child.called == called
    assert child.names == names


def test_feedback_speaks_of_them_without_brackets():
    found = family_names(FAMILY)
    assert found["child"] == "Milo and Anna Lee"
    assert "(" not in found["caregiver"]
