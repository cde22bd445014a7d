"""What is looked for with any word for a name first finds all that the names of the family find."""

import re
from dataclasses import replace
from functools import cache
from importlib import import_module

import pytest

from bbcp.case import Caregiver, Child, all_cases
from bbcp.scoring.for_family import ForFamily
from bbcp.training.corpus import load_corpus

MODULES = ("aimed", "cared_for", "contrasted", "inserted", "never_promised", "supposed", "withheld")
EACH = {
    f"{module}.{name}": one
    for module in MODULES
    for name, one in vars(import_module(f"bbcp.scoring.{module}")).items()
    if isinstance(one, ForFamily)
}
TEXTS = [(text, one.case) for one in load_corpus()[::600] for text in (one.text, one.text.lower())]
MILO = all_cases()["milo"]
ODDLY_NAMED = replace(
    MILO,
    id="oddly-named",
    caregivers=tuple(
        Caregiver(name, "parent", "they") for name in ("Mary-Ann O'Brien", "D'Arcy Hatch-Lee", "Ngoc Anh Tran")
    ),
    children=(Child("mary ann", 3), Child("李 明", 4), Child("J.T.", 6)),
)
ODD_TEXTS = (
    "mary ann will be held on a lap and told the rule.",
    "李 明 and J.T. will be fed at six by O'Brien.",
    "O'Brien, when mary ann yells, will kneel.",
    "What Ruth will see until May: Tran kneeling.",
    "O'brien, not Ruth, will kneel. Ruth rather than D'arcy calls.",
    "What the hatch-lees will do when mary ann yells: kneel.",
    "The goal for O'Brien is to kneel. Hatch-Lee's job is to phone.",
    "Anh never leaves without calling Ruth.",
    "If Anh had knelt, J.T. would sleep.",
    "Kneeling is what O'Brien does when J.T. yells.",
    "the agency hopes that tran was asked to kneel.",
    "tran was told to kneel.",
    "tran was told to kneel, and tran kneels.",
    "last winter tran had knelt.",
    "will tran kneel when j.t. yells?",
    "were tran to kneel, j.t. would sleep.",
    "imagine tran kneeling.",
    "Not one Friday goes by without Tran driving.",
)


@cache
def exact(one, case):
    return re.compile(one.said(*(who(case) for who in one.who)))


def test_there_are_many():
    assert len(EACH) >= 14


@pytest.mark.parametrize("name", EACH)
def test_nothing_is_missed_that_the_names_find(name):
    one, met = EACH[name], 0
    for text, case in (*TEXTS, *((text, ODDLY_NAMED) for text in ODD_TEXTS)):
        way = exact(one, case)
        wanted = [found.span() for found in way.finditer(text)]
        assert [found.span() for found in one.finditer(text, case)] == wanted
        first, begin, at_once = one.search(text, case), one.match(text, case), way.match(text)
        assert [found.span() for found in (first,) if found] == wanted[:1]
        assert (begin is None) == (at_once is None)
        met += bool(wanted)
    assert met


def test_it_is_made_for_a_family_only_where_somebody_is_named_so():
    asked = []

    def who(case):
        asked.append(case.id)
        return "dana"

    one = ForFamily(lambda who: rf"\b{who} kneels\b", (who,))
    assert one.search("they sit down", MILO) is None
    assert not asked
    assert one.search("ruth kneels", MILO) is None
    assert one.search("dana kneels", MILO)
    assert asked == ["milo"]
