"""Words thrown together are told from sentences, also in families and by writers the scorer never met."""

from bbcp import judge
from bbcp.case import course_cases
from bbcp.scoring import Kind, Reason
from bbcp.scoring.flow import Flow, classes, count
from bbcp.scoring.kept import Kept
from bbcp.scoring.people import people_of
from bbcp.scoring.text import tokens
from bbcp.training.corpus import load_corpus
from bbcp.training.scrambled import LEAST, scramble, scrambled

HELD = [
    one for one in load_corpus() if one.held_out and one.kind is not Kind.OTHER and len(one.text.split()) >= LEAST * 2
][::3]
MILO = course_cases()["milo"]


def test_scrambled_objectives_get_no_points():
    right = [judge(scramble(one.text, 1), one.case).kind is Kind.OTHER for one in HELD]
    assert sum(right) > 0.95 * len(right)


def test_hardly_any_objective_is_taken_for_scrambled():
    taken = [one.id for one in HELD if judge(one.text, one.case).reason is Reason.WORD_LIST]
    assert len(taken) < 0.02 * len(HELD), taken


def test_a_scramble_keeps_every_word_and_moves_most():
    text = "When Milo hits, Dana will kneel to his level and name the rule."
    for together in (1, 2, 3):
        moved = scramble(text, together)
        assert sorted(moved.split()) == sorted(text.split())
        assert moved != text


def test_what_is_scrambled_teaches_the_kind_other_and_nothing_of_its_acts():
    made = scrambled(load_corpus())
    assert made
    assert all(told.kind is Kind.OTHER and not told.acts and told.text != one.text for one, told in made)


def test_neighbours_that_were_seen_together_bind_more():
    people = people_of(MILO)
    texts = [(tokens("She reads to him. She sings to him."), people)] * 3
    flow = Flow.from_json(count(texts, least=3))
    assert flow.of(tokens("She reads to him."), people) > 0 > flow.of(tokens("him reads she to to"), people)


def test_a_word_is_named_by_its_form_unless_it_is_common():
    row = classes(tokens("Dana, twice gently kneels"), people_of(MILO), frozenset({"twice"}))
    assert row == ["^", "NAME", ",", "twice", "WORDly", "VERBs", "^"]


class AskedOneByOne(Kept):
    """A dict that cannot be gone through: with tens of thousands of bonds kept, that made each text cost more."""

    def __iter__(self):
        raise AssertionError("all bonds are gone through")

    keys = values = items = __iter__


def test_what_a_text_costs_does_not_grow_with_the_bonds_that_are_kept():
    people = people_of(MILO)
    flow = Flow.from_json(count([(tokens("She reads to him. She sings to him."), people)] * 3, least=3))
    plain = flow.of(tokens("She reads to him."), people)
    vars(flow)["_bonds"] = AskedOneByOne(flow._bond)
    assert flow.of(tokens("She reads to him."), people) == plain
    assert flow.of(tokens("She reads to him."), people) == plain
