"""What a map of the circles tells: its readings, its picture, and the families' networks."""

import copy
import json
import re

import pytest

from bbcp import content
from bbcp.case import course_cases, get_case
from bbcp.widgets import NetworkCircles
from bbcp.widgets.circles.networks import CIRCLES, NetworkError
from bbcp.widgets.circles.picture import picture_html, said
from bbcp.widgets.circles.placing import CircleMap, Person
from bbcp.widgets.circles.read_network import get_network, network_from_mapping
from bbcp.widgets.circles.reading import questions_for, read_map, reading_html
from bbcp.widgets.frame import style
from page_tags import Tags

DATA = content.load("networks")
FAMILIES = [one["case"] for one in DATA["families"]]


def keys(*people):
    return [one.key for one in read_map(CircleMap(people))]


def test_each_family_of_the_course_has_a_network():
    assert list(course_cases()) == FAMILIES


@pytest.mark.parametrize("case_id", FAMILIES)
def test_every_circle_is_explained_for_every_member_and_it_opens(case_id):
    network = get_network(case_id)
    assert list(network.members) == list(get_case(case_id).network)
    reasons = [why for one in network.members.values() for why in one.values()]
    assert len(set(reasons)) == len(reasons) and all(len(why.split()) >= 12 for why in reasons)
    activity = NetworkCircles(case_id)
    head = Tags(activity.box.children[2].value).text
    assert network.hours in head and network.care in head and "{" not in head
    for row in activity.places.rows.values():
        told = set()
        for circle in CIRCLES:
            row.choose.value = circle
            told.add(row.why.value)
        assert len(told) == 3 and not any("{" in one for one in told)
        row.choose.value = ""
        assert row.why.value == ""


def test_what_may_put_somebody_in_danger_is_said_before_anything_is_written():
    assert "must never be written on a map that Terrence may read" in NetworkCircles("terrence").box.children[2].value
    assert "Lena needed someone in ten minutes" in reading_html(
        get_network("terrence"), CircleMap((Person("A", circle="inner", hours="often"),))
    )


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ([], ["nobody_sees", "empty_inner", "nobody_near"]),
        ([("inner", "often", "minutes", "x")], ["sees", "near"]),
        ([("middle", "sometimes", "day", "x")], ["part_sees", "empty_inner", "nobody_near"]),
        ([("inner", "never", "far", "")], ["nobody_sees", "nobody_near"]),
        ([("outer", "often", "minutes", "x")], ["sees", "near", "only_paid", "empty_inner"]),
        ([("outer", "often", "day", "x"), ("inner", "sometimes", "minutes", "x")], ["sees", "near"]),
        ([("outer", "often", "day", "x"), ("inner", "never", "minutes", "")], ["sees", "near", "only_paid"]),
        ([("inner", "often", "minutes", "")], ["sees", "near", "no_words"]),
        ([("inner", "", "", "")], ["nobody_sees", "nobody_near", "unknown"]),
        ([("inner", "often", "unknown", "x")], ["sees", "nobody_near", "unknown"]),
    ],
)
def test_what_a_map_tells(people, found):
    named = [Person(f"P{at}", False, circle, hours, near, see) for at, (circle, hours, near, see) in enumerate(people)]
    assert keys(*named) == found
    assert len(questions_for(read_map(CircleMap(tuple(named))))) == 2


@pytest.mark.parametrize("case_id", FAMILIES)
def test_each_reading_is_filled_in_and_two_questions_follow(case_id):
    network = get_network(case_id)
    for people in (
        (Person("Auntie", True, "inner", "often", "minutes"), Person("Nurse", True, "outer", "unknown", "far")),
        (Person("Nurse", True, "outer", "sometimes", "far"),),
        (Person("Nurse", True, "inner", "never", "far"),),
    ):
        html = reading_html(network, CircleMap(people))
        assert "{" not in html and html.count("<li>") == 2


def test_only_professionals_is_said_where_nobody_else_could_see_it():
    html = reading_html(
        get_network("milo"), CircleMap((Person("Nurse", True, "outer", "often", "day"), Person("Aunt", True, "inner")))
    )
    assert "only people in the outer circle would see it" in html and "Who is not paid to be there" in html


def test_the_picture_has_a_dot_for_each_person_and_the_same_as_a_list():
    network = get_network("terrence")
    one = CircleMap(
        (
            Person("Uncle Andre", False, "inner", "often", see="He walks away."),
            Person("Coach Pat", False, "outer"),
            Person("Lena's friend Mo"),
        )
    )
    html = picture_html(network, one, current=1)
    assert html.count('class="bbcp-dot"') == 1 and html.count('class="bbcp-dot-sees"') == 1
    assert html.count("bbcp-dot-now") == 1 and "Made up for this course." in html
    assert "<b>1</b> <bdi>Uncle Andre</bdi>" in html and "<bdi>He walks away.</bdi>" in html
    assert said(network, one) == (
        "The circles around Nia and Zoe. Inner circle: Uncle Andre. Middle circle: nobody yet. Outer circle: Coach Pat."
    )
    assert "Mo" not in said(network, one)


@pytest.mark.parametrize("circle", CIRCLES)
def test_eight_people_in_one_circle_do_not_cover_each_other(circle):
    people = tuple(Person(f"P{number}", True, circle) for number in range(8))
    html = picture_html(get_network("milo"), CircleMap(people))
    places = [tuple(map(float, one)) for one in re.findall(r'class="bbcp-dot" x="([\d.]+)%" y="([\d.]+)%"', html)]
    widest = float(re.search(r"circle \{ r: min\([\d.]+em, ([\d.]+)%\)", style())[1])
    assert len(places) == 8
    for at, (x, y) in enumerate(places):
        assert widest <= x <= 100 - widest and widest <= y <= 100 - widest
        assert all((x - u) ** 2 + (y - v) ** 2 >= (2 * widest) ** 2 for u, v in places[at + 1 :])


def test_a_family_that_is_not_there_is_one_sentence():
    assert "There is no case called &#x27;nobody&#x27;" in NetworkCircles("nobody").box.children[1].value


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda data: data["families"][0].pop("hours"), "lacks 'hours'"),
        (lambda data: data["families"][0]["members"].pop(), "needs 'members' as in cases.yaml"),
        (lambda data: data["families"][0]["members"][1]["why"].pop("outer"), "a reason for 'Ms. Alvarez"),
        (lambda data: data["circles"].reverse(), "needs 'circles' with the ids: inner, middle, outer"),
        (lambda data: data["near"].pop(), "needs 'near' with the ids"),
        (lambda data: data["readings"].pop("sees"), "needs 'readings' for each of"),
        (lambda data: data["readings"].update(sees=None), "lacks"),
    ],
)
def test_content_that_is_not_as_it_should_be_is_refused_with_a_sentence(spoil, told):
    data = json.loads(json.dumps(copy.deepcopy(DATA)))
    spoil(data)
    with pytest.raises(NetworkError, match=told):
        network_from_mapping(get_case("milo"), data["families"][0], data)


def test_a_family_without_a_network_is_one_sentence(monkeypatch):
    less = {**DATA, "families": DATA["families"][1:]}
    monkeypatch.setattr(content, "load", lambda name, load=content.load: less if name == "networks" else load(name))
    assert "networks.yaml has no entry for the family &#x27;milo&#x27;" in NetworkCircles("milo").box.children[1].value
