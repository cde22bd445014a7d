"""Read the letters of a file in whatever way a program wrote them."""

from __future__ import annotations

import json

MOSTLY_NULL = 120
"""Null bytes among the first 200 of text in UTF-32; UTF-16 has up to 100."""


def decoded(raw: bytes) -> tuple[str, list[str]]:
    """Return the text of a file.

    Args:
        raw: What stands in the file. A byte that is no letter becomes a sign for that.

    Returns:
        The text, and what was mended, in the names of `repairs` in grading.yaml.
    """
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw.decode("utf-8-sig", "replace"), ["encoding"]
    if raw[:200].count(0) > MOSTLY_NULL:
        return raw.decode(json.detect_encoding(raw), "replace"), ["encoding"]
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    if wide or raw[:200].count(0) > 20:
        little = raw.startswith(b"\xff\xfe") or (not wide and raw[1:2] == b"\x00")
        return raw.decode("utf-16-le" if little else "utf-16-be", "replace").lstrip("\ufeff"), ["encoding"]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        # A few bytes gone wrong are no other way of writing letters.
        text = raw.decode("utf-8", "replace")
        return (text, ["encoding"]) if text.count("\ufffd") < 20 else (raw.decode("cp1252", "replace"), ["encoding"])
