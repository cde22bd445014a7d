"""The two parallel forms of the baseline, as authors write them in `course/content/baseline.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import Case, CaseError, get_case
from bbcp.content import ContentError
from bbcp.scoring.labels import Kind

PRE, POST = "pre", "post"
FORMS = (PRE, POST)
ITEMS, REWRITES = 10, 2
"""How many objectives a form has to classify, and how many to rewrite."""


class BaselineError(ContentError):
    """A form is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Item:
    """An objective to classify: its name in the log, its family, its kind, and the reason for it."""

    id: str
    case: Case
    text: str
    kind: Kind
    why: str


@dataclass(frozen=True)
class Rewrite:
    """A service objective to write anew, with one way to do it and what to notice in that."""

    id: str
    case: Case
    text: str
    one_way: str
    notice: str


@dataclass(frozen=True)
class Form:
    """One form; `id` is what `Baseline` is called with."""

    id: str
    title: str
    items: tuple[Item, ...]
    rewrites: tuple[Rewrite, ...]

    @property
    def steps(self) -> tuple[Item | Rewrite, ...]:
        """Everything that is asked, in the order of the page."""
        return (*self.items, *self.rewrites)


def get_form(form_id: str) -> Form:
    """Return one of the two forms.

    Args:
        form_id: `"pre"` or `"post"`.

    Raises:
        BaselineError: When there is none of that id, or it lacks something; the message says what.
        CaseError: When an item names a family that there is not.
    """
    forms = {one.get("id"): one for one in content.load("baseline")}
    if form_id not in FORMS or form_id not in forms:
        raise BaselineError(f"There is no form called '{form_id}'. There are: {', '.join(FORMS)}.")
    return form_from_mapping(forms[form_id])


def form_from_mapping(data: Mapping[str, Any]) -> Form:
    """Check one form as read from YAML or JSON.

    Args:
        data: A mapping with `id`, `title`, `items` and `rewrites`.

    Raises:
        BaselineError: When something is missing or is not as it should be; the message says where.
        CaseError: When an item names a family that there is not.
    """
    where = f"The form '{data.get('id')}' in baseline.yaml"
    try:
        items = tuple(_item(one) for one in data["items"])
        rewrites = tuple(_rewrite(one) for one in data["rewrites"])
        found = Form(_told(data, "id"), _told(data, "title"), items, rewrites)
    except CaseError:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise BaselineError(f"{where} lacks or garbles {error}.") from None
    ids = [one.id for one in found.steps]
    if (len(items), len(rewrites), len(set(ids))) != (ITEMS, REWRITES, ITEMS + REWRITES):
        raise BaselineError(f"{where} needs {ITEMS} items and {REWRITES} rewrites, and no two of one id.")
    return found


def _item(data: Mapping[str, Any]) -> Item:
    return Item(_told(data, "id"), get_case(data["case"]), _told(data, "text"), Kind(data["kind"]), _told(data, "why"))


def _rewrite(data: Mapping[str, Any]) -> Rewrite:
    texts = (_told(data, name) for name in ("text", "one_way", "notice"))
    return Rewrite(_told(data, "id"), get_case(data["case"]), *texts)


def _told(data: Mapping[str, Any], name: str) -> str:
    text = data[name]
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"'{name}', which needs words")
    return text
