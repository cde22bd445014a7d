"""The circles of support without a browser: the three pages, the log, odd input."""

import pytest

from bbcp import attempts
from bbcp.case import get_case
from bbcp.widgets import NetworkCircles
from bbcp.widgets.circles.placing import LONGEST_NAME, LONGEST_WORDS, MOST_ADDED, Person, clean_name
from page_tags import Tags

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
    return next(one for one in ("places", "seeing", "ending") if shown(getattr(activity, one).box))


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
    [
        ("", "Write a role first"),
        (" \n\t", "Write a role first"),
        ("grandma RUTH", "on the map already"),
        ("dana", "in the family"),
        ("Milo", "in the family"),
    ],
)
def test_nothing_and_a_person_who_is_there_are_not_added(typed, told):
    activity = NetworkCircles("milo")
    add(activity, typed)
    assert told in activity.places.told.value and len(activity.map.people) == 3


def test_nobody_goes_on_before_all_are_placed():
    activity = NetworkCircles("milo")
    activity.places.next.click()
    assert "Grandma Ruth, Ms. Alvarez (teacher) and Tia (neighbor) first" in activity.told.value
    assert page(activity) == "places"
    place(activity, "inner", "outer", "middle")
    activity.places.next.click()
    assert page(activity) == "seeing" and "Person 1 of 3" in activity.seeing.head.value


def test_every_answer_about_a_person_is_explained_and_boxes_come_for_those_who_could_see():
    activity = NetworkCircles("milo")
    place(activity, "inner", "outer", "middle")
    activity.places.next.click()
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
    activity.places.next.click()
    seeing = activity.seeing
    seeing.hours.value, seeing.near.value = "often", "minutes"
    seeing.see.value, seeing.when.value = "Dana kneels down.", "Sundays"
    activity.seeing.next.click()
    assert (seeing.hours.value, seeing.near.value, seeing.see.value, seeing.when.value) == ("", "", "", "")
    assert "Ms. Alvarez" in seeing.see.description
    activity.seeing.back.click()
    assert seeing.see.value == "Dana kneels down." and seeing.when.value == "Sundays"
    activity.seeing.back.click()
    assert page(activity) == "places"
    ruth, teacher, tia = activity.map.people
    assert (ruth.hours, ruth.see, teacher.see, tia.hours) == ("often", "Dana kneels down.", "", "")


def through(activity):
    place(activity, "inner", "outer", "middle")
    activity.places.next.click()
    seeing = activity.seeing
    seeing.hours.value, seeing.near.value, seeing.see.value = "often", "minutes", "Dana kneels down."
    for _ in activity.map.people:
        activity.seeing.next.click()
    activity.ending.note.value = "I will ask Tia about Sundays."
    activity.ending.keep.click()


def test_what_is_kept_is_there_the_next_time():
    activity = NetworkCircles("milo")
    add(activity, "Auntie next door")
    place(activity, "inner", "outer", "middle", "middle")
    activity.places.next.click()
    activity.seeing.hours.value, activity.seeing.see.value = "often", "Dana kneels down.\nShe talks low."
    for _ in activity.map.people:
        activity.seeing.next.click()
    assert page(activity) == "ending" and "Grandma Ruth could see what happens" in activity.ending.reading.value
    activity.ending.note.value = "I will ask Tia about Sundays."
    activity.ending.keep.click()
    assert "Kept." in activity.told.value
    again = NetworkCircles("milo")
    assert again.map == activity.map and page(again) == "ending"
    assert "from last time" in again.told.value and again.ending.note.value == "I will ask Tia about Sundays."
    again.ending.change_circles.click()
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
    assert page(again) == "places" and again.places.rows["Tia (neighbor)"].choose.value == "middle"


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
    activity.places.next.click()
    for _ in activity.map.people:
        activity.seeing.hours.value = "often"
        activity.seeing.see.value = activity.seeing.when.value = text
        activity.seeing.next.click()
    activity.ending.note.value = text
    activity.ending.keep.click()
    again = NetworkCircles("milo")
    assert again.map == activity.map and len(again.map.people) == 4
    again.ending.change_see.click()
    pieces = (again.picture, again.ending.reading, again.seeing.head, *(one.why for one in again.places.rows.values()))
    for piece in pieces:
        assert not Tags(piece.value).tags & {"script", "img"}
        piece.value.encode("utf-8")
    for field in (again.ending.note, again.seeing.see, again.seeing.when):
        field.value.encode("utf-8")
        assert len(field.value) <= LONGEST_WORDS


def test_a_very_long_text_is_kept_in_part_and_the_person_is_told():
    activity = NetworkCircles("milo")
    place(activity, "inner", "outer", "middle")
    activity.places.next.click()
    activity.seeing.hours.value = "often"
    activity.seeing.see.value = "x" * 20_000
    assert "Only the first 2,000 letters" in activity.seeing.long.value
    assert len(activity.map.people[0].see) == LONGEST_WORDS
    assert activity.picture.value.count("x") < 400
    add(activity, "y" * 100)
    assert "Only the first 60 letters" in activity.places.told.value
    assert activity.places.rows["y" * LONGEST_NAME]


def test_a_long_name_ends_with_a_whole_word_and_what_was_said_of_it_does_not_stay_for_good():
    activity = NetworkCircles("milo")
    add(activity, "The coach of the Saturday football team at the park behind school")
    name = "The coach of the Saturday football team at the park behind"
    assert activity.map.people[-1].name == name and clean_name(name) == name
    assert "Only the first" in activity.places.told.value
    place(activity, "inner", "outer", "middle", "outer")
    activity.places.next.click()
    activity.seeing.back.click()
    assert page(activity) == "places" and activity.places.told.value == ""


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
    assert all(one == Person(one.name) for one in activity.map.people) and page(activity) == "places"


def test_no_more_people_come_out_of_the_log_than_may_be_added():
    many = [{"name": f"P{number}", "added": True, "circle": "inner"} for number in range(50)]
    attempts.append(attempts.statement("kept", "networkcircles/milo", {"response": "x"}, map={"people": many}))
    assert len(NetworkCircles("milo").map.added) == MOST_ADDED
