"""Tell words that forbid or stop something from words that only look like it."""

from __future__ import annotations

from functools import cache

from bbcp.scoring.text import Token
from bbcp.scoring.words import words


def forbids(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a word says that what follows will not happen, as in "will not" or "stay sober"."""
    word = tokens[at].word
    if word not in forbidding():
        return False
    if word in words("negation"):
        return not _is_counted(tokens, at) and not _is_aside(tokens, at)
    return _is_stopping(tokens, at)


@cache
def forbidding() -> frozenset[str]:
    """Return the words that may say so."""
    return words("negation") | words("stopping")


def _is_counted(tokens: tuple[Token, ...], at: int) -> bool:
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return (
        tokens[at].word == "no"
        and after in ("more", "less", "later", "matter", "fewer")
        and (at + 2 < len(tokens) and tokens[at + 2].word in ("than", "what", "how"))
    )


def _is_aside(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "not" belongs to an aside such as "not sure" or "not just", and forbids nothing."""
    return at + 1 < len(tokens) and tokens[at + 1].word in ("sure", "just", "only", "later", "yet", "certain")


def _is_stopping(tokens: tuple[Token, ...], at: int) -> bool:
    before = tokens[at - 1].word if at else ""
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if tokens[at].word in ("sober", "clean"):  # "stay sober" stops something; "a sober adult" does not
        return before in (
            "stay",
            "stays",
            "remain",
            "remains",
            "be",
            "is",
            "keep",
            "being",
            "and",
            "get",
        ) and after not in (
            "adult",
            "relative",
            "home",
            "and",
        )
    return True
