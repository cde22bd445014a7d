"""Tell a service word in its plain sense ("attend to the baby") from a service told with an everyday verb."""

from __future__ import annotations

from bbcp.scoring.behind import AHEAD
from bbcp.scoring.people import People, Who
from bbcp.scoring.place import INSIDE
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, verb_forms, words


def cannot_be(found: list[Token], at: int, people: People) -> tuple[str, ...]:
    """Name what a head cannot be, since a service word is used in its plain sense, or the reverse.

    Args:
        found: The text's words.
        at: The head's place among them.
        people: Who is who.
    """
    if _opens_with_help(found, at):
        return ("seen", "broad", "state", "service")
    if _goes_to_program(found, at) or _hands_in_paper(found, at, people):
        return ("seen",)
    base, after = base_of(found[at].word), found[at + 1].word if at + 1 < len(found) else ""
    if base == "do" and after in words("grammar", "told_before"):
        return ("service", "state")  # "does it for ninety days" goes on with what was said
    if base == "stop" and _pauses(found, at):
        return ("absence",)
    if base == "attend":
        return ("service", "broad", "state") if after == "to" else ("broad", "state")  # "attend anger management"
    return ()


def _pauses(found: list[Token], at: int) -> bool:
    """Say whether somebody pauses and goes on with something else: "she will stop, tell Jade that she is sorry"."""
    if at + 1 >= len(found) or not at or found[at - 1].word not in words("modals"):
        return False
    return found[at + 1].gap.startswith(",") or found[at + 1].word in words("conjunctions")


def _goes_to_program(found: list[Token], at: int) -> bool:
    """Say whether the object of a verb is a program: "sit 16 nights of DUI school"."""
    ways, programs = words("grammar", "program_ways"), words("service_nouns", "programs")
    for step, one in enumerate(found[at + 1 : at + 1 + AHEAD]):
        if one.word in ways or one.marked(",.;:!?\n("):
            return False
        if one.word in programs:
            return step > 0 or found[at].word in verb_forms()
    return False


def _hands_in_paper(found: list[Token], at: int, people: People) -> bool:
    """Say whether a paper that proves a service is handed over: "hand in the certificate"."""
    if base_of(found[at].word) not in words("grammar", "handing"):
        return False
    paper = False
    for step, one in enumerate(found[at + 1 : at + 1 + AHEAD]):
        if people.who(one) is Who.CHILD or (step and one.marked(",.;:!?\n(")):
            break
        if one.word in ("and", "or", "then") or one.word in words("nouns", "things"):
            break
        paper = paper or one.word in words("grammar", "papers")
    return paper


def _opens_with_help(found: list[Token], at: int) -> bool:
    """Say whether a head stands in an opening that only names the help: "Using the steps she learned, Dana will"."""
    begin = at
    while begin and not (found[begin].capital and found[begin].marked(".!?\n")):
        if at - begin > AHEAD or (begin < at and "," in found[begin + 1].gap):
            return False
        begin -= 1
    if not found[begin].word.endswith("ing") or (begin < at and "," in found[at].gap):
        return False
    comma = False
    for one in found[at + 1 : at + 1 + INSIDE]:
        if one.marked(".!?;\n") and one.capital:
            return False
        comma = comma or "," in one.gap
        if comma and one.word in words("grammar", "future"):
            return True
    return False
