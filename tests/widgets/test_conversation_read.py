"""How talks are read: what is broken is refused with its place, and hostile words do nothing."""

import copy

import pytest

from bbcp import content
from bbcp.widgets import Conversation
from bbcp.widgets.talking.graph import longest
from bbcp.widgets.talking.read import talk_from_mapping
from bbcp.widgets.talking.turn import TalkError
from page_tags import Tags
from widgets.conversation_play import HOSTILE, visible


def small_talk(**changes):
    """A talk of eight turns in a row, as an author would write it, for breaking."""

    def choice(name, to, change=1):
        words = ("say", "move", "reply", "seems", "why")
        return {"id": name, **{word: f"{word} {name}" for word in words}, "change": change, "to": to}

    turns = [
        {
            "id": f"t{at}",
            **{word: f"{word} {at}" for word in ("says", "seems", "tip")},
            "choices": [
                choice("a", "end" if at == 7 else f"t{at + 1}"),
                choice("b", "end" if at > 5 else f"t{at + 1}", -1),
            ],
        }
        for at in range(8)
    ]
    words = ("title", "name", "scene", "aim", "plan_label", "praise", "note", "after")
    talk = {
        "id": "small",
        **{word: f"{word} here" for word in words},
        "case": "milo",
        "open": 1,
        "start": "t0",
        "slots": [{"id": "one", "label": "label one", "hint": "hint one", "thin": "thin one"}],
        "endings": [{"title": "ending title", "text": "ending text", "got": "ending got"}],
        "turns": turns,
    }
    return {**talk, **changes}


def test_the_small_talk_is_whole():
    assert longest(talk_from_mapping(small_talk())) == 8


def set_in(data, path, value):
    *keys, last = path
    for key in keys:
        data = data[key]
    data[last] = value


BROKEN = [
    (("title",), "", "needs 'title'"),
    (("turns",), [], "needs 'turns'"),
    (("turns",), "all of them", "needs 'turns'"),
    (("turns", 2), "a turn", "needs 'id'"),
    (("open",), 5, "whole number from 0 to 4"),
    (("open",), True, "whole number from 0 to 4"),
    (("case",), "nobody", "no case called 'nobody'"),
    (("start",), "t9", "starts at 't9'"),
    (("turns", 3, "choices"), [{}], "needs 'id'"),
    (("turns", 3, "choices", 0, "why"), None, "choice 'a' needs 'why'"),
    (("turns", 3, "choices", 0, "change"), 3, "whole number from -2 to 2"),
    (("turns", 3, "choices", 0, "to"), "t99", "leads to 't99'"),
    (("turns", 3, "choices", 0, "gives"), {"two": "x"}, "may name these slots only: one"),
    (("turns", 3, "choices", 0, "gives"), {"one": {"care": "x"}}, "needs 'words'"),
    (("turns", 3, "choices", 0, "gives"), {"one": {"words": "x", "in_plan": "no"}}, "either true or false"),
    (("turns", 3, "choices", 0, "shut"), {"below": 1}, "shut needs 'reply'"),
    (("turns", 3, "choices", 0, "shut"), "no", "shut needs 'reply'"),
    (("turns", 3, "choices", 1, "id"), "a", "'a' stands there twice"),
    (("turns", 3, "id"), "t2", "'t2' stands there twice"),
    (("endings", 0, "heard"), 1, "must have no conditions"),
    (("endings", 0, "needs"), ["two"], "'needs' is a list of these slots"),
    (("slots", 0), [], "needs 'id'"),
]


@pytest.mark.parametrize(("path", "value", "sentence"), BROKEN)
def test_a_broken_talk_is_refused_with_its_place(path, value, sentence):
    data = small_talk()
    set_in(data, path, value)
    with pytest.raises(TalkError, match=r"small|A talk") as refused:
        talk_from_mapping(data)
    assert sentence in str(refused.value)


def test_one_choice_is_no_choice():
    data = small_talk()
    del data["turns"][4]["choices"][1]
    with pytest.raises(TalkError, match="turn 't4' needs from 2 to 4 choices; it has 1"):
        talk_from_mapping(data)


def test_a_turn_out_of_reach_is_named():
    data = small_talk()
    data["turns"].append({**copy.deepcopy(data["turns"][0]), "id": "island"})
    with pytest.raises(TalkError, match="no path leads to turn 'island'"):
        talk_from_mapping(data)


def test_a_circle_without_a_way_out_is_refused_and_one_with_a_way_out_is_not():
    data = small_talk()
    data["turns"][7]["choices"][0]["to"] = "t3"
    assert longest(talk_from_mapping(data)) is None
    for turn in data["turns"][6:]:
        for choice in turn["choices"]:
            choice["to"] = "t3" if turn["id"] == "t7" else "t7"
    with pytest.raises(TalkError, match="no path leads to the end"):
        talk_from_mapping(data)


def test_a_talk_that_is_too_short_is_refused():
    data = small_talk()
    data["turns"][2]["choices"][0]["to"] = "end"
    with pytest.raises(TalkError, match="from 3 to 8"):
        talk_from_mapping(data)
    data = small_talk(turns=small_talk()["turns"][:7])
    data["turns"][6]["choices"][0]["to"] = "end"
    with pytest.raises(TalkError, match="from 7 to 7"):
        talk_from_mapping(data)


def test_hostile_words_of_an_author_are_shown_and_do_nothing(monkeypatch):
    def spoil(value, key=""):
        if isinstance(value, dict):
            return {name: spoil(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [spoil(one) for one in value]
        return value if key in ("id", "to", "start", "case") or not isinstance(value, str) else HOSTILE + key

    monkeypatch.setattr("bbcp.content.load", _with_conversations([spoil(small_talk())]))
    talk = Conversation("small")
    pages = [talk.board.intro.value]
    talk.board.begin.click()
    while not visible(talk.board.look):
        talk.board.choices[0].click()
        pages += [talk.board.log.value, talk.board.why.value, talk.board.openness.value]
        talk.board.go.click()
    talk.board.look.click()
    talk.board.look.click()
    pages += [talk.board.ending.value, talk.board.plan.value, talk.board.moves.value, talk.board.why.value]
    for page in pages:
        reader = Tags()
        reader.feed(page)
        assert "img" not in reader.tags
        page.encode("utf-8")
    assert "onerror" in "".join(pages)


def _with_conversations(talks):
    real = content.load
    return lambda name: talks if name == "conversations" else real(name)


@pytest.mark.parametrize("talks", [[], [{"id": "small"}], ["small"]])
def test_broken_content_is_one_sentence(monkeypatch, talks):
    monkeypatch.setattr("bbcp.content.load", _with_conversations(talks))
    assert "This activity could not open:" in Conversation("small").box.children[1].value
