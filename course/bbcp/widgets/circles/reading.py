"""Read a map of the people around a child: who could see the worry, who is near, and what to ask next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bbcp.widgets.circles.networks import READINGS, Network
from bbcp.widgets.circles.placing import CircleMap, Person
from bbcp.widgets.frame import safe, words

STRONG = ("sees", "near")
ASK_FIRST = (
    "nobody_sees",
    "only_paid",
    "empty_inner",
    "nobody_near",
    "part_sees",
    "unknown",
    "no_words",
    "sees",
    "near",
)
"""Whose question is asked first: what leaves the child alone comes before what is only not known yet."""
QUESTIONS = 2


@dataclass(frozen=True)
class Found:
    """One thing that a map tells: a name out of `READINGS`, and the people it is about, if any."""

    key: str
    people: tuple[Person, ...] = ()


def read_map(one: CircleMap) -> tuple[Found, ...]:
    """Say what a map tells, what is strong first.

    Only what the learner chose is read, never their sentences. Networks hold parents to a plan and stay
    when the agency has gone (CalSWEC and safetyplanning.org in practice_facts.md, 1.1 and 1.2), so it
    matters who could see the worry, and whether any of them is not paid to be there.

    Args:
        one: The map.

    Returns:
        At least two findings: on who could see it, and on who is near.
    """
    people = one.people
    often = tuple(person for person in people if person.hours == "often")
    watching = tuple(person for person in people if person.could_see)
    near = tuple(person for person in people if person.near == "minutes")
    unsure = tuple(person for person in people if {person.hours, person.near} & {"", "unknown"})
    wordless = tuple(person for person in watching if not person.see)
    found = [Found("sees", often) if often else Found("part_sees" if watching else "nobody_sees", watching)]
    found.append(Found("near", near) if near else Found("nobody_near"))
    if watching and all(person.circle == "outer" for person in watching):
        found.append(Found("only_paid"))
    if not any(person.circle == "inner" for person in people):
        found.append(Found("empty_inner"))
    found += [Found(key, who) for key, who in (("no_words", wordless), ("unknown", unsure)) if who]
    return tuple(sorted(found, key=lambda each: READINGS.index(each.key)))


def questions_for(found: Sequence[Found]) -> tuple[Found, ...]:
    """Choose what to ask about: the two findings that matter most for the child."""
    return tuple(sorted(found, key=lambda each: ASK_FIRST.index(each.key)))[:QUESTIONS]


def reading_html(network: Network, one: CircleMap) -> str:
    """Draw what a map tells, and two questions to take along."""
    found = read_map(one)
    told = "".join(
        f'<li class="bbcp-why{" bbcp-why-right" if each.key in STRONG else ""}">'
        f"{safe(_fill(network, network.readings[each.key].says, each))}</li>"
        for each in found
    )
    asked = "".join(
        f"<li>{safe(_fill(network, network.readings[each.key].ask, each))}</li>" for each in questions_for(found)
    )
    fixed = words("networkcircles")
    return (
        f'<ul class="bbcp-circle-told" role="list">{told}</ul>'
        f'<p class="bbcp-sub">{safe(str(fixed["questions"]))}</p><ol class="bbcp-circle-asked">{asked}</ol>'
    )


def joined(names: Sequence[str]) -> str:
    """Say names in a row: "Ruth, Tia and Denise"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words('networkcircles')['and']} {names[-1]}"


def _fill(network: Network, line: str, found: Found) -> str:
    names = [person.name for person in found.people]
    return network.sentence(line, names=joined(names), first=names[0] if names else "")
