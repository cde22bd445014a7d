"""Join what stands in the boxes of an act to the one objective that is judged."""

from __future__ import annotations

import re

from bbcp.widgets.planning.plan import ActWords

_TELLS = re.compile(
    r"\b(?:sees?|will|looks?|checks?|notes?|marks?|asks?|hears?|reads?|visits?|comes?|calls?|tells?|writes?|"
    r"can|could)\b",
    re.IGNORECASE,
)
"""Words by which "Aunt Carmen sees it on Sundays" is a sentence of its own, and "Aunt Carmen" is not."""
_BESIDE = re.compile(r"\b(?:who|that|which|when)\b", re.IGNORECASE)
_BY = re.compile(r"^(?:as )?(?:it is |is )?seen by\s+", re.IGNORECASE)
_ENDS = " .,;:\n"


def joined(words: ActWords) -> str:
    """Join an act, until when it is to be seen, and who sees it.

    Args:
        words: What stands in the three boxes; each may be empty.

    Returns:
        One or two sentences; an empty text where no act is written, since the rest says nothing without it.
    """
    text, until = words.text.rstrip(_ENDS).lstrip(), words.until.strip(_ENDS)
    who = _BY.sub("", words.who.strip(_ENDS))
    if not text:
        return ""
    sentence = f"{text}, {until}" if until else text
    if not who:
        return f"{sentence}."
    if _TELLS.search(_BESIDE.split(who)[0]):
        return f"{sentence}. {who[:1].upper()}{who[1:]}."
    return f"{sentence}, as seen by {who}."
