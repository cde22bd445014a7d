"""Tell a service from its words in plain sense: "attend the class" and "attend to the baby"."""

from __future__ import annotations

from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, words


def is_service(base: str, reach: list[Token]) -> bool:
    """Say whether a verb with what stands behind it is going to, finishing or obeying something.

    Args:
        base: The verb's base form.
        reach: The words behind it, as far as its object may stand.
    """
    if base in words("service_alone"):
        return True
    if base == "check" and reach and reach[0].word == "in":
        return any(one.word in words("people", "worker") for one in reach)
    if any(one.word in words("grammar", "papers") for one in reach[:6]) and base not in (
        "tell",
        "call",
        "text",
        "see",
        "ask",
        "say",
    ):
        return True
    if base not in words("verbs", "service"):
        return False
    if base == "attend":  # whatever it is called: "attend PCIT"
        return bool(reach) and reach[0].word != "to" and reach[0].word not in words("people", "child")
    if base == "test":
        return any(one.word in ("negative", "clean") for one in reach[:3]) or not reach
    for place, one in enumerate(reach):
        weak = one.word in words("service_nouns", "weak") and base in words("verbs", "obeying")
        company = one.word in words("service_nouns", "company") and base in (
            "meet",
            "work",
            "cooperate",
            "engage",
            "see",
            "accept",
        )
        if is_service_noun(one.word) or weak or company:
            return not _is_support(reach, place)
    return False


def _is_support(reach: list[Token], place: int) -> bool:
    """Say whether the service is only where the help comes from: "using the steps from her class"."""
    return any(one.word in ("from", "after", "before", "learned") for one in reach[:place])
