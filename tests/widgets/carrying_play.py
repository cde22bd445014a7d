"""What the tests of the first steps and the record share: odd words, and what stands on the page."""

from html import unescape

HOSTILE = '<img src=x onerror="alert(1)"> \ud800 \u202e' + "x" * 20_000


def visible(piece):
    return piece.layout.display is None


def printed(activity):
    return unescape(activity.printer.value.split('srcdoc="')[1].rsplit('"', 1)[0])
