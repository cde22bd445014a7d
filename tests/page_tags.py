"""Read drawn HTML as a browser would: which tags there are, and the text; nothing in it may run."""

from html.parser import HTMLParser


class Tags(HTMLParser):
    """The tags and the text of a piece of HTML; an attribute such as `onclick` fails the test."""

    def __init__(self, html=""):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data):
        self.text += data
