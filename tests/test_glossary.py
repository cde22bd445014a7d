"""The words of the field: complete, with links that lead somewhere, and a page that is what the authors wrote."""

import copy
import json
import re

import pytest

from bbcp import content, glossary_page
from bbcp.content import ContentError
from bbcp.glossary_page import anchor, glossary_from_mapping, notebook_text, write_glossary

DATA = content.load("glossary")
GLOSSARY = glossary_from_mapping(DATA)


def headings(text):
    cells = json.loads(text)["cells"]
    return re.findall(r"^#+ (.+)$", "\n\n".join("".join(cell["source"]) for cell in cells), re.MULTILINE)


def test_the_page_is_what_authors_wrote():
    assert glossary_page.glossary_path().read_text(encoding="utf-8") == notebook_text(GLOSSARY), "Run: bbcp content"


def test_a_page_that_is_out_of_date_is_written_anew_and_only_then(tmp_path, monkeypatch):
    page = tmp_path / "glossary.ipynb"
    monkeypatch.setattr(glossary_page, "glossary_path", lambda: page)
    assert write_glossary() == ["glossary.ipynb"]
    assert write_glossary() == []
    page.write_text("old", encoding="utf-8")
    assert write_glossary() == ["glossary.ipynb"]


@pytest.mark.parametrize("term", GLOSSARY.terms, ids=lambda term: term.term)
def test_a_term_is_told_in_one_or_two_sentences_with_an_example(term):
    sentences = re.findall(r"[.?](?=\s|$)", term.means)
    assert 1 <= len(sentences) <= 2, term.means
    assert term.example[-1] in '.?"'
    assert term.term == term.term.lower() or term.term in ("SMART", "ICWA", "GROW", "Safety Organized Practice")


def test_every_term_has_a_heading_with_a_link_of_its_own():
    links = [anchor(one) for one in headings(notebook_text(GLOSSARY))]
    assert len(links) == len(set(links))
    assert {anchor(term.term) for term in GLOSSARY.terms} <= set(links)


def test_every_link_of_the_page_leads_to_a_heading_of_it():
    text = notebook_text(GLOSSARY)
    used = re.findall(r"\(glossary\.ipynb#([^)]+)\)", text)
    assert len(used) > len(GLOSSARY.terms)
    assert set(used) <= {anchor(one) for one in headings(text)}


def test_every_source_is_used_and_numbered_in_the_order_of_the_page():
    assert {key for term in GLOSSARY.terms for key in term.sources} == set(GLOSSARY.sources)
    body = notebook_text(GLOSSARY).partition('"id": "words-sources"')[0]
    numbers = list(dict.fromkeys(map(int, re.findall(r" \[(\d+)\]", body))))
    assert numbers == list(range(1, len(GLOSSARY.sources) + 1))


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("danger statement", "danger-statement"),
        ("SMART", "smart"),
        ("dead-man test", "dead-man-test"),
        ("Cohen's kappa", "cohens-kappa"),
        ("Sort it: what counts as proof?", "sort-it-what-counts-as-proof"),
    ],
)
def test_a_headings_link_is_in_lower_case_with_hyphens(words, link):
    assert anchor(words) == link


def broken(change):
    data = copy.deepcopy(DATA)
    change(data["groups"][0]["terms"][0], data)
    return data


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda term, data: term.pop("means"), "means"),
        (lambda term, data: term.pop("example"), "example"),
        (lambda term, data: data.pop("page"), "page"),
        (lambda term, data: term.update(see=["nothing such"]), "nothing such"),
        (lambda term, data: term.update(sources=["hearsay"]), "hearsay"),
        (lambda term, data: term["example"].update(family="smith"), "smith"),
        (lambda term, data: term.update(term="Risk"), "two headings have the link 'risk'"),
        (lambda term, data: term.update(term=DATA["page"]["sources"]), "'sources'"),
        (lambda term, data: data.update(groups=3), "shape"),
    ],
)
def test_content_that_breaks_a_rule_is_named(change, named):
    with pytest.raises(ContentError, match=named):
        glossary_from_mapping(broken(change))
