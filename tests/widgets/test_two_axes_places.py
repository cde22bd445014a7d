"""The two axes without a browser: what authors write, and where objectives stand."""

import copy
import itertools

import pytest

from bbcp import content
from bbcp.case import CaseError
from bbcp.scoring import Criterion, Kind, Rating, judge
from bbcp.scoring.compose import make_judgement
from bbcp.widgets import TwoAxes
from bbcp.widgets.axes.data import CORNERS, AxesError, axes_from_mapping, get_axes
from bbcp.widgets.axes.place import ACROSS, APART, UP, Place, on_page, place_of, spread

SET = "smart-is-not-enough"
ITEMS = get_axes(SET).items


def judged(kind, *levels):
    return make_judgement(kind, (), {one: Rating(one, level) for one, level in zip(Criterion, levels, strict=True)})


# What authors write


def test_eight_objectives_of_eight_families_two_in_each_corner():
    assert len({item.case.id for item in ITEMS}) == len(ITEMS) == 8
    assert sorted(item.corner for item in ITEMS) == sorted([*CORNERS, *CORNERS])


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_the_scorer_puts_an_objective_into_the_corner_its_author_expects(item):
    assert place_of(judge(item.text, item.case)).corner == item.corner


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_choice_has_an_explanation_of_its_own(item):
    assert all(len(reason.split()) >= 12 for reason in item.why.values())
    assert len(set(item.why.values())) == len(CORNERS)


def test_the_smart_service_stands_lower_right():
    services = [item for item in ITEMS if judge(item.text, item.case).kind is Kind.SERVICE]
    assert services and all(item.corner == "smart" for item in services)


# The measure


@pytest.mark.parametrize("kind", [Kind.SERVICE, Kind.VAGUE, Kind.ABSENCE, Kind.OTHER])
def test_without_a_behavior_nothing_passes_the_middle(kind):
    for levels in itertools.product(range(3), repeat=4):
        behavior, relevant, sustained, plain = levels
        place = place_of(judged(kind, behavior, 2, 2, 2, relevant, 2, sustained, plain))
        assert place.corner == "smart" and 0 <= place.behavioral <= 4


def test_the_ends_of_both_axes():
    assert place_of(judged(Kind.BEHAVIORAL, *[2] * 8)) == Place(8, 8)
    assert place_of(judged(Kind.BEHAVIORAL, *[0] * 8)) == Place(0, 0)
    assert place_of(judged(Kind.MIXED, *[2] * 8)) == Place(8, 6)
    # Filmable, plain, and about nothing that is dangerous here.
    assert place_of(judged(Kind.BEHAVIORAL, 2, 2, 0, 2, 0, 0, 0, 2)).corner == "neither"


@pytest.mark.parametrize(
    ("smart", "behavioral", "corner"),
    [(4, 4, "neither"), (5, 4, "smart"), (4, 5, "behavior"), (5, 5, "both"), (0, 0, "neither"), (8, 8, "both")],
)
def test_the_corners_meet_in_the_middle(smart, behavioral, corner):
    assert Place(smart, behavioral).corner == corner


def test_points_never_cover_each_other_and_stay_in_their_corner():
    crowd = [
        Place(smart, up)
        for smart, up in [(8, 1), (8, 1), (8, 0), (5, 0), (4, 6), (3, 6), (3, 6), (2, 2), (1, 2), (4, 4)]
    ]
    spots = spread(crowd)
    for (left, top), (other_left, other_top) in itertools.combinations(spots, 2):
        assert abs(left - other_left) >= APART[0] or abs(top - other_top) >= APART[1]
    for place, (left, top) in zip(crowd, spots, strict=True):
        assert (left > ACROSS[1]) == (place.smart > 4) and (top < UP[1]) == (place.behavioral > 4)
    assert spots[0] == on_page(crowd[0]), "a free place is kept"


def test_more_points_than_a_corner_can_hold_are_all_still_drawn():
    assert len(spread([Place(8, 8)] * 30)) == 30


# Broken content


def test_an_unknown_set_is_one_sentence():
    assert "There is no set of objectives called" in TwoAxes("none").box.children[1].value


def test_a_set_that_lacks_something_is_refused_with_its_name():
    whole = content.load("axes")[0]
    data = copy.deepcopy(whole)
    del data["items"][2]["why"]["both"]
    with pytest.raises(AxesError, match=ITEMS[2].id):
        axes_from_mapping(data)
    data = copy.deepcopy(whole)
    del data["items"][0]["text"]
    with pytest.raises(AxesError, match="lacks 'text'"):
        axes_from_mapping(data)
    data = copy.deepcopy(whole)
    data["items"][1]["id"] = data["items"][0]["id"]
    with pytest.raises(AxesError, match="an id of its own"):
        axes_from_mapping(data)
    with pytest.raises(AxesError, match="needs objectives"):
        axes_from_mapping({**whole, "items": []})
    with pytest.raises(CaseError):
        axes_from_mapping({**whole, "own": {"case": "nobody", "ask": "x"}})
