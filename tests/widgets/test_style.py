"""The style sheet as text: colors that can be read, movement only for those who like it, sizes from one place."""

import re

import pytest

from lab_folder import ROOT

PACKAGE = ROOT / "course" / "bbcp"
SHEET = (PACKAGE / "widgets" / "course.css").read_text(encoding="utf-8")
STYLES = [*sorted(PACKAGE.rglob("*.css")), *sorted((ROOT / "course" / "labextension" / "static").glob("*.css"))]
STYLES += sorted(PACKAGE.rglob("*.html"))
THEMES = ("light", "dark")
GROUNDS = ("paper", "card", "soft")
READ = [
    *((ink, ground) for ink in ("ink", "quiet", "main", "warm", "good") for ground in GROUNDS),
    ("ink", "good-soft"),
    ("ink", "warm-soft"),
    ("ink", "mark"),
    ("quiet", "good-soft"),
    ("quiet", "warm-soft"),
    ("good", "good-soft"),
    ("warm", "warm-soft"),
    ("main", "mark"),
    ("warm", "mark"),
    ("main", "good-soft"),
    ("main", "warm-soft"),
    ("main-ink", "main"),
    ("paper", "ink"),
]
"""Which color is written in on which: letters, of any size."""
SEEN = [(mark, ground) for mark in ("control", "focus", "main", "warm", "good") for ground in GROUNDS]
"""Which edges, marks and lines have to be told from what lies under them, whatever they are made of."""


def tokens(theme):
    """Return the colors of a theme, as the style sheet names them."""
    first, second = re.findall(r"body\.bbcp-shell(?:\[[^]]*\])? \{\n(.*?)\n\}", SHEET, re.DOTALL)
    found = dict(re.findall(r"--bbcp-([\w-]+): (#[0-9a-f]{6});", second if theme == "dark" else first))
    assert len(found) == 15
    return found


def brightness(color):
    """Return a color's relative luminance, by WCAG 2.2."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_of_contrast_is_the_one_that_everybody_uses():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(READ, 4.5), (SEEN, 3)], ids=["letters", "edges"])
def test_every_color_stands_out_from_the_ground_that_it_lies_on(theme, pairs, least):
    colors = tokens(theme)
    faint = {(one, other): contrast(colors[one], colors[other]) for one, other in pairs}
    assert {pair: round(found, 2) for pair, found in faint.items() if found < least} == {}


MOVES = re.compile(r"(?<![\w-])(?:transition|animation)(?:-[\w]+)?\s*:|scroll-behavior\s*:\s*smooth|@keyframes")


def moving(style):
    """Return what moves in a style sheet although somebody has asked for less movement."""
    allowed = r"@media \(prefers-reduced-motion: no-preference\) \{\n(?:  .*\n)*\}"
    return MOVES.findall(re.sub(allowed, "", style))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.relative_to(ROOT / "course").as_posix())
def test_nothing_moves_for_those_who_asked_for_less_movement(path):
    assert moving(path.read_text(encoding="utf-8")) == []


def test_what_moves_outside_of_such_a_block_is_found():
    assert moving(SHEET + "\n.bbcp-card { transition: color 1s; }\n")
    assert moving("html { scroll-behavior: smooth; }") and moving("@keyframes turn {}")
    assert "transition" in SHEET, "there is some movement to keep in its block"


def test_letters_have_the_sizes_that_the_top_of_the_sheet_names():
    sizes = set(re.findall(r"(?<!-)font-size: ([^;}]+)", SHEET))
    named = {one for one in sizes if re.fullmatch(r"(?:min\()?var\(--bbcp-\w+\)(?:, [\d.]+cqi\))?|inherit", one)}
    px = {f"{number}px" for number in (13, 14, 15)}
    assert sizes - named == px, "those of the wide timeline, which is drawn in measures of its own"


def test_the_shell_has_its_sizes_and_colors_from_there_too():
    shell = (ROOT / "course" / "labextension" / "static" / "shell.css").read_text(encoding="utf-8")
    sizes = re.findall(r"(?<!-)font(?:-size)?: ([^ ;/}]+)|--jp-content-font-size1: ([^;}]+)", shell)
    found = {one or other for one, other in sizes}
    assert {one for one in found if not re.fullmatch(r"[\d.]+em|0|inherit", one)} <= {
        f"var(--bbcp-{name})" for name in re.findall(r"--bbcp-([\w-]+):", SHEET)
    }
    assert re.findall(r"#[0-9a-f]{3,8}\b", shell, re.IGNORECASE) == []


def test_no_activity_brings_a_style_of_its_own_but_for_what_it_counts():
    for path in sorted((PACKAGE / "widgets").rglob("*.py")):
        fixed = re.findall(r'style="[^"{]*"', path.read_text(encoding="utf-8"))
        assert fixed == [], path.name
