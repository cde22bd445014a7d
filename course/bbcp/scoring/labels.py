"""The words of a judgement: kinds, criteria, and reasons for being no objective (codebook, sections 1 and 2)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an objective accepts as proof of change."""

    BEHAVIORAL = "behavioral"
    MIXED = "mixed"
    ABSENCE = "absence"
    VAGUE = "vague"
    SERVICE = "service"
    OTHER = "other"


class Criterion(StrEnum):
    """The eight things that make an objective well written, in the order they are shown."""

    BEHAVIOR = "behavior"
    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"
    SUSTAINED = "sustained"
    PLAIN = "plain"


class Reason(StrEnum):
    """Why a text is of the kind `other`, so that the writer can be told."""

    NONE = ""
    EMPTY = "empty"
    NOT_ENGLISH = "not_english"
    NOT_SENTENCE = "not_sentence"
    WORD_LIST = "word_list"
    PROMPT = "prompt"
    QUESTION = "question"
    SOMEONE_ELSE = "someone_else"
    HARMFUL = "harmful"
    OTHER_FAMILY = "other_family"
    TAKEN_BACK = "taken_back"
    NOT_PROMISED = "not_promised"
