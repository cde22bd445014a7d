"""Families that the course does not know are read from their own case."""

from pathlib import Path

import pytest

from bbcp import judge
from bbcp.case import read_cases
from bbcp.scoring import Criterion, Kind, Reason

CASE = read_cases(Path(__file__).parent / "another_family.yaml")["olu"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bisi will lock the lighters and matches in the metal box after each use.", Kind.BEHAVIORAL),
        ("On dialysis days I phone Mrs. Dunn before I lie down.", Kind.BEHAVIORAL),
        ("Grandmother will complete the fire safety course by May 1.", Kind.SERVICE),
        ("GM to attend fire class + lock up lighters daily", Kind.MIXED),
        ("Bisi will be more careful with the twins.", Kind.VAGUE),
        ("Bisi won't leave matches where Ada or Ike can reach them.", Kind.ABSENCE),
        ("Savta locks the lighters and matches in the metal box after each use, until June.", Kind.BEHAVIORAL),
        ("Deda will install smoke detectors.", Kind.OTHER),
        ("Emeka will install smoke detectors.", Kind.OTHER),
    ],
)
def test_the_kind_is_read_with_this_familys_people(text, kind):
    assert judge(text, CASE).kind is kind


def test_the_danger_comes_from_the_familys_own_statement():
    near = judge("Bisi will lock the matches away before Ada and Ike wake up.", CASE)
    far = judge("Bisi will sort the mail with Ada and Ike.", CASE)
    assert near.rating(Criterion.RELEVANT).level == 2
    assert far.rating(Criterion.RELEVANT).level < 2


def test_an_answer_for_a_family_of_the_course_is_told_so():
    assert judge("Dana will kneel when Milo hits.", CASE).reason is Reason.OTHER_FAMILY


def test_days_written_with_strokes_are_no_jargon():
    text = "Each dialysis day (M/W/F), Bisi hands Ada and Ike over to Emeka by 2 pm, through October."
    assert judge(text, CASE).rating(Criterion.PLAIN).level == 2
