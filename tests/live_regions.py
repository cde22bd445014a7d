"""The places of an activity that are read out when words come into them."""


def pieces(piece, shown=True):
    """Give every piece of a page, and whether it is on the page."""
    shown = shown and piece.layout.display != "none"
    yield piece, shown
    for child in getattr(piece, "children", ()):
        yield from pieces(child, shown)


def regions(activity):
    """Give every live region: whether it is on the page, and what is in it."""
    return {one: (shown, one.value) for one, shown in pieces(activity.box) if "bbcp-live" in one._dom_classes}
