"""Objectives told of the wrong family are told right, and the scorer sees that they miss its danger."""

from bbcp import judge
from bbcp.scoring import Criterion, Kind
from bbcp.scoring.finds import topics
from bbcp.training.borrowed import borrowed, is_far, rename
from bbcp.training.corpus import families, load_corpus

ROWS = [one for one in load_corpus() if not one.held_out]
HELD = [one for one in load_corpus() if one.held_out and one.kind is Kind.BEHAVIORAL and one.levels[Criterion.RELEVANT]]


def test_the_people_change_and_the_act_stays():
    milo, rosa = families()["milo"], families()["rosa"]
    told = rename("When Milo hits, Dana will kneel and phone Ruth.", milo, rosa)
    assert told.startswith("When Leo hits, Rosa will kneel and phone ")
    assert "Ruth" not in told


def test_no_family_borrows_what_answers_its_own_danger():
    lent = borrowed(ROWS)
    assert lent
    for one, told in lent:
        assert told.case.id != one.case.id
        assert not set(topics(told.case)) & set(topics(one.case))
        assert told.levels[Criterion.RELEVANT] == 0
        assert not told.acts


def test_acts_that_miss_the_danger_are_often_seen_to_miss_it_and_few_earn_all():
    levels = []
    for at, one in enumerate(HELD):
        far = [case for case in families().values() if is_far(case, one.case)]
        if not far:
            continue
        other = far[at % len(far)]
        levels.append(judge(rename(one.text, one.case, other), other).rating(Criterion.RELEVANT).level)
    assert len(levels) >= 50
    # To see more of them costs honest acts: with a third seen, twice as many that meet the danger lost their points.
    assert levels.count(0) >= 0.14 * len(levels)  # one of seven, a list that is read as an objective aside
    assert levels.count(2) <= len(levels) * 0.385  # 0.29 where the newest twenty-four writers neither lend nor borrow


def test_few_acts_that_meet_the_danger_are_taken_to_miss_it_or_for_no_objective():
    found = [judge(one.text, one.case) for one in HELD]
    missed = [one for one in found if one.kind is not Kind.OTHER and not one.rating(Criterion.RELEVANT).level]
    assert len(missed) <= len(found) / 60
    assert sum(one.kind is Kind.OTHER for one in found) <= len(found) / 20
