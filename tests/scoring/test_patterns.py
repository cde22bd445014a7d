"""Many ways of saying something are looked for at once, and find what each of them finds alone."""

import re

import pytest

from bbcp import content
from bbcp.scoring import in_passing
from bbcp.scoring.expressions import alternatives, beginnings
from bbcp.scoring.patterns import Sayings, Ways, any_of, words_in
from bbcp.scoring.text import normal
from bbcp.training.corpus import load_corpus


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("a|b", ["a", "b"]),
        (r"a(b|c)|[|(]d|\|e", ["a(b|c)", "[|(]d", r"\|e"]),
        (r"\((x|y)\)|[^\]|]z", [r"\((x|y)\)", r"[^\]|]z"]),
        ("", [""]),
    ],
)
def test_a_pattern_is_taken_apart_at_its_own_bars(source, parts):
    assert list(alternatives(source)) == parts


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("day to", {"day"}),
        ("waits? (a|b)", {"wait", "waits"}),
        ("(she|the )?(don't|doors)", {"she", "the", "don", "doors"}),
        ("(a|(b|c)d)e", {"a", "b", "c"}),
        ("(ab|c?)d", {"ab", "c", ""}),
        ("ab*c", {"a", "ab"}),
        (r"\w+ day", {""}),
        ("(?=a)b", {""}),
        ("", {""}),
    ],
)
def test_the_letters_are_told_with_which_an_expression_may_begin(source, letters):
    assert beginnings(source) == letters


@pytest.mark.parametrize("many", [any_of, Ways.of])
def test_ways_that_begin_with_a_word_are_found_only_where_one_begins(many):
    found = many([r"\bcat\b", r", ?or\b|\bdog"])
    assert [one.group() for one in found.finditer("a cat, or hotdog, dogs concat")] == ["cat", ", or", "dog"]
    assert many([", or"]).search("x, or") and not many([r"\bor"]).search("for")
    assert many([r"\bor"]).search("or, or", 1).start() == 4 and not many([r"\border"]).search("order", 0, 3)


@pytest.mark.parametrize(("file", "part"), [("harm", "said"), ("lexicon", "taken_back"), ("lexicon", "asks_marks")])
def test_the_courses_own_sayings_are_found_as_each_finds_them_alone(file, part):
    sources = content.load(file)[part]
    together, alone = Ways.of(sources), re.compile("|".join(f"(?:{one})" for one in sources))
    hits = 0
    for one in load_corpus()[::9]:
        text = normal(one.text)
        first, second = together.search(text), alone.search(text)
        assert (first and first.span()) == (second and second.span()), one.id
        hits += bool(first)
    assert hits >= 5


@pytest.mark.parametrize(
    ("file", "part"),
    [("harm", "sure_said"), ("lexicon", "holds_no_more"), ("lexicon", "holds_as_one_likes"), ("lexicon", "usual")],
)
def test_what_is_looked_for_only_near_its_words_is_found_wherever_it_stands(file, part):
    listed = content.load(file)[part]
    sayings, alone = Sayings.of(listed), [re.compile(" ".join(one["said"].split())) for one in listed]
    hits = 0
    for one in load_corpus():
        text = one.text if part == "usual" else normal(one.text)
        begun = list(sayings.begun(text))
        found = [way for way in alone if way.search(text)]
        assert [way for way in found if way not in begun] == [], one.id
        hits += len(found)
    assert hits, "the corpus holds some of them"


def test_a_saying_is_begun_once_and_only_near_one_of_its_words():
    sayings = Sayings.of([{"near": "belt cane", "said": r"\b(belt|cane)\b"}, {"near": "dark", "said": r"\bdark\b"}])
    assert [one.pattern for one in sayings.begun("a belt and a cane")] == [r"\b(belt|cane)\b"]
    assert list(sayings.begun("nothing of that")) == []


def test_the_words_of_a_text_are_its_letters_and_numbers_without_marks():
    assert words_in("Don't call B4 8:30, ÉVA_x!") == {"don", "t", "call", "b", "4", "8", "30", "éva", "x"}


def test_what_is_told_in_passing_is_looked_for_wherever_it_may_stand():
    found = [one.text for one in load_corpus() if in_passing._WAYS.search(one.text)]
    assert found and all(map(in_passing._may_hold, found))
