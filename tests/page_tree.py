"""A page of HTML as elements, for tests: what a browser builds from well-formed HTML."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}


class Element:
    """An element with its attributes, and with its children: elements and texts."""

    def __init__(self, tag, attributes, parent):
        self.tag = tag
        self.attributes = dict(attributes)
        self.parent = parent
        self.children = []

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def text(self):
        """The text, without what only screen readers get."""
        return " ".join("".join(self._texts()).split())

    def _texts(self):
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif "unseen" not in child.classes:
                yield from child._texts()

    def all_texts(self):
        """The texts as they stand in the page, in order."""
        return [
            text
            for child in self.children
            for text in ([child] if isinstance(child, str) else child.all_texts())
        ]

    def all(self, tag=None, class_=None):
        """The elements inside, with a tag and a class, in order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                is_wanted = tag in {None, child.tag} and (class_ is None or class_ in child.classes)
                found += [child] * is_wanted + child.all(tag, class_)
        return found

    def one(self, tag=None, class_=None):
        """The only element inside with a tag and a class."""
        (found,) = self.all(tag, class_)
        return found

    def texts(self, tag=None, class_=None):
        return [element.text for element in self.all(tag, class_)]

    def by_id(self, name):
        (found,) = [each for each in self.all() if each.attributes.get("id") == name]
        return found


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("page", {}, None)

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len({*names}), (tag, names)
        element = Element(tag, attrs, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attrs):
        self.open.children.append(Element(tag, attrs, self.open))

    def handle_endtag(self, tag):
        assert tag == self.open.tag, f"</{tag}> closes <{self.open.tag}>"
        self.open = self.open.parent

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        self.open.children.append(data)


def tree_of(page):
    """The elements of a page; each is closed where it must be, and has each attribute once."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert builder.open is builder.root, f"<{builder.open.tag}> is not closed"
    return builder.root
