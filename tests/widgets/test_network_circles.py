"""The circles of support without a browser: the content, the pages, what the map tells, and what is kept."""

import asyncio
import copy
import json

import pytest

from bbcp import attempts, content
from bbcp.case import course_cases, get_case
from bbcp.widgets import NetworkCircles
from bbcp.widgets.circles.networks import CIRCLES, NetworkError, get_network, network_from_mapping
from bbcp.widgets.circles.picture import picture_html, said
from bbcp.widgets.circles.placing import LONGEST_NAME, LONGEST_WORDS, MOST_ADDED, CircleMap, Person, clean_name
from bbcp.widgets.circles.reading import questions_for, read_map, reading_html
from page_tags import Tags

DATA = content.load("networks")
FAMILIES = [one["case"] for one in DATA["families"]]
HOSTILE = [
    "<script>alert(1)</script> driver",
    '"><img src=x onerror=alert(1)>',
    "{name} {0} {child.__class__} %s $x",
    "\ud800 driver",
    "\x00\x01 driver",
    "driver " * 3000,
    "‮evil‬ driver <b>",
    "&lt;b&gt; &amp; driver",
    "سائق الحافلة",
    "a\r\nb",
]


def shown(piece):
    return piece.layout.display is None


def noted(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


def add(activity, name):
    activity.places.name.value = name
    activity.places.add.click()


def place(activity, *circles):
    for row, circle in zip(list(activity.places.rows.values()), circles, strict=True):
        row.choose.value = circle


def page(activity):
    return next(one for one in ("placing", "asking", "ending") if shown(getattr(activity, one)))


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
    head = Tags(activity._head_html()).text
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
    assert "must never stand on a map that Terrence may read" in NetworkCircles("terrence")._head_html()
    assert "Lena needed someone in ten minutes" in reading_html(
        get_network("terrence"), CircleMap((Person("A", circle="inner", hours="often"),))
    )


def test_a_person_can_be_added_up_to_five_times_and_taken_away_again():
    activity = NetworkCircles("milo")
    for number in range(MOST_ADDED):
        add(activity, f"bus driver {number}")
    assert len(activity.map.people) == 3 + MOST_ADDED and not shown(activity.places.add)
    assert "all there is room for" in activity.places.told.value
    add(activity, "one too many")
    assert len(activity.map.people) == 3 + MOST_ADDED
    row = activity.places.rows["bus driver 0"]
    assert row.choose.description == "bus driver 0" and row.remove.description == "Take bus driver 0 away"
    row.remove.click()
    row.remove.click()
    assert [one.name for one in activity.map.added] == [f"bus driver {number}" for number in range(1, 5)]
    assert shown(activity.places.add) and len(activity.places.people.children) == 7
    assert not any(shown(one.remove) for one in activity.places.rows.values() if not one.name.startswith("bus"))


@pytest.mark.parametrize(
    ("typed", "told"),
    [("", "Write a role first"), (" \n\t", "Write a role first"), ("grandma RUTH", "on the map already")],
)
def test_nothing_and_a_person_who_is_there_are_not_added(typed, told):
    activity = NetworkCircles("milo")
    add(activity, typed)
    assert told in activity.places.told.value and len(activity.map.people) == 3


def test_nobody_goes_on_before_all_are_placed():
    activity = NetworkCircles("milo")
    activity.to_see.click()
    assert "Grandma Ruth, Ms. Alvarez (teacher) and Tia (neighbor) first" in activity.told.value
    assert page(activity) == "placing"
    place(activity, "inner", "outer", "middle")
    activity.to_see.click()
    assert page(activity) == "asking" and "Person 1 of 3" in activity.seeing.head.value


def test_every_answer_about_a_person_is_explained_and_boxes_come_for_those_who_could_see():
    activity = NetworkCircles("milo")
    place(activity, "inner", "outer", "middle")
    activity.to_see.click()
    seeing = activity.seeing
    for field, why in ((seeing.hours, seeing.why_hours), (seeing.near, seeing.why_near)):
        told = set()
        for _label, value in field.options[1:]:
            field.value = value
            told.add(why.value)
        assert len(told) == 4 and not any("{" in one for one in told)
    assert not shown(seeing.words)
    seeing.hours.value = "sometimes"
    assert shown(seeing.words)
    seeing.see.value = "Dana kneels down."
    seeing.hours.value = "never"
    assert shown(seeing.words), "what was written stays in view"


def test_what_is_said_of_one_person_never_goes_to_another():
    activity = NetworkCircles("milo")
    place(activity, "inner", "outer", "middle")
    activity.to_see.click()
    seeing = activity.seeing
    seeing.hours.value, seeing.near.value = "often", "minutes"
    seeing.see.value, seeing.when.value = "Dana kneels down.", "Sundays"
    activity.next.click()
    assert (seeing.hours.value, seeing.near.value, seeing.see.value, seeing.when.value) == ("", "", "", "")
    assert "Ms. Alvarez" in seeing.see.description
    activity.back.click()
    assert seeing.see.value == "Dana kneels down." and seeing.when.value == "Sundays"
    activity.back.click()
    assert page(activity) == "placing"
    ruth, teacher, tia = activity.map.people
    assert (ruth.hours, ruth.see, teacher.see, tia.hours) == ("often", "Dana kneels down.", "", "")


def test_the_last_letters_that_were_typed_before_the_press_belong_to_the_person_they_were_typed_for():
    activity = NetworkCircles("milo")
    place(activity, "inner", "outer", "middle")
    activity.to_see.click()
    activity.seeing.hours.value = "often"

    async def press_then_words_arrive():
        activity.seeing.see.value = "Dana kne"
        activity.next.click()
        activity.seeing.see.value = "Dana kneels down."
        assert activity.at == 0
        await asyncio.sleep(0.6)

    asyncio.run(press_then_words_arrive())
    assert activity.at == 1 and activity.map.people[0].see == "Dana kneels down."


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
    assert "Only professionals would see it" in html and "Who is not paid to be there" in html


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
    places = [
        tuple(map(float, part.split(")")[0].split()))
        for part in picture_html(get_network("milo"), CircleMap(people)).split("translate(")[1:]
    ]
    assert len(places) == 8
    for at, (x, y) in enumerate(places):
        assert 13 <= x <= 307 and 13 <= y <= 307
        assert all((x - u) ** 2 + (y - v) ** 2 >= 26**2 for u, v in places[at + 1 :])


def through(activity):
    place(activity, "inner", "outer", "middle")
    activity.to_see.click()
    seeing = activity.seeing
    seeing.hours.value, seeing.near.value, seeing.see.value = "often", "minutes", "Dana kneels down."
    for _ in activity.map.people:
        activity.next.click()
    activity.note.value = "I will ask Tia about Sundays."
    activity.keep.click()


def test_what_is_kept_is_there_the_next_time():
    activity = NetworkCircles("milo")
    add(activity, "Auntie next door")
    place(activity, "inner", "outer", "middle", "middle")
    activity.to_see.click()
    activity.seeing.hours.value, activity.seeing.see.value = "often", "Dana kneels down.\nShe talks low."
    for _ in activity.map.people:
        activity.next.click()
    assert page(activity) == "ending" and "Grandma Ruth could see what happens" in activity.reading.value
    activity.note.value = "I will ask Tia about Sundays."
    activity.keep.click()
    assert "Kept." in activity.told.value
    again = NetworkCircles("milo")
    assert again.map == activity.map and page(again) == "ending"
    assert "from last time" in again.told.value and again.note.value == "I will ask Tia about Sundays."
    again.change_circles.click()
    assert again.places.rows["Auntie next door"].choose.value == "middle"
    assert NetworkCircles("rosa").map.people[0].circle == ""


def test_the_lines_in_the_log():
    through(NetworkCircles("milo"))
    (kept,) = noted("kept")
    assert kept["object"]["id"] == "urn:bbcp:networkcircles/milo"
    assert kept["result"]["response"].splitlines() == [
        "Grandma Ruth: Inner circle - Dana kneels down.",
        "Ms. Alvarez (teacher): Outer circle",
        "Tia (neighbor): Middle circle",
        "I will ask Tia about Sundays.",
    ]
    answers = [(one["object"]["id"].split("/")[-1], one["result"]["response"]) for one in noted("answered")]
    assert answers == [
        ("circle-1", "inner"),
        ("circle-2", "outer"),
        ("circle-3", "middle"),
        ("hours-1", "often"),
        ("near-1", "minutes"),
    ]


def test_what_was_not_kept_yet_is_noted_once_a_person_rests():
    activity = NetworkCircles("milo")
    activity.places.rows["Tia (neighbor)"].choose.value = "middle"
    activity._note_pause()
    activity._note_pause()
    assert len(noted("attempted")) == 1
    again = NetworkCircles("milo")
    assert page(again) == "placing" and again.places.rows["Tia (neighbor)"].choose.value == "middle"


def test_a_log_that_cannot_be_written_is_told_and_the_map_stays(own_work_folder):
    own_work_folder.write_text("in the way")
    activity = NetworkCircles("milo")
    through(activity)
    assert "could not be kept" in activity.trouble.value and "Kept." not in activity.told.value
    assert activity.map.people[0].circle == "inner"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_tag_or_stops_it(text):
    activity = NetworkCircles("milo")
    add(activity, text)
    name = activity.map.people[3].name
    assert 0 < len(name) <= LONGEST_NAME and name == clean_name(name)
    assert not set(name) & set("\x00\n‮")
    place(activity, "inner", "outer", "middle", "outer")
    activity.to_see.click()
    for _ in activity.map.people:
        activity.seeing.hours.value = "often"
        activity.seeing.see.value = activity.seeing.when.value = text
        activity.next.click()
    activity.note.value = text
    activity.keep.click()
    again = NetworkCircles("milo")
    assert again.map == activity.map and len(again.map.people) == 4
    again.change_see.click()
    pieces = (again.picture, again.reading, again.seeing.head, *(one.why for one in again.places.rows.values()))
    for piece in pieces:
        assert not Tags(piece.value).tags & {"script", "img"}
        piece.value.encode("utf-8")
    for field in (again.note, again.seeing.see, again.seeing.when):
        field.value.encode("utf-8")
        assert len(field.value) <= LONGEST_WORDS


def test_a_very_long_text_is_kept_in_part_and_the_person_is_told():
    activity = NetworkCircles("milo")
    place(activity, "inner", "outer", "middle")
    activity.to_see.click()
    activity.seeing.hours.value = "often"
    activity.seeing.see.value = "x" * 20_000
    assert "Only the first 2,000 letters" in activity.seeing.long.value
    assert len(activity.map.people[0].see) == LONGEST_WORDS
    add(activity, "y" * 100)
    assert "Only the first 60 letters" in activity.places.told.value


@pytest.mark.parametrize(
    "kept",
    [
        [],
        {"people": 3},
        {"people": [3, {}, {"name": 5, "added": True}], "note": []},
        {"people": [{"name": "Grandma Ruth", "circle": "<b>", "hours": "x", "near": ["y"], "see": 1}]},
        {"people": [{"name": "Stranger", "circle": "inner"}]},
        {"people": [{"name": "grandma ruth", "added": True}]},
    ],
)
def test_an_odd_map_in_the_log_does_no_harm(kept):
    attempts.append(attempts.statement("kept", "networkcircles/milo", {"response": "x"}, map=kept))
    activity = NetworkCircles("milo")
    assert [one.name for one in activity.map.people] == list(get_case("milo").network)
    assert all(one == Person(one.name) for one in activity.map.people) and page(activity) == "placing"


def test_no_more_people_come_out_of_the_log_than_may_be_added():
    many = [{"name": f"P{number}", "added": True, "circle": "inner"} for number in range(50)]
    attempts.append(attempts.statement("kept", "networkcircles/milo", {"response": "x"}, map={"people": many}))
    assert len(NetworkCircles("milo").map.added) == MOST_ADDED


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
