"""Draw a family at a glance: who they are, what the plan knows and wants, and what the field's terms mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.case import Case, Child
from bbcp.widgets.frame import safe, words

FIELDS = ("harm", "danger_statement", "safety_goal", "current_objective", "network")
"""The fields of a case that have a term of their own, in the order of the page."""


def card_html(case: Case) -> str:
    """Draw the whole card for the page, each term with an explanation that can be opened.

    Args:
        case: The family.
    """
    fields = "".join(
        f'<section class="bbcp-field bbcp-field-{name}"><p class="bbcp-field-name" role="heading" aria-level="4">'
        f"{safe(_term(name, 'term'))}</p>{_field_html(case, name)}{_explained_html(name)}</section>"
        for name in FIELDS
    )
    return f'<div class="bbcp-glance">{_people_html(case)}{fields}</div>'


def paper_html(case: Case, title: str) -> str:
    """Draw the card for where the page does not run, such as a printout: no buttons, nothing to open.

    Args:
        case: The family.
        title: The card's title.
    """
    fields = "".join(f"<h4>{safe(_term(name, 'term'))}</h4>{_field_html(case, name)}" for name in FIELDS)
    made_up = safe(str(words("casecard")["made_up"]))
    return f"<h3>{safe(title)}</h3><ul>{_people_items(case)}</ul>{fields}<p>{made_up}</p>"


def age_words(child: Child) -> str:
    """Say how old a child is, such as "5 years old" or, for a baby, "under 1 year old"."""
    ages: Mapping[str, Any] = words("casecard")["ages"]
    key = {0: "baby", 1: "one"}.get(child.age, "more")
    return str(ages[key]).format(number=child.age)


def _people_html(case: Case) -> str:
    head = str(words("casecard")["who"])
    return (
        f'<section class="bbcp-people"><p class="bbcp-field-name" role="heading" aria-level="4">{safe(head)}</p>'
        f'<ul role="list">{_people_items(case)}</ul></section>'
    )


def _people_items(case: Case) -> str:
    grown = [(one.name, one.role) for one in case.caregivers]
    people = grown + [(one.name, age_words(one)) for one in case.children]
    return "".join(f"<li><b>{safe(name)}</b> <span>{safe(told)}</span></li>" for name, told in people)


def _field_html(case: Case, name: str) -> str:
    if name != "network":
        return f"<p>{safe(getattr(case, name))}</p>"
    if not case.network:
        return f"<p>{safe(str(words('casecard')['no_network']))}</p>"
    return f'<ul role="list">{"".join(f"<li>{safe(one)}</li>" for one in case.network)}</ul>'


def _explained_html(name: str) -> str:
    return (
        f'<details class="bbcp-term"><summary>{safe(_term(name, "ask"))}</summary>'
        f"<p>{safe(_term(name, 'told'))}</p></details>"
    )


def _term(name: str, key: str) -> str:
    return str(words("casecard")["terms"][name][key])
