"""A word of the field is a link to its meaning where a learner first meets it, from module 00 to module 09."""

import re

import pytest

from bbcp import content
from bbcp.glossary_page import anchor, glossary_from_mapping
from page_words import ROOT, read_page, without_sources

TERMS = glossary_from_mapping(content.load("glossary")).terms
PAGES = [read_page(path) for path in sorted((ROOT / "modules").glob("0[0-9]-*.ipynb"))]
SENSE = {
    "act of protection": r"acts? of protection",
    "criterion": r"criteri(?:on|a)",
    "GROW": r"(?-i:GROW)",
    "kind": r"kinds?(?! word| people| of (?:thing|note))",
    "mixed": r"behavior and service",
    "referral": r"referr(?:als?|ed)",
    "support": r"as (?:a )?supports?",
    "sustained": r"sustained|shown over time",
    "vague": r"vague|too broad to see",
}
"""How a page says a term that has an ending of its own, or whose word means something else as well, such as
"a kind word". All others stand as they are, or with an s."""
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)]*)\)")
GLOSSARY = "glossary.ipynb#"


def pattern(term):
    words = SENSE.get(term.term) or re.escape(term.term).replace(r"\ ", r"[\s-]") + "s?"
    return rf"(?<![\w-])(?:{words})(?![\w-])"


def mark_links(text):
    """Leave of each link its words, in brackets of their own with its number, and give the links' targets."""
    targets = []

    def mark(link):
        targets.append(link[2])
        return f"⟦{len(targets) - 1}|{link[1]}⟧"

    return LINK.sub(mark, text), targets


def first_uses(texts):
    """Say for each term, at its first use, where the link leads that it stands in; None where it is no link.

    A longer term is taken before one that is a part of it: "safety plan" is no use of "safety".
    """
    terms = sorted(TERMS, key=lambda term: -len(term.term))
    some = re.compile("|".join(f"(?P<t{at}>{pattern(term)})" for at, term in enumerate(terms)), re.IGNORECASE)
    found = {}
    for text in texts:
        marked, targets = mark_links(text)
        for use in some.finditer(marked):
            before = marked[: use.start()]
            opening = before.rfind("⟦")
            inside = opening > before.rfind("⟧")
            target = targets[int(marked[opening + 1 : marked.index("|", opening)])] if inside else None
            found.setdefault(terms[int(use.lastgroup[1:])].term, target)
    return found


def own_words(page):
    """What a page says below its headings, without pictures and sources: where a link can stand."""
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", without_sources(page.markdown))
    return re.sub(r"^#.*$", "", text, flags=re.MULTILINE)


FIRST = first_uses(map(own_words, PAGES))


@pytest.mark.parametrize("term", sorted(FIRST))
def test_where_a_learner_first_meets_a_term_it_is_a_link_to_its_meaning(term):
    assert FIRST[term] == GLOSSARY + anchor(term)


def test_many_terms_are_met_and_a_term_without_a_link_is_told():
    assert len(FIRST) > 45
    one, linked = "A safety plan is near.", "A [safety plan](glossary.ipynb#safety-plan) is near. Safety is more."
    assert first_uses([one, linked]) == {"safety plan": None, "safety": None}
    assert first_uses([linked]) == {"safety plan": GLOSSARY + "safety-plan", "safety": None}
    assert first_uses(["We grow [with Lena](glossary.ipynb#survivor), and a kind word."]) == {}


def test_the_words_of_a_link_are_the_term_that_it_leads_to():
    ways = {anchor(term.term): "|".join([pattern(term), *map(re.escape, term.also)]) for term in TERMS}
    ways = {target: f"{way}|{target.replace('-', '[ -]')}s?" for target, way in ways.items()}
    links = [(page.path, words, target) for page in PAGES for words, target in LINK.findall(page.markdown)]
    links = [(path, words, target.partition("#")[2]) for path, words, target in links if target.startswith(GLOSSARY)]
    assert len(links) > 60
    assert [one for one in links if not re.fullmatch(ways[one[2]], one[1], re.IGNORECASE)] == []
