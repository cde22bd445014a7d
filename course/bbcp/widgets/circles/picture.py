"""Draw the circles around a child with a number for each person, and the same as a list."""

from __future__ import annotations

from math import cos, radians, sin

from bbcp.widgets.circles.networks import Network, Option
from bbcp.widgets.circles.placing import CircleMap, Person
from bbcp.widgets.circles.reading import joined
from bbcp.widgets.frame import safe, words

MIDDLE = 50
RINGS = {"inner": 26, "middle": 37.5, "outer": 48.5}
"""How far each circle reaches from the middle, in percent of the picture's width."""
CHILD = 12.5
LINE_OF_LETTERS = 1.2
"""From one child's name to the next, in the height of letters."""
LONGEST_LINE = 9
"""Letters of a child's name for which there is room in the middle."""
LONGEST_SHOWN = 160
"""Letters beside the picture of what a person could see. The box and the log hold all of it."""
FREE = 34
"""Half of the angle at the top, in degrees, that is kept free for a circle's name."""


def picture_html(network: Network, one: CircleMap, current: int = -1) -> str:
    """Draw the map as a picture and a list.

    Args:
        network: The family's network.
        one: The map.
        current: The place of the person who is thought about now; -1 for none.
    """
    head = _fixed("picture").format_map(network.names)
    legend = f'<p class="bbcp-quiet">{safe(_fixed("legend"))}</p>' if any(p.could_see for p in one.people) else ""
    return (
        f'<div class="bbcp-time-head" role="heading" aria-level="4">{safe(head)}</div>'
        f"{_svg(network, one, current)}{legend}{_list(network, one)}"
    )


def said(network: Network, one: CircleMap) -> str:
    """Say who stands in which circle, in one line for those who do not see the picture."""
    circles = (
        f"{circle.label}: {joined([each.name for each in _in(one, circle)]) or _fixed('nobody')}."
        for circle in network.circles
    )
    return " ".join((f"{_fixed('picture').format_map(network.names)}.", *circles))


def told(network: Network, one: CircleMap) -> str:
    """Say the whole map in lines of plain text, for the log."""
    labels = {circle.id: circle.label for circle in network.circles}
    lines = [
        " - ".join(filter(None, (f"{each.name}: {labels.get(each.circle, '')}", each.see, each.when)))
        for each in one.people
    ]
    return "\n".join([*lines, one.note] if one.note else lines)


def _in(one: CircleMap, circle: Option) -> list[Person]:
    return [each for each in one.people if each.circle == circle.id]


def _svg(network: Network, one: CircleMap, current: int) -> str:
    rings = "".join(
        f'<circle class="bbcp-ring-{key}" cx="{MIDDLE}%" cy="{MIDDLE}%" r="{reach}%"/>'
        for key, reach in reversed(RINGS.items())
    )
    child = f'<circle class="bbcp-ring-child" cx="{MIDDLE}%" cy="{MIDDLE}%" r="{CHILD}%"/>{_child(network)}'
    names = "".join(_text("bbcp-ring-name", MIDDLE - _halfway(circle.id), circle.short) for circle in network.circles)
    dots = "".join(_dots(one, circle, current) for circle in network.circles)
    made_up = f'<p class="bbcp-ring-made-up">{safe(_fixed("made_up"))}</p>'
    named = f'class="bbcp-rings" role="img" aria-label="{safe(said(network, one))}"'
    return f"<svg {named}>{rings}{child}{names}{dots}</svg>{made_up}"


def _text(look: str, y: float, line: str, down: float = 0) -> str:
    """Write a line in the middle, `down` lines of letters below `y` percent of the picture."""
    return f'<text class="{look}" x="{MIDDLE}%" y="{y:g}%" dy="{0.35 + down:g}em">{safe(line)}</text>'


def _halfway(circle: str) -> float:
    """Return how far from the middle the people of a circle stand."""
    inside = {"inner": CHILD, "middle": RINGS["inner"], "outer": RINGS["middle"]}[circle]
    return (inside + RINGS[circle]) / 2


def _dots(one: CircleMap, circle: Option, current: int) -> str:
    people, reach = _in(one, circle), _halfway(circle.id)
    drawn = []
    for at, each in enumerate(people):
        number = one.people.index(each)
        turn = radians(FREE + (360 - 2 * FREE) * (at + 0.5) / len(people) - 90)
        x, y = MIDDLE + reach * cos(turn), MIDDLE + reach * sin(turn)
        look = "bbcp-dot-sees" if each.could_see else "bbcp-dot"
        ring = '<circle class="bbcp-dot-now" r="1.15em"/>' if number == current else ""
        # A dot is measured in letters: its number has room in it however large the letters are.
        drawn.append(
            f'<svg class="{look}" x="{x:.1f}%" y="{y:.1f}%"><title>{safe(each.name)}</title>{ring}'
            f'<circle r="0.88em"/><text dy="0.35em">{number + 1}</text></svg>'
        )
    return "".join(drawn)


def _child(network: Network) -> str:
    children = [child.name for child in network.case.children]
    lines = [name if len(name) <= LONGEST_LINE else f"{name[: LONGEST_LINE - 1]}…" for name in children]
    first = -LINE_OF_LETTERS * (len(lines) - 1) / 2
    return "".join(
        _text("bbcp-ring-children", MIDDLE, line, first + LINE_OF_LETTERS * at) for at, line in enumerate(lines)
    )


def _list(network: Network, one: CircleMap) -> str:
    parts = []
    for circle in network.circles:
        hint = network.fill(circle.hint)
        items = "".join(f"<li>{_line(one, each)}</li>" for each in _in(one, circle))
        empty = f"<li>{safe(_fixed('nobody'))}</li>"
        head = f'<p><b>{safe(circle.label)}</b><br><span class="bbcp-quiet">{safe(hint)}</span></p>'
        parts.append(f'{head}<ul role="list">{items or empty}</ul>')
    return f'<div class="bbcp-circle-list">{"".join(parts)}</div>'


def _line(one: CircleMap, each: Person) -> str:
    """Draw one person: the number in the picture, the name and, once written, what they could see and when."""
    head = f"<b>{one.people.index(each) + 1}</b> <bdi>{safe(each.name)}</bdi>"
    return head + _words("list_see", each.see) + _words("list_when", each.when)


def _words(key: str, text: str) -> str:
    short = f"{text[:LONGEST_SHOWN].rstrip()} …" if len(text) > LONGEST_SHOWN else text
    return f'<span class="bbcp-quiet">{safe(_fixed(key))} <bdi>{safe(short)}</bdi></span>' if text else ""


def _fixed(key: str) -> str:
    return str(words("networkcircles")[key])
