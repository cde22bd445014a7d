"""Every link leads somewhere: to a file and a heading of the course, or to a host its facts come from. No network."""

import re
from functools import cache
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from bbcp.glossary_page import anchor
from page_words import CONTENT, ROOT, all_pages, content_files, name_of, read_page

HOSTS = {
    line
    for line in Path(__file__).with_name("hosts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}
INLINE = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)")
BARE = re.compile(r"https?://[^\s<>\"'`|]*[^\s<>\"'`|.,;:!?)]\.?")
EMPTY_WORDS = {"", "here", "click here", "this", "link", "this link", "more", "read more"}


@cache
def headings(path):
    """The links of a page's headings."""
    text = re.sub(r"```.*?```", "", read_page(path).markdown, flags=re.DOTALL)
    heads = re.findall(r"^#{1,6} +(.+?)\s*$", text, re.MULTILINE)
    return [anchor(re.sub(r"\]\([^)]*\)|[\[*`]", "", head)) for head in heads]


def links(markdown):
    """Give the words and the address of every link and picture."""
    return [(words.strip(), address) for _, words, address in INLINE.findall(markdown)]


def outside_fault(address):
    """Tell what is wrong with an address of the web, or nothing."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        return f"{address}: {error}"
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.port:
        return f"{address}: this is no address of a web page"
    if re.search(r"\s|%(?![0-9A-Fa-f]{2})|[<>\"{}|\\^`]", address):
        return f"{address}: a sign in it has no place in an address"
    if parts.hostname not in HOSTS:
        return f"{address}: {parts.hostname} is not in hosts.txt; does a fact of the course come from there?"
    return None


def inside_fault(page, address):
    """Tell what is wrong with a link inside the course, or nothing."""
    path, _, fragment = unquote(address).partition("#")
    target = normpath(f"{Path(page).parent.as_posix()}/{path}") if path else page
    if path.startswith("/") or "\\" in path or target.startswith(".."):
        return f"{address}: a link inside the course starts from the page's own folder"
    if not (ROOT / target).is_file():
        return f"{address}: there is no file {target}"
    if fragment and target.endswith(".ipynb"):
        there = headings(ROOT / target)
        if there.count(fragment) != 1:
            return (
                f"{address}: {there.count(fragment)} headings of {target} have this link; there are: {', '.join(there)}"
            )
    return None


def faults(page, markdown):
    found = []
    for words, address in links(markdown):
        if re.match(r"[a-z]+:", address):
            found.append(outside_fault(address))
        else:
            found.append(inside_fault(page, address))
        if words.lower() in EMPTY_WORDS:
            found.append(f"{address}: the words '{words}' do not say where the link leads")
    rest = INLINE.sub(" ", markdown)
    found += [outside_fault(address) for address in BARE.findall(rest)]
    return [one for one in found if one]


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_links_of_a_page_lead_somewhere(page):
    found = faults(page.path, page.markdown)
    assert not found, "\n".join(found)


def addresses(node):
    if isinstance(node, dict | list):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from addresses(inner)
    elif isinstance(node, str):
        yield from BARE.findall(node)


@pytest.mark.parametrize("name", content_files())
def test_addresses_in_content_are_of_hosts_that_facts_come_from(name):
    data = yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))
    found = [fault for fault in map(outside_fault, addresses(data)) if fault]
    assert not found, "\n".join(found)


MODULE = "modules/01-services-are-not-safety.ipynb"


@pytest.mark.parametrize(
    ("markdown", "part"),
    [
        ("[gone](02-gone.ipynb)", "no file modules/02-gone.ipynb"),
        ("[danger](glossary.ipynb#danger-statment)", "0 headings"),
        ("[danger](glossary.ipynb#Danger-Statement)", "0 headings"),
        ("[top](/modules/glossary.ipynb)", "own folder"),
        ("[out](../../secret.txt)", "own folder"),
        ("[here](glossary.ipynb)", "do not say where"),
        ("![A picture](images/gone.svg)", "no file modules/images/gone.svg"),
        ("[page](https://example.org/a)", "example.org is not in hosts.txt"),
        ("Look at <https://example.org/a>.", "example.org is not in hosts.txt"),
        ("[page](htps://calswec.berkeley.edu/a)", "no address of a web page"),
        ("[page](https:///a)", "no address of a web page"),
        ("[page](https://calswec.berkeley.edu/a%2)", "no place in an address"),
        ("[write](mailto:a@calswec.berkeley.edu)", "no address of a web page"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(markdown, part):
    assert part in "\n".join(faults(MODULE, markdown))


@pytest.mark.parametrize(
    "markdown",
    [
        "[danger statement](glossary.ipynb#danger-statement) and [SMART](glossary.ipynb#smart)",
        "[Exercise 1](../exercises/ex01_v1/ex01.ipynb), [the sources](#sources)",
        "1. A page. <https://calswec.berkeley.edu/toolkits/safety-organized-practice/sop-tools-and-resources>",
        "no link at all",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(markdown):
    assert faults(MODULE, markdown) == []
